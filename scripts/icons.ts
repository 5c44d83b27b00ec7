/** Draws the icons in `public/icons/` from `assets/icons/*.svg`: `npm run icons`, after a change of the drawings. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { chromium } from 'playwright';
import { requireBrowser } from './browsers/browsers.ts';

const SOURCE = resolve(import.meta.dirname, '../assets/icons');
const TARGET = resolve(import.meta.dirname, '../public/icons');
/** 128 is for the stores and the extension list; the toolbar takes 16 and 32. */
const SIZES = [16, 32, 48, 128];

const browser = await chromium.launch({ executablePath: requireBrowser('chromium').path, chromiumSandbox: false });
try {
  const page = await browser.newPage();
  for (const file of readdirSync(SOURCE)) {
    const svg = readFileSync(resolve(SOURCE, file), 'utf8');
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      const path = resolve(TARGET, `${basename(file, '.svg')}-${size}.png`);
      await page.screenshot({ path, omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
