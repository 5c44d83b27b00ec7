/** `npm run screenshots`: the README's pictures in `docs/images/`, taken of the running product on the sample site. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { captureCaption, captureStory } from '../e2e/chromium/steps/capture.ts';
import { launchChromium, type CutlineInChromium } from '../e2e/chromium/cutline.ts';
import { noticeOn } from '../e2e/chromium/steps/notice.ts';
import { ROOT } from './checks/source-files.ts';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { serveSite } from './site-server.ts';
import { addressOf } from './store/listings.ts';
import { publish } from './store/pictures.ts';
import { command } from './test-steps.ts';

const IMAGES = resolve(ROOT, 'docs/images');
/** A Vietnamese wire story with two credited photos. */
const STORY = 'stories/vi-wire-figure/';
const LIBRARY_OF = ['en-agency-dateline', 'de-dpa', 'fr-chapo', 'vi-daily-stamp', 'vi-wire-figure'];

const picture = (name: string) => resolve(IMAGES, `${name}.png`);

ensureBrowsers(['chromium']);
const built = await command('vite build --mode chrome --logLevel warn', 120_000);
if (built.failed > 0) throw new Error(built.output);
mkdirSync(IMAGES, { recursive: true });
const site = await serveSite();
try {
  await withCutline('en', async (cutline) => {
    await picturePopup(cutline, site.origin, { 'popup-light': 'light', 'popup-dark': 'dark' });
    await publish({ cutline, site: site.origin });
    await pictureCaption(cutline);
    await pictureLibrary(cutline);
  });
  await withCutline('vi', (cutline) => picturePopup(cutline, site.origin, { 'popup-vietnamese': 'light' }));
} finally {
  await site.close();
}

async function withCutline(language: string, work: (cutline: CutlineInChromium) => Promise<void>): Promise<void> {
  const cutline = await launchChromium({ language });
  try {
    await work(cutline);
  } finally {
    await cutline.close();
  }
}

type Schemes = Record<string, 'light' | 'dark'>;

async function picturePopup(cutline: CutlineInChromium, origin: string, schemes: Schemes): Promise<void> {
  const page = await cutline.context.newPage();
  await page.goto(origin + STORY);
  const popup = await cutline.pressToolbarButton(page);
  await popup.page.getByRole('textbox').first().waitFor();
  const tags = popup.page.getByRole('combobox').first();
  await tags.fill('bão lũ');
  await tags.press('Enter');
  for (const [name, colorScheme] of Object.entries(schemes)) {
    await popup.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await popup.page.screenshot({ path: picture(name) });
  }
  await popup.page.close();
  await popup.close();
  await page.close();
}

/** The page with the notice that says what was saved. */
async function pictureCaption(cutline: CutlineInChromium): Promise<void> {
  const page = await cutline.context.newPage();
  await page.setViewportSize({ width: 1100, height: 720 });
  await page.goto(addressOf('vi-wire-figure'));
  await grant(cutline, page);
  const photo = page.locator('figure img').last();
  await photo.scrollIntoViewIfNeeded();
  await captureCaption(cutline, { srcUrl: await photo.evaluate((image: HTMLImageElement) => image.currentSrc) });
  const notice = await noticeOn(page);
  while ((await notice.text()) === '') await page.waitForTimeout(50);
  await page.waitForTimeout(500);
  await page.screenshot({ path: picture('caption') });
  await page.close();
}

/** Gives Cutline the page, as a choice in the context menu does. */
async function grant(cutline: CutlineInChromium, page: Page): Promise<void> {
  const popup = await cutline.pressToolbarButton(page);
  await popup.page.close();
  await popup.close();
}

async function pictureLibrary(cutline: CutlineInChromium): Promise<void> {
  const tags = [['press', 'harbour'], ['press'], ['culture'], ['flood'], ['flood', 'coast']];
  for (const [index, name] of LIBRARY_OF.entries()) {
    await captureStory(cutline, addressOf(name), tags[index] ?? []);
  }
  const library = await cutline.openLibrary();
  await library.setViewportSize({ width: 1100, height: 720 });
  await library.getByRole('list', { name: 'Saved records' }).waitFor();
  // The counts come after the list.
  await library.getByRole('heading', { name: 'Languages' }).waitFor();
  await library.waitForTimeout(300);
  await library.screenshot({ path: picture('library') });
}
