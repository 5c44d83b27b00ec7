/** Runs our own code in real Chromium: bundles an entry file, opens an empty page with scripts' globals on it. */
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { requireBrowser } from './browsers.ts';

export interface Tab {
  page: Page;
  /** The browser's name and version. */
  version: string;
  close: () => Promise<void>;
}

/** Returns a tab in which the entry's exports are the global `name`. The caller closes it. */
export async function openWith(entry: string, name: string): Promise<Tab> {
  const code = await bundle(entry, name);
  // `npm run explain` opens pages of the web. As root (in a container) Chromium's own sandbox does not start.
  const chromiumSandbox = process.getuid?.() !== 0;
  const browser = await chromium.launch({ executablePath: requireBrowser('chromium').path, chromiumSandbox });
  const page = await browser.newPage();
  await page.addScriptTag({ content: code });
  return { page, version: `Chromium ${browser.version()}`, close: () => browser.close() };
}

/** Returns a script that makes the exports of an entry file the global `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'esnext', lib: { entry, formats: ['iife'], name } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`the build of ${entry} gave no output`);
  return chunk.code;
}
