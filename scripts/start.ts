/**
 * `npm start`: builds Cutline and opens a browser with it on the sample news site. Where no window can be shown it does
 * the same work headless and shows what came of it. `npm start -- URL-or-file.html` takes any page, `-- --firefox`
 * Firefox, `-- --headless` shows no window.
 */
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ensureBrowsers } from './ensure-browsers.ts';
import { findBrowser } from './browsers.ts';
import { demonstrate } from './start/demonstrate.ts';
import { canShowWindow, showWindow } from './start/window.ts';
import { openPageToRead } from './start/page-to-read.ts';
import type { Target } from './manifest.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
});
const target: Target = values.firefox ? 'firefox' : 'chrome';
const family = values.firefox ? 'firefox' : 'chromium';

ensureBrowsers([family]);
console.log(`Building Cutline for ${findBrowser(family)?.name} …`);
await build({ mode: target, logLevel: 'warn' });

const page = await openPageToRead(positionals[0]);
try {
  if (canShowWindow() && !values.headless) await showWindow(family, page.url);
  else await demonstrate(family, page);
} finally {
  await page.close();
}
