/** The tests' own parts for Chromium: a browser with Cutline in it that is as good as new for each test, and the sample site. */
import { test as base } from '../site.ts';
import { launchChromium, type CutlineInChromium, type LaunchOptions } from './cutline.ts';

/** A start on a busy machine takes its time, which is not the test's. */
const START = 120_000;

export const test = base.extend<
  {
    cutline: CutlineInChromium;
    language: string;
    sites: string[];
    grants: string[];
    without: string[];
    privateWindows: boolean;
    /** A browser that is started for this test alone: for what happens at the install, or to the browser itself. */
    fresh: boolean;
  },
  { browsers: Browsers }
>({
  language: ['en', { option: true }],
  sites: [[], { option: true }],
  grants: [[], { option: true }],
  without: [[], { option: true }],
  privateWindows: [false, { option: true }],
  fresh: [false, { option: true }],
  browsers: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const browsers = holdBrowsers();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker', timeout: START },
  ],
  cutline: [
    async ({ browsers, language, sites, grants, without, privateWindows, fresh }, use) => {
      const options = { language, sites, permissions: grants, without, privateWindows };
      if (!fresh) return await use(await browsers.take(options));
      const cutline = await launchChromium(options);
      await use(cutline);
      await cutline.close();
    },
    { timeout: START },
  ],
});

interface Browsers {
  /** Returns a browser that was started so, renewed if a test has used it before, or new. */
  take: (options: LaunchOptions) => Promise<CutlineInChromium>;
  close: () => Promise<void>;
}

/** Idle they take memory only, and a start takes as long as a short test. */
const MOST_HELD = 3;

/** Keeps browsers from one test to the next: most want the same. Playwright starts a new worker after a failed test. */
function holdBrowsers(): Browsers {
  /** By how they were started; the one that was used last is the last. */
  const held = new Map<string, CutlineInChromium>();
  const letGo = async (key: string) => {
    const cutline = held.get(key);
    held.delete(key);
    await cutline?.close();
  };
  return {
    take: async (options) => {
      const key = JSON.stringify(options);
      let cutline = held.get(key);
      if (cutline === undefined || !(await isRenewed(cutline))) {
        await letGo(key);
        const [oldest] = held.keys();
        if (held.size >= MOST_HELD && oldest !== undefined) await letGo(oldest);
        cutline = await launchChromium(options);
      }
      held.delete(key);
      held.set(key, cutline);
      return cutline;
    },
    close: async () => {
      for (const key of held.keys()) await letGo(key);
    },
  };
}

/** A browser that cannot be renewed, whatever the reason, is given up for a new one. */
async function isRenewed(cutline: CutlineInChromium): Promise<boolean> {
  try {
    await cutline.renew();
    return true;
  } catch (error) {
    console.warn('A new browser is started, as the one in use could not be renewed:', error);
    return false;
  }
}

export { expect } from '@playwright/test';
