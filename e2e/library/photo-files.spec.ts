import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright';
import { captureCaption, captureStory } from '../chromium/steps/capture.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { openGranted } from '../chromium/steps/open-granted.ts';
import { expect, test } from '../chromium/test.ts';

test.use({ sites: ['*://*/*'] });

const WIRE = 'Vạn Hải và năm huyện ven biển thống nhất quy chế phối hợp phòng, chống thiên tai';

/** Switches keeping photo files on, as a person does in the options. */
async function switchOn({ openOwnPage }: CutlineInChromium): Promise<void> {
  const options = await openOwnPage('options');
  const box = options.getByRole('checkbox', { name: 'Keep the photo files of what I save' });
  // Not `check()`, which looks at once: the box is as the settings are, when they are written.
  await box.click();
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({
      settings: { keepPhotos: true },
    });
  await expect(box).toBeChecked();
  await options.close();
}

async function openStory(cutline: CutlineInChromium, headline: string): Promise<Page> {
  const library = await cutline.openLibrary();
  await library.getByRole('link', { name: headline }).click();
  return library;
}

/** The address of each photo shown, and whether it is really there to be seen. */
const shown = (photos: Locator) =>
  photos.evaluateAll((images: HTMLImageElement[]) =>
    images.map((image) => ({ from: new URL(image.src).protocol, seen: image.complete && image.naturalWidth > 0 })),
  );

test('the photos of a story that is saved are kept, and shown without a network', async ({ cutline, site }) => {
  await switchOn(cutline);
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
  const library = await openStory(cutline, WIRE);
  const marks = library.getByRole('complementary');
  await expect(marks.getByText(/^2 of 2 kept on this device · [\d.]+ [kM]B$/)).toBeVisible();

  await cutline.context.setOffline(true);
  await library.reload();
  const photos = library.getByRole('article').locator('figure img');
  await expect
    .poll(() => shown(photos))
    .toEqual([
      { from: 'blob:', seen: true },
      { from: 'blob:', seen: true },
    ]);

  const options = await cutline.openOwnPage('options');
  await expect(options.getByText(/^2 files kept, [\d.]+ [kM]B$/)).toBeVisible();
});

test('the popup downloads a saved story as a ZIP with its photo files', async ({ cutline, site }, info) => {
  await switchOn(cutline);
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
  const library = await openStory(cutline, WIRE);
  await expect(library.getByText(/^2 of 2 kept on this device/)).toBeVisible();
  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/vi-wire-figure/`);
  const popup = await cutline.pressToolbarButton(page);
  await expect(popup.page.getByRole('banner').getByText('unchanged since')).toBeVisible();
  const zip = popup.page.getByRole('menuitem', { name: 'ZIP with the photo files: Cutline JSON' });
  await popup.page.getByRole('button', { name: 'Download' }).click();
  const path = await cutline.download(info.outputPath(), () => zip.click());
  await expect(popup.page.locator('.toast')).toContainText('.zip');
  const files = Object.keys(unzipSync(readFileSync(path)));
  expect(files.filter((name) => name.startsWith('photos/'))).toHaveLength(2);
  expect(files).toContain('photos.csv');
  await popup.close();
});

test('the library exports a ZIP by the person’s own template, which shows the files in it', async ({
  cutline,
  site,
}, info) => {
  await switchOn(cutline);
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
  const templates = await cutline.openOwnPage('templates');
  await templates.getByRole('button', { name: 'New Markdown template' }).click();
  const text = templates.getByRole('textbox', { name: 'Template' });
  await text.fill('# {{ headline }}');
  await text.press('ControlOrMeta+End');
  await text.press('Enter');
  await templates.getByRole('button', { name: '{% for photo in photos %}![' }).click();
  await expect(templates.getByText('No mistakes.')).toBeVisible();
  await text.blur();
  const library = await openStory(cutline, WIRE);
  await expect(library.getByText(/^2 of 2 kept on this device/)).toBeVisible();
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('My Markdown');
  await dialog.getByRole('checkbox', { name: /photo files/i }).check();
  const path = await cutline.download(info.outputPath(), () => dialog.getByRole('button', { name: 'Export' }).click());
  await expect(dialog).toBeHidden();
  await expect(library.locator('.toast')).toContainText('.zip');
  const files = unzipSync(readFileSync(path));
  const names = Object.keys(files);
  const note = names.find((name) => name.endsWith('.md')) ?? '';
  const shownInIt = [...new TextDecoder().decode(files[note]).matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)];
  expect(shownInIt.map(([, address = '']) => decodeURIComponent(address.replaceAll('\\', '')))).toEqual(
    names.filter((name) => name.startsWith('photos/')),
  );
  expect(shownInIt).toHaveLength(2);
});

test('the library exports a Word document with the story’s words and its photo files', async ({
  cutline,
  site,
}, info) => {
  await switchOn(cutline);
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
  const library = await openStory(cutline, WIRE);
  await expect(library.getByText(/^2 of 2 kept on this device/)).toBeVisible();
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Word document');
  const path = await cutline.download(info.outputPath(), () => dialog.getByRole('button', { name: 'Export' }).click());
  await expect(library.locator('.toast')).toContainText('.docx');
  const files = unzipSync(readFileSync(path));
  expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  expect(new TextDecoder().decode(files['word/document.xml'])).toContain(WIRE);
});

test('the popup offers that ZIP for a story saved just now, when the files have come', async ({ cutline, site }) => {
  await switchOn(cutline);
  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/vi-wire-figure/`);
  const popup = await cutline.pressToolbarButton(page);
  await popup.page.getByRole('button', { name: 'Save', exact: true }).click();
  await popup.page.getByRole('button', { name: 'Download' }).click();
  await expect(popup.page.getByRole('menuitem', { name: 'ZIP with the photo files: Cutline JSON' })).toBeVisible();
  await popup.close();
});

test('a captured caption keeps its photo', async ({ cutline, site }) => {
  await switchOn(cutline);
  const page = await openGranted(cutline, `${site}stories/vi-wire-figure/`);
  const srcUrl = await page
    .locator('figure img')
    .first()
    .evaluate((image: HTMLImageElement) => image.currentSrc);
  await captureCaption(cutline, { srcUrl });
  const library = await openStory(cutline, 'Đại biểu năm huyện ven biển dự hội nghị.');
  await expect(library.getByText(/^1 of 1 kept on this device/)).toBeVisible();
});

test('what was saved before is fetched from the library, and what is gone from the web is told as gone', async ({
  cutline,
  site,
}) => {
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
  const library = await openStory(cutline, WIRE);
  await expect(library.getByText('0 of 2 kept on this device')).toBeVisible();
  await library.getByRole('button', { name: 'Keep photo files' }).click();
  await expect(library.getByText(/^2 of 2 kept on this device/)).toBeVisible();
  await expect(library.getByRole('button', { name: 'Keep photo files' })).toBeHidden();
});

test('deleting for good takes the files with it; undo of delete keeps them', async ({ cutline, site }) => {
  await switchOn(cutline);
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
  const library = await openStory(cutline, WIRE);
  await expect(library.getByText(/^2 of 2 kept on this device/)).toBeVisible();
  await library.getByRole('button', { name: 'Delete' }).click();
  await library.getByRole('button', { name: 'Undo' }).click();
  await library.getByRole('link', { name: WIRE }).click();
  await expect(library.getByText(/^2 of 2 kept on this device/)).toBeVisible();

  const options = await cutline.openOwnPage('options');
  await options.getByRole('button', { name: 'Forget everything' }).click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: /Forget|Remove|Delete/ })
    .click();
  await expect(options.getByText(/^0 files kept/)).toBeVisible();
});
