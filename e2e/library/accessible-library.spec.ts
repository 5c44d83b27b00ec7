/** The library in both themes, each of its views, and with the system’s own colours. */
import type { Locator, Page } from 'playwright';
import { expectNoSidewaysScrolling, expectToFitFromTheRight, violations } from '../chromium/steps/accessible.ts';
import { captureStory } from '../chromium/steps/capture.ts';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';
import { savingStory } from '../invented-story.ts';

test('with the system’s own colours, what is chosen, ticked or in focus can be told', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await library.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await saveStories(library, [{ headline: 'Một', day: '2025-11-30', tags: ['bão'] }, { headline: 'Hai' }]);
  const style = (locator: Locator, property: string) =>
    locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  const everything = library.getByRole('link', { name: /^Everything/ });
  const articles = library.getByRole('link', { name: /^Articles/ });
  await expect(everything).toHaveAttribute('aria-current', 'true');
  expect(await style(everything, 'background-color')).not.toBe(await style(articles, 'background-color'));
  const view = (name: string) => library.getByRole('navigation', { name: 'View' }).getByRole('link', { name });
  expect(await style(view('List'), 'background-color')).not.toBe(await style(view('Charts'), 'background-color'));
  await library.getByRole('checkbox', { name: 'Select: Một' }).check();
  const row = library.getByRole('listitem').filter({ has: library.getByRole('link', { name: 'Một' }) });
  expect(await style(row.last(), 'outline-style')).toBe('solid');
  await library.getByRole('button', { name: 'Tags', exact: true }).focus();
  await library.keyboard.press('Tab');
  expect(await style(library.locator(':focus'), 'outline-style')).toBe('solid');
});

/** The call that saves a story whose photo is not on the web any more. */
function savingWithGonePhoto(site: string) {
  const { article, ...marks } = savingStory({ headline: 'Bão một', domain: 'localhost' });
  const photo = { id: 'photo-1', src: `${site}photos/gone.jpg`, width: null, height: null, alt: null };
  const photos = [{ ...photo, caption: 'Sóng lớn.', credit: null, role: 'lead' }];
  return { cutline: 'to-background', call: 'saveArticle', request: { article: { ...article, photos }, ...marks } };
}

test('the library: empty, list, reader, export', async ({ cutline, site }) => {
  const library = await cutline.openLibrary();
  await expect(library.getByText('Nothing saved yet.')).toBeVisible();
  expect(await violations(library), 'empty').toEqual([]);
  await captureStory(cutline, `${site}stories/de-dpa/`, ['dpa']);
  await library.bringToFront();
  await library.getByRole('checkbox', { name: 'Select: Wendburg bekommt' }).check();
  expect(await violations(library), 'list').toEqual([]);
  await library.setViewportSize({ width: 320, height: 640 });
  expect(await violations(library), '320 px wide').toEqual([]);
  await expectNoSidewaysScrolling(library, 320);
  await expectToFitFromTheRight(library, 320);
  await library.setViewportSize({ width: 1280, height: 800 });
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await expect(library.getByRole('dialog', { name: 'Export' })).toBeVisible();
  expect(await violations(library), 'export').toEqual([]);
  await library.keyboard.press('Escape');
  await library.getByRole('link', { name: 'Wendburg bekommt' }).click();
  await expect(library.getByRole('heading', { name: 'Wendburg bekommt' })).toBeVisible();
  expect(await violations(library), 'reader').toEqual([]);
  await library.setViewportSize({ width: 320, height: 640 });
  await expectToFitFromTheRight(library, 320);
});

test.describe('photo files', () => {
  test.use({ sites: ['*://*/*'] });
  test('kept, in the reader, the options and the export; and one that is gone', async ({ cutline, site }) => {
    const options = await cutline.openOwnPage('options');
    await options.getByRole('checkbox', { name: 'Keep the photo files of what I save' }).check();
    await expect(options.getByText(/^0 files kept/)).toBeVisible();
    await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
    await options.evaluate((request) => chrome.runtime.sendMessage(request), savingWithGonePhoto(site));
    const library = await cutline.openLibrary();
    await library.getByRole('link', { name: 'Bão một' }).click();
    await expect(library.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(await violations(library), 'a photo that is gone').toEqual([]);
    await library.goBack();
    await library.getByRole('link', { name: /^Vạn Hải/ }).click();
    await expect(library.getByText(/^2 of 2 kept on this device/)).toBeVisible();
    expect(await violations(library), 'reader').toEqual([]);
    await library.setViewportSize({ width: 320, height: 640 });
    expect(await violations(library), 'reader, 320 px wide').toEqual([]);
    await expectNoSidewaysScrolling(library, 320);
    await library.setViewportSize({ width: 1280, height: 800 });
    await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    await expect(
      library
        .getByRole('dialog')
        .getByText(/photo files/i)
        .first(),
    ).toBeVisible();
    expect(await violations(library), 'export').toEqual([]);
    await expect(options.getByText(/^2 files kept/)).toBeVisible();
    expect(await violations(options), 'options').toEqual([]);
  });
});

test('a backup that failed', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Bão một' }]);
  // Backups by themselves were chosen, and the permission was taken away in the browser since.
  await library.evaluate(() => chrome.storage.local.set({ settings: { backupEvery: 'day' } }));
  await cutline.openOwnPage('backup').catch(() => undefined);
  const trouble = (page: Page) => page.getByRole('alert').filter({ hasText: 'The last backup by itself' });
  await expect(trouble(library)).toBeVisible();
  expect(await violations(library), 'library').toEqual([]);
  await library.setViewportSize({ width: 320, height: 640 });
  expect(await violations(library), 'library, 320 px wide').toEqual([]);
  await expectNoSidewaysScrolling(library, 320);
  const options = await cutline.openOwnPage('options');
  await expect(trouble(options)).toBeVisible();
  expect(await violations(options), 'options').toEqual([]);
});

test('the library: charts, tags, trash', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [
    { headline: 'Bão một', day: '2025-11-30', tags: ['bão'] },
    { headline: 'Nắng', day: '2026-03-02', tags: ['thời tiết'], collections: ['Hồ sơ'] },
  ]);
  await library.getByRole('link', { name: 'Charts' }).click();
  await expect(library.getByRole('slider')).toBeVisible();
  await library.getByText('As a table').click();
  expect(await violations(library), 'charts').toEqual([]);
  await library.setViewportSize({ width: 320, height: 640 });
  expect(await violations(library), 'charts, 320 px wide').toEqual([]);
  await expectNoSidewaysScrolling(library, 320);
  await expectToFitFromTheRight(library, 320);
  await library.setViewportSize({ width: 1280, height: 800 });
  await library.getByRole('link', { name: 'Put tags in order' }).click();
  await library.getByRole('button', { name: 'Rename bão' }).click();
  await expect(library.getByRole('textbox', { name: 'New name for bão' })).toBeVisible();
  expect(await violations(library), 'tags').toEqual([]);
  await library.getByRole('link', { name: 'Everything' }).click();
  await library.getByRole('checkbox', { name: 'Select: Nắng' }).check();
  await library.getByRole('button', { name: 'Tags', exact: true }).click();
  await expect(library.getByRole('dialog')).toBeVisible();
  expect(await violations(library), 'tags of many').toEqual([]);
  await library.keyboard.press('Escape');
  await library.getByRole('button', { name: 'Delete' }).click();
  await library.getByRole('link', { name: /^Trash 1/ }).click();
  await expect(library.getByText('goes for good on')).toBeVisible();
  expect(await violations(library), 'trash').toEqual([]);
  await library.getByRole('button', { name: 'What can be typed' }).click();
  await expect(library.getByRole('dialog')).toBeVisible();
  expect(await violations(library), 'search help').toEqual([]);
});

test('how many were found, or that nothing was, is told at a pause, also when it is as many as before', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [
    { headline: 'Bão một', tags: ['bão'] },
    { headline: 'Nắng', tags: ['thời tiết'] },
  ]);
  const told = library.locator('.unseen [role=status]');
  await expect(told).toContainText('2 records.');
  const region = await told.elementHandle();
  const search = library.getByRole('searchbox');
  await search.fill('bão thời tiết');
  await expect(told).toContainText('0 records.');
  await expect(told).toBeEmpty();
  await search.press('x');
  await expect(told).toContainText('0 records.');
  await search.fill('bão OR nắng');
  await expect(told).toContainText('2 records.');
  expect(await region?.evaluate((element) => element.isConnected)).toBe(true);
  // A link is read as one text: without a blank between, “bão 1” would be “bão1”.
  expect(await library.getByRole('link', { name: /^bão/ }).first().textContent()).toMatch(/^bão\s1$/);
});

test('with nothing left to undo the key does not undo what was typed into the search, which led away from the story', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Bão một' }]);
  const search = library.getByRole('searchbox');
  await search.pressSequentially('zzz');
  await expect(library.getByText('Nothing here fits.')).toBeVisible();
  await search.press('ControlOrMeta+A');
  await search.press('Delete');
  // Only then is there a row to go to.
  await expect(library.getByRole('link', { name: 'Bão một' })).toBeVisible();
  await search.press('ArrowDown');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('heading', { name: 'Bão một' })).toBeVisible();
  await library.keyboard.press('ControlOrMeta+Z');
  await library.waitForTimeout(500);
  await expect(search).toHaveValue('');
  await expect(library.getByRole('heading', { name: 'Bão một' })).toBeVisible();
});
