/** Automatic detection in Chromium: what the button says, wherever a page comes from and wherever it goes. */
import type { Page } from 'playwright';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { expect, test } from '../chromium/test.ts';
import { quickSave } from '../chromium/steps/quick-save.ts';

const ARTICLE = 'A news article: capture it';
const SAVED = 'This article is in your library';
const CHANGED = 'This article is in your library, and has changed since';
const NOTHING = 'Capture this article';

// The sites are granted from the start here; that the browser asks for them is its own affair.
test.use({ sites: ['*://*/*'], without: ['--disable-back-forward-cache'] });

async function choose({ background }: CutlineInChromium, settings: object): Promise<void> {
  const worker = await background();
  await worker.evaluate((settings) => chrome.storage.local.set({ settings }), settings);
}

/** What the button says in words, and its mark, for the tab in front. */
async function button({ background }: CutlineInChromium): Promise<[title: string, badge: string]> {
  const worker = await background();
  return await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? 0;
    return [await chrome.action.getTitle({ tabId }), await chrome.action.getBadgeText({ tabId })];
  });
}

async function expectTitle(cutline: CutlineInChromium, title: string): Promise<void> {
  await expect.poll(async () => (await button(cutline))[0]).toBe(title);
}

/** A story that was opened later is named, and `page` is still called what it was: it had more time to be looked at. */
async function expectToStay(cutline: CutlineInChromium, page: Page, title: string, story: string): Promise<void> {
  const later = await cutline.context.newPage();
  await later.goto(story);
  await expectTitle(cutline, ARTICLE);
  await later.close();
  await page.bringToFront();
  expect((await button(cutline))[0]).toBe(title);
}

const registered = async ({ background }: CutlineInChromium) =>
  await (await background()).evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);

async function switchOn(cutline: CutlineInChromium, settings: object = { detection: true }): Promise<Page> {
  await choose(cutline, settings);
  await expect.poll(() => registered(cutline)).toBe(1);
  return await cutline.context.newPage();
}

test('the button tells an article from another page, in words and by a mark', async ({ cutline, site }) => {
  const page = await switchOn(cutline);
  await page.goto(`${site}stories/vi-wire-figure/`);
  await expect.poll(() => button(cutline)).toEqual([ARTICLE, '•']);
  await page.goto(`${site}not-articles/login/`);
  await expectTitle(cutline, NOTHING);
});

test('switched on for one site only, others are left alone; switched off, the script goes and the buttons fall silent', async ({
  cutline,
  site,
}) => {
  const other = site.replace('localhost', '127.0.0.1');
  const page = await switchOn(cutline, { detectionSites: ['*://localhost/*'] });
  await page.goto(`${site}stories/vi-wire-figure/`);
  await expectTitle(cutline, ARTICLE);
  await page.goto(`${other}stories/vi-wire-figure/`);
  expect(
    await (await cutline.background()).evaluate(() => chrome.scripting.getRegisteredContentScripts()),
  ).toMatchObject([{ matches: ['*://localhost/*'], allFrames: false }]);
  await expectToStay(cutline, page, NOTHING, `${site}stories/de-dpa/`);
  await page.goto(`${site}stories/vi-wire-figure/`);
  await expectTitle(cutline, ARTICLE);
  await choose(cutline, { detectionSites: [] });
  await expect.poll(() => registered(cutline)).toBe(0);
  await expectTitle(cutline, NOTHING);
});

test('detection that the background had no time to switch on is on when it starts again', async ({ cutline, site }) => {
  const page = await switchOn(cutline);
  // As when it ended before it could follow the setting.
  await (await cutline.background()).evaluate(() => chrome.scripting.unregisterContentScripts());
  await cutline.endBackground();
  const own = await cutline.openOwnPage('help');
  await own.evaluate(() =>
    chrome.runtime.sendMessage({ cutline: 'to-background', call: 'queueResume', request: null }),
  );
  await expect
    .poll(() => own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
    .toBe(1);
  await own.close();
  await page.goto(`${site}stories/vi-wire-figure/`);
  await expectTitle(cutline, ARTICLE);
});

test('a page that moves on inside itself is looked at again', async ({ cutline, site }) => {
  const page = await switchOn(cutline);
  await page.goto(`${site}not-articles/login/`);
  await expectTitle(cutline, NOTHING);
  const story = await (await fetch(`${site}stories/de-dpa/`)).text();
  await page.evaluate((story) => {
    const next = new DOMParser().parseFromString(story, 'text/html');
    history.pushState(null, '', '/stories/de-dpa/');
    document.documentElement.replaceChildren(...next.documentElement.children);
  }, story);
  await expectTitle(cutline, ARTICLE);
  await page.evaluate(() => {
    history.back();
    document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  });
  await expectTitle(cutline, NOTHING);
});

test('a page that comes back out of the browser’s cache is named again', async ({ cutline, site }) => {
  const page = await switchOn(cutline);
  await page.goto(`${site}stories/de-dpa/`);
  await expectTitle(cutline, ARTICLE);
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['back'] = String(persisted);
    });
  });
  await page.goto(`${site}not-articles/login/`);
  await expectTitle(cutline, NOTHING);
  await page.goBack({ waitUntil: 'commit' });
  await expectTitle(cutline, ARTICLE);
  expect(await page.evaluate(() => document.documentElement.dataset['back']), 'it came out of the cache').toBe('true');
});

test('a story in a frame does not make the page an article', async ({ cutline, site }) => {
  const page = await switchOn(cutline);
  await page.goto(`${site}not-articles/login/`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = '/stories/de-dpa/';
    document.body.append(frame);
  });
  await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
  await expectToStay(cutline, page, NOTHING, `${site}stories/de-dpa/`);
});

test('a saved story is called saved, and changed when two readings agree that it is', async ({ cutline, site }) => {
  const page = await switchOn(cutline);
  await page.goto(`${site}stories/vi-wire-figure/`);
  await expectTitle(cutline, ARTICLE);
  await quickSave(cutline);
  await expectTitle(cutline, SAVED);
  await page.goto(`${site}not-articles/login/`);
  await page.goto(`${site}stories/vi-wire-figure/`);
  await expect.poll(() => button(cutline)).toEqual([SAVED, '✓']);
  // Another version of the story at the same address.
  await page.route('**/stories/vi-wire-figure/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<h1([^>]*)>[^<]*/g, '<h1$1>Một tít khác hẳn tít đã lưu trước đó');
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect.poll(() => button(cutline)).toEqual([CHANGED, '↻']);
});

test('a story that is deleted in the library is an article again, and saved when it is taken back', async ({
  cutline,
  site,
}) => {
  const page = await switchOn(cutline);
  const beside = await cutline.context.newPage();
  await beside.goto(`${site}stories/vi-wire-figure/?utm_source=letter`);
  await expectTitle(cutline, ARTICLE);
  await page.bringToFront();
  await page.goto(`${site}stories/vi-wire-figure/`);
  await expectTitle(cutline, ARTICLE);
  await quickSave(cutline);
  await expectTitle(cutline, SAVED);
  // The other tab that shows the story likewise.
  await beside.bringToFront();
  await expectTitle(cutline, SAVED);
  await beside.close();

  const library = await cutline.openLibrary();
  await library.getByRole('list', { name: 'Saved records' }).getByRole('checkbox').first().check();
  await library.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Delete' }).click();
  await library.getByRole('button', { name: 'Undo' }).waitFor();
  await page.bringToFront();
  await expect.poll(() => button(cutline)).toEqual([ARTICLE, '•']);
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => button(cutline)).toEqual([SAVED, '✓']);
});

test.describe('in a browser of its own', () => {
  test.use({ fresh: true });

  test('detection goes on after Cutline has been updated', async ({ cutline, site }) => {
    await (await switchOn(cutline)).close();
    await cutline.update();
    const page = await cutline.context.newPage();
    await page.goto(`${site}stories/vi-wire-figure/`);
    await expectTitle(cutline, ARTICLE);
  });
});
