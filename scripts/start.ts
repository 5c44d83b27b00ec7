/**
 * `npm start`: builds Cutline and opens a browser with it on the sample news site. Where no window can be shown it does
 * the same work headless and shows what came of it. `npm start -- URL-or-file.html` takes any page, `-- --firefox`
 * Firefox, `-- --headless` shows no window.
 */
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { findBrowser } from './browsers/browsers.ts';
import { demonstrate } from './start/demonstrate.ts';
import { canShowWindow, showWindow } from './start/window.ts';
import { openPageToRead } from './start/page-to-read.ts';
import { command } from './test-steps.ts';
import type { Target } from './manifest.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { firefox: { type: 'boolean', default: false }, headless: { type: 'boolean', default: false } },
});
const target: Target = values.firefox ? 'firefox' : 'chrome';
const family = values.firefox ? 'firefox' : 'chromium';

ensureBrowsers([family]);
console.log(`Building Cutline for ${findBrowser(family)?.name} …`);
const built = await command(`vite build --mode ${target} --logLevel warn`, 120_000);
if (built.failed > 0) throw new Error(`Cutline could not be built:\n${built.output}`);

const page = await openPageToRead(positionals[0]);
try {
  if (canShowWindow() && !values.headless) await showWindow(family, page.url);
  else await demonstrate(family, page);
} finally {
  await page.close();
}
