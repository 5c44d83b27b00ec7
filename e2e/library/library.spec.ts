import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { captureStory, exportFrom } from '../chromium/steps/capture.ts';
import { expect, test } from '../chromium/test.ts';

const WIRE = 'Vạn Hải và năm huyện ven biển thống nhất quy chế phối hợp phòng, chống thiên tai';
const BRIDGE = 'Wendburg bekommt seine Klappbrücke zurück';

test.beforeEach(async ({ cutline, site }) => {
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, ['Vạn Hải']);
  await captureStory(cutline, `${site}stories/de-dpa/`, ['dpa', 'bridge']);
});

test('saved stories stand newest first, and a tag filters them', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  const records = library.getByRole('list', { name: 'Saved records' }).getByRole('listitem');
  await expect(records).toHaveCount(2);
  await expect(records.first()).toContainText(BRIDGE);
  const filters = library.getByRole('navigation', { name: 'What is listed' });
  await filters.getByRole('link', { name: /^Vạn Hải/ }).click();
  await expect(records).toHaveCount(1);
  await expect(records.first()).toContainText(WIRE);
});

test('what is saved elsewhere appears at once', async ({ cutline, site }) => {
  const library = await cutline.openLibrary();
  await captureStory(cutline, `${site}stories/fr-chapo/`, []);
  await expect(library.getByRole('list', { name: 'Saved records' }).getByRole('listitem')).toHaveCount(3);
});

test('a story is read offline, with its captions', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await cutline.context.setOffline(true);
  await library.getByRole('link', { name: WIRE }).click();
  await expect(library.getByRole('heading', { name: WIRE })).toBeVisible();
  await expect(library.getByText('nói rõ thôn nào, giờ nào')).toBeVisible();
  await expect(library.getByText('Ông Lữ Văn Tấn, Phó Trưởng ban Thường trực, phát biểu chỉ đạo.')).toBeVisible();
  const page = library.getByRole('link', { name: 'Open the page' });
  const address = (await page.getAttribute('href')) ?? '';
  await expect(library.getByRole('article').locator(`a[href="${address}"]`)).toHaveCount(1);
});

test('a dateline that opens the text is read there, and one on a line of its own above it', async ({
  cutline,
  site,
}) => {
  await captureStory(cutline, `${site}stories/en-ap-dateline/`, []);
  const library = await cutline.openLibrary();
  await library.getByRole('link', { name: /^Storm tears roof/ }).click();
  await expect(library.getByText('HARBOUR CITY (AP) —')).toHaveText(/^HARBOUR CITY \(AP\) — A storm/);
  await library.getByRole('link', { name: 'Back to the list' }).click();
  await library.getByRole('link', { name: WIRE }).click();
  await expect(library.getByText('Vạn Hải', { exact: true }).last()).toBeVisible();
});

test('the Tab key goes through the head of the page as the eye does, wide and narrow', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  for (const width of [1280, 320]) {
    await library.setViewportSize({ width, height: 640 });
    await expect
      .poll(() =>
        library.getByRole('banner').evaluate((head) => {
          const places = [...head.querySelectorAll('a, button, input')]
            .map((element) => element.getBoundingClientRect())
            .filter(({ width }) => width > 0);
          // One that stands in the line of the one before it stands behind it.
          return places.every(({ top, left, bottom }, n) => {
            const last = places[n - 1];
            return last === undefined || top >= last.bottom || (bottom > last.top && left >= last.right - 40);
          });
        }),
      )
      .toBe(true);
  }
});

test('on a narrow screen the list comes first, the filters unfold, and a record opens at its top', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await library.setViewportSize({ width: 320, height: 640 });
  const last = library.getByRole('link', { name: WIRE });
  await expect(library.getByRole('link', { name: BRIDGE })).toBeInViewport();
  const tag = library.getByRole('navigation', { name: 'What is listed' }).getByRole('link', { name: /^dpa/ }).first();
  await expect(tag).toBeHidden();
  await library.getByRole('button', { name: 'Filters' }).click();
  await tag.click();
  await expect(library.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  await expect(last).toBeHidden();
  await tag.click();
  await library.getByRole('button', { name: 'Filters' }).click();
  await library.setViewportSize({ width: 320, height: 300 });
  await last.scrollIntoViewIfNeeded();
  expect(await library.evaluate(() => scrollY)).toBeGreaterThan(0);
  await last.press('Enter');
  await expect(library.getByRole('heading', { name: WIRE })).toBeVisible();
  expect(await library.evaluate(() => scrollY)).toBe(0);
  await expect(library.getByRole('heading', { name: WIRE })).toBeFocused();
  await expect(tag).toBeHidden();
  await library.keyboard.press('Escape');
  await expect(last).toBeFocused();
});

test('the export to Cutline JSON fits the published schema', async ({ cutline }, info) => {
  const library = await cutline.openLibrary();
  const path = await cutline.download(info.outputPath(), () => exportFrom(library));
  const exported = JSON.parse(readFileSync(path, 'utf8')) as { records: { headline: string }[] };
  const schema = JSON.parse(readFileSync(resolve('docs/schema/cutline-1.json'), 'utf8')) as object;
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  expect(validate(exported), ajv.errorsText(validate.errors)).toBe(true);
  expect(exported.records.map(({ headline }) => headline).toSorted()).toEqual([WIRE, BRIDGE].toSorted());
});

test('delete moves to the trash, and undo brings back', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  const records = library.getByRole('list', { name: 'Saved records' }).getByRole('listitem');
  await library.getByRole('checkbox', { name: `Select: ${BRIDGE}` }).check();
  await library.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Delete' }).click();
  await expect(records).toHaveCount(1);
  await expect(library.getByRole('link', { name: /^Trash 1/ })).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(records).toHaveCount(2);
  await expect(records.first()).toContainText(BRIDGE);
});

test('on paper the story stands alone, in dark ink whatever the theme, with the marks that it has', async ({
  cutline,
}, info) => {
  const library = await cutline.openLibrary();
  await library.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark' } }));
  await expect(library.locator('html')).toHaveAttribute('data-theme', 'dark');
  await library.getByRole('link', { name: BRIDGE }).click();
  await expect(library.getByRole('heading', { name: BRIDGE })).toBeVisible();
  await library.emulateMedia({ media: 'print' });
  await expect(library.getByRole('banner')).toBeHidden();
  await expect(library.getByRole('navigation', { name: 'What is listed' })).toBeHidden();
  await expect(library.getByRole('button')).toHaveCount(0);
  await expect(library.getByRole('combobox')).toHaveCount(0);
  await expect(library.getByRole('list', { name: 'Tags' })).toContainText('bridge');
  const address = (await library.getByText('Open the page').getAttribute('href')) ?? '';
  await expect(library.getByText('Open the page')).toBeHidden();
  await expect(library.getByRole('article').getByText(address, { exact: true })).toBeVisible();
  await expect(library.locator('.story')).toHaveCSS('color', 'rgb(27, 29, 33)');
  await library.screenshot({ path: info.outputPath('story.png'), fullPage: true });
  await library.goBack();
  await expect(library.getByRole('link', { name: BRIDGE })).toBeVisible();
  await expect(library.getByRole('checkbox')).toHaveCount(0);
  await library.screenshot({ path: info.outputPath('list.png'), fullPage: true });
});
