import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { captureStory, chooseEntry } from './chromium/capture.ts';
import { saveStories } from './chromium/save-stories.ts';
import { expect, test } from './chromium/test.ts';
import { savingStory } from './invented-story.ts';

/** What axe finds wrong, in short; empty when all is well. */
async function violations(page: Page): Promise<string[]> {
  // The other mode opens a page of its own, which a popup's connection can't.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Nothing in the open dialog runs over its edge. */
async function expectDialogToFit(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const [needed, there] = await dialog.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(needed).toBe(there);
}

/** The page is as wide as its window, in which nothing runs over the edge. */
async function expectNoSidewaysScrolling(page: Page, width: number, when?: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), when).toBe(width);
}

/** What a person taught, for the page that lists it. */
const RULES = {
  'site-rules:a-newspaper-with-a-long-name.example': [
    {
      id: 'one',
      site: 'a-newspaper-with-a-long-name.example',
      field: 'headline',
      selectors: ['main > div.article-header__wrapper--wide > h1.article-header__title[itemprop="headline"]'],
      take: 'text',
      all: false,
      added: '2026-03-05T10:00:00.000Z',
      enabled: true,
    },
  ],
};

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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test('the popup, in each of its states', async ({ cutline, site }) => {
      const page = await cutline.context.newPage();
      for (const path of ['stories/de-dpa/', 'not-articles/login/', 'stories/ar-rtl/']) {
        await page.goto(site + path);
        const popup = await cutline.pressToolbarButton(page);
        await popup.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(popup.page.getByRole('status')).not.toBeEmpty();
        expect(await violations(popup.page), path).toEqual([]);
        await popup.page.close();
        await popup.close();
      }
    });

    for (const name of ['options', 'rules', 'templates', 'help', 'welcome', 'sample', 'queue']) {
      test(`the page "${name}", wide, at 200 % and at 320 px`, async ({ cutline }) => {
        const page = await cutline.openOwnPage(name);
        await page.evaluate((rules) => chrome.storage.local.set(rules), RULES);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        // A window of 1280 pixels has room for 640 at 200 %.
        await page.setViewportSize({ width: 640, height: 400 });
        await expectNoSidewaysScrolling(page, 640, 'at 200 %');
        await page.setViewportSize({ width: 320, height: 640 });
        await expectNoSidewaysScrolling(page, 320, 'at 320 px');
        expect(await violations(page), 'at 320 px').toEqual([]);
        // From the right to the left, as in Arabic or Hebrew, nothing runs over the edge either.
        await page.evaluate(() => (document.documentElement.dir = 'rtl'));
        await expectNoSidewaysScrolling(page, 320, 'right to left');
      });
    }

    test('the template editor, with a mistake in the template', async ({ cutline }) => {
      const page = await cutline.openOwnPage('templates');
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.getByRole('button', { name: 'New Markdown template' }).click();
      await page.getByRole('textbox', { name: 'Template' }).fill('{{ hedline }}');
      await expect(page.getByRole('button', { name: 'Go to the mistake' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSidewaysScrolling(page, 320);
    });

    test('the dialogs of options and export, and what was refused, at 320 px', async ({ cutline }) => {
      const options = await cutline.openOwnPage('options');
      await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await options.setViewportSize({ width: 320, height: 640 });
      for (const name of ['Import or restore…', 'Forget everything']) {
        await options.getByRole('button', { name }).click();
        await expectDialogToFit(options);
        expect(await violations(options), name).toEqual([]);
        await options.keyboard.press('Escape');
      }
      await options.getByRole('button', { name: 'Show diagnostics' }).click();
      await expect(options.getByRole('button', { name: /^Save/ })).toBeVisible();
      await options.getByRole('checkbox', { name: 'Look at the pages that I open' }).scrollIntoViewIfNeeded();
      await options.evaluate(() => {
        chrome.permissions.request = () => Promise.resolve(false);
      });
      await options.getByRole('checkbox', { name: 'Look at the pages that I open' }).click();
      await expect(options.locator('.toast')).toContainText('Not switched on');
      expect(await violations(options), 'refused').toEqual([]);
      await expectNoSidewaysScrolling(options, 320);

      const library = await cutline.openLibrary();
      await library.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await library.setViewportSize({ width: 320, height: 640 });
      await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
      await expectDialogToFit(library);
      expect(await violations(library), 'export').toEqual([]);
    });

    test('the library: empty, list, reader, export', async ({ cutline, site }) => {
      const library = await cutline.openLibrary();
      await library.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(library.getByText('Nothing saved yet.')).toBeVisible();
      expect(await violations(library), 'empty').toEqual([]);
      await captureStory(cutline, `${site}stories/de-dpa/`, ['dpa']);
      await library.bringToFront();
      await library.getByRole('checkbox', { name: 'Select: Wendburg bekommt' }).check();
      expect(await violations(library), 'list').toEqual([]);
      await library.setViewportSize({ width: 320, height: 640 });
      expect(await violations(library), '320 px wide').toEqual([]);
      await expectNoSidewaysScrolling(library, 320);
      await library.setViewportSize({ width: 1280, height: 800 });
      await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
      await expect(library.getByRole('dialog', { name: 'Export' })).toBeVisible();
      expect(await violations(library), 'export').toEqual([]);
      await library.keyboard.press('Escape');
      await library.getByRole('link', { name: 'Wendburg bekommt' }).click();
      await expect(library.getByRole('heading', { name: 'Wendburg bekommt' })).toBeVisible();
      expect(await violations(library), 'reader').toEqual([]);
    });

    test.describe('photo files', () => {
      test.use({ sites: ['*://*/*'] });
      test('kept, in the reader, the options and the export; and one that is gone', async ({ cutline, site }) => {
        const options = await cutline.openOwnPage('options');
        await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await options.getByRole('checkbox', { name: 'Keep the photo files of what I save' }).check();
        await expect(options.getByText(/^0 files kept/)).toBeVisible();
        await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
        await options.evaluate((request) => chrome.runtime.sendMessage(request), savingWithGonePhoto(site));
        const library = await cutline.openLibrary();
        await library.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
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
      await library.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
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
      await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(trouble(options)).toBeVisible();
      expect(await violations(options), 'options').toEqual([]);
    });

    test.describe('capturing tabs', () => {
      test.use({ sites: ['*://*/*'] });
      test('a queue at work, with what is done, what could not be read and what waits', async ({ cutline, site }) => {
        await captureStory(cutline, `${site}stories/de-dpa/`, []);
        let letItLoad = () => {};
        const ended = new Promise<void>((resolve) => (letItLoad = resolve));
        const slow = await cutline.context.newPage();
        await slow.route('**/*.jpg', async (route) => {
          await ended;
          await route.abort();
        });
        await slow.goto(`${site}stories/fr-chapo/`, { waitUntil: 'commit' });
        const login = await cutline.context.newPage();
        await login.goto(`${site}not-articles/login/`);
        const opening = cutline.context.waitForEvent('page');
        await chooseEntry(cutline, 'capture-window');
        const queue = await opening;
        await queue.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(queue.getByRole('button', { name: 'Capture', exact: true })).toBeVisible();
        expect(await violations(queue), 'the question').toEqual([]);
        await queue.getByRole('button', { name: 'Capture', exact: true }).click();
        await expect(queue.locator('[data-at="not-article"]')).toBeVisible();
        await expect(queue.locator('[data-at="working"]')).toBeVisible();
        expect(await violations(queue), 'at work').toEqual([]);
        await queue.setViewportSize({ width: 320, height: 640 });
        expect(await violations(queue), 'at work, 320 px wide').toEqual([]);
        await expectNoSidewaysScrolling(queue, 320);
        letItLoad();
        await expect(queue.locator('[data-at="created"]')).toBeVisible();
        expect(await violations(queue), 'done').toEqual([]);
      });
    });

    test('the library: charts, tags, trash', async ({ cutline }) => {
      const library = await cutline.openLibrary();
      await library.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
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
  });
}
