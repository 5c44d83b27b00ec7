/** The stores' pictures, one function each: what a person does, and the picture of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { captureCaption } from '../../e2e/chromium/steps/capture.ts';
import type { CutlineInChromium, Popup } from '../../e2e/chromium/cutline.ts';
import { noticeOn } from '../../e2e/chromium/steps/notice.ts';
import { ROOT } from '../checks/source-files.ts';
import { addressOf, words, type Listing } from './listings.ts';

export interface Stage {
  cutline: CutlineInChromium;
  /** Address of the sample site. */
  site: string;
  listing: Listing;
  /** Where the picture with this name lies. */
  path: (name: string) => string;
}

const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
/** Until photos are decoded and what moves has come to rest. */
const SETTLED = 800;

/** A story with the popup over it, where the browser opens it; the story is saved. */
export async function picturePopup(stage: Stage): Promise<void> {
  const page = await openStory(stage, stage.listing.story);
  const behind = await page.screenshot();
  const popup = await stage.cutline.pressToolbarButton(page);
  await tag(stage, popup.page, stage.listing.tags);
  const before = await popup.page.screenshot();
  await save(stage, popup);
  await page.close();
  // The browser draws its popup outside of the page: the two are put together as they are seen.
  await draw(stage, '1-popup', SIZE, [
    `<img src="${data(behind)}">`,
    `<img src="${data(before)}" style="position:absolute;inset:8px 24px auto auto;border-radius:10px;outline:1px solid #0003;box-shadow:0 8px 40px #0006">`,
  ]);
}

/** The notice that says what was saved of the photo that was pointed at. */
export async function pictureCaption(stage: Stage): Promise<void> {
  const { cutline, listing } = stage;
  const page = await openStory(stage, listing.story);
  // As a choice in the context menu does, the press gives Cutline the page.
  const popup = await cutline.pressToolbarButton(page);
  await popup.page.close();
  await popup.close();
  const photo = page.locator('figure img').last();
  await photo.evaluate((image: HTMLImageElement) => image.scrollIntoView({ block: 'center' }));
  await captureCaption(cutline, { srcUrl: await photo.evaluate((image: HTMLImageElement) => image.currentSrc) });
  const notice = await noticeOn(page);
  while ((await notice.text()) === '') await page.waitForTimeout(50);
  await shoot(stage, page, '2-caption');
  await page.close();
}

/** Saves what else is in the library. */
export async function fillLibrary(stage: Stage): Promise<void> {
  for (const [story, ...tags] of stage.listing.library) await capture(stage, story, tags);
}

/** The library with a dozen records, a story in it with its versions, and the charts. */
export async function pictureLibrary(stage: Stage): Promise<void> {
  const { cutline, listing } = stage;
  await correct(stage);
  await capture(stage, listing.story, []);
  const library = await cutline.openLibrary();
  await library.setViewportSize(SIZE);
  const records = library.getByRole('list', { name: words(listing.language, 'libraryRecords') });
  await records.getByRole('listitem').nth(listing.library.length).waitFor();
  await shoot(stage, library, '3-library');
  const story = records.getByRole('listitem').filter({
    has: library.getByRole('link', { name: listing.tags[0] ?? '', exact: true }),
    // Its caption has its tags.
    hasNot: library.locator('.record-kind'),
  });
  await story.getByRole('link').first().click();
  const version = library.locator('.versions summary').first();
  await version.click();
  await version.evaluate((summary) => summary.parentElement?.scrollIntoView({ block: 'center' }));
  await shoot(stage, library, '4-versions');
  await library.close();
  const charts = await cutline.openLibrary();
  await charts.setViewportSize(SIZE);
  await charts.getByRole('link', { name: words(listing.language, 'libraryViewCharts') }).click();
  await charts.getByRole('slider').waitFor();
  // No button is shown as under the mouse.
  await charts.mouse.move(0, 0);
  await shoot(stage, charts, '5-charts');
  await charts.close();
}

/** The name, what it is for, and a part of the popup. */
export async function pictureTile(stage: Stage): Promise<void> {
  const page = await openStory(stage, stage.listing.story);
  const popup = await stage.cutline.pressToolbarButton(page);
  await popup.page.getByRole('textbox').first().waitFor();
  await popup.page.waitForTimeout(SETTLED);
  const shown = await popup.page.screenshot();
  await popup.page.close();
  await popup.close();
  await page.close();
  const logo = readFileSync(join(ROOT, 'public/icons/cutline-128.png'));
  const text = 'font-family:Noto Sans,system-ui,sans-serif;color:#fff;position:absolute;left:28px;width:176px';
  await draw(stage, 'tile', TILE, [
    `<div style="position:absolute;inset:0;background:#1d3f6e"></div>`,
    `<img src="${data(logo)}" style="position:absolute;left:28px;top:36px;width:56px">`,
    `<div style="${text};top:104px;font-size:32px;font-weight:700">Cutline</div>`,
    `<div style="${text};top:152px;font-size:16px;line-height:1.4">${stage.listing.claim}</div>`,
    `<img src="${data(shown)}" style="position:absolute;left:224px;top:28px;width:280px;border-radius:8px;box-shadow:0 4px 24px #0008">`,
  ]);
}

/** Serves the sample site's papers at addresses of their own, as `https://PAPER.example/stories/…`. */
export async function publish({ cutline, site }: Pick<Stage, 'cutline' | 'site'>): Promise<void> {
  await cutline.context.route(/^https:\/\/[\w-]+\.example\//, async (route) => {
    const response = await route.fetch({ url: site + new URL(route.request().url()).pathname.slice(1) });
    await route.fulfill({ response });
  });
}

async function openStory({ cutline }: Stage, story: string): Promise<Page> {
  const page = await cutline.context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(addressOf(story));
  // As after a press of its button.
  await page.locator('.consent').evaluateAll((banners) => banners.map((banner) => banner.remove()));
  await page.waitForTimeout(SETTLED);
  return page;
}

async function capture(stage: Stage, story: string, tags: readonly string[]): Promise<void> {
  const page = await openStory(stage, story);
  const popup = await stage.cutline.pressToolbarButton(page);
  await tag(stage, popup.page, tags);
  await save(stage, popup);
  await page.close();
}

async function tag({ listing }: Stage, popup: Page, tags: readonly string[]): Promise<void> {
  const field = popup.getByRole('combobox', { name: words(listing.language, 'popupTags') });
  await field.waitFor();
  for (const tag of tags) {
    await field.fill(tag);
    await field.press('Enter');
  }
  await field.blur();
  await popup.waitForTimeout(SETTLED);
}

async function save({ listing }: Stage, popup: Popup): Promise<void> {
  const done = ['popupSaved', 'popupUpdated'].map((key) => popup.page.getByText(words(listing.language, key)));
  await popup.page.keyboard.press('Control+Enter');
  await Promise.any(done.map((text) => text.first().waitFor()));
  await popup.page.close();
  await popup.close();
}

/** From now on the newspaper shows the story as it was corrected. */
async function correct({ cutline, listing, site }: Stage): Promise<void> {
  await cutline.context.route(addressOf(listing.story), async (route) => {
    const response = await route.fetch({ url: `${site}stories/${listing.story}/` });
    let html = await response.text();
    for (const [before, after] of Object.entries(listing.correction)) {
      if (!html.includes(before)) throw new Error(`${listing.story} does not say “${before}”`);
      html = html.replaceAll(before, after);
    }
    await route.fulfill({ response, body: html });
  });
}

async function shoot({ path }: Stage, page: Page, name: string): Promise<void> {
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: path(name) });
}

/** Puts pictures and words together in a page of their own. */
async function draw(
  { cutline, path }: Stage,
  name: string,
  size: typeof SIZE,
  parts: readonly string[],
): Promise<void> {
  const page = await cutline.context.newPage();
  await page.setViewportSize(size);
  await page.setContent(`<style>body{margin:0;overflow:hidden}img{display:block}</style>${parts.join('')}`);
  await page.waitForTimeout(SETTLED);
  await page.screenshot({ path: path(name) });
  await page.close();
}

const data = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
