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
      const browsers = holdBrowser();
      await use(browsers);
      await browsers.close();
    },
    { scope: 'worker', timeout: START },
  ],
  cutline: [
    async ({ browsers, language, sites, grants, without, privateWindows, fresh }, use) => {
      const cutline = await browsers.take({ language, sites, permissions: grants, without, privateWindows }, fresh);
      await use(cutline);
      if (fresh) await browsers.close();
    },
    { timeout: START },
  ],
});

interface Browsers {
  /** Returns a browser that was started so, renewed if a test has used it before, or new. */
  take: (options: LaunchOptions, fresh: boolean) => Promise<CutlineInChromium>;
  close: () => Promise<void>;
}

/** Keeps one browser from one test to the next: most want the same. Playwright starts a new worker after a failed test. */
function holdBrowser(): Browsers {
  let held: { cutline: CutlineInChromium; key: string } | null = null;
  const close = async () => {
    const closing = held;
    held = null;
    await closing?.cutline.close();
  };
  return {
    take: async (options, fresh) => {
      const key = JSON.stringify(options);
      if (held?.key === key && !fresh && (await isRenewed(held.cutline))) return held.cutline;
      await close();
      held = { cutline: await launchChromium(options), key };
      return held.cutline;
    },
    close,
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
