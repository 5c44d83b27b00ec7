/** Capturing all tabs of a window: what is saved of each, what is reported, and that it survives an end of the background. */
import type { Page } from 'playwright';
import { chooseEntry } from '../chromium/steps/capture.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { openGranted } from '../chromium/steps/open-granted.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const STORIES = ['stories/vi-wire-figure/', 'stories/de-dpa/', 'stories/ar-rtl/'];

async function openTabs({ context }: CutlineInChromium, urls: string[]): Promise<Page[]> {
  const pages = [];
  for (const url of urls) {
    const page = await context.newPage();
    await page.goto(url);
    pages.push(page);
  }
  return pages;
}

/** Chooses an entry of the toolbar button's menu and returns the page on which Cutline asks what to capture. */
async function queuePage(cutline: CutlineInChromium, entry = 'capture-window'): Promise<Page> {
  const open = cutline.context.pages().find((page) => page.url().includes('/queue/'));
  const loaded = open?.waitForEvent('load') ?? cutline.context.waitForEvent('page', (page) => page.url() !== '');
  await chooseEntry(cutline, entry);
  const page = await loaded;
  await page.waitForLoadState();
  return page;
}

const outcomes = (queue: Page): Promise<(string | null)[]> =>
  queue.locator('.queue-item').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-at')));

/** Waits until the report says this, in whatever order. */
async function expectOutcomes(queue: Page, wanted: string[]): Promise<void> {
  await expect
    .poll(async () => (await outcomes(queue)).map(String).toSorted((a, b) => (a < b ? -1 : 1)))
    .toEqual(wanted);
}

/** Ends the background as the browser does when it has been idle, or out of memory. */
async function stopBackground({ context, extensionId }: CutlineInChromium): Promise<void> {
  const cdp = await context.browser()?.newBrowserCDPSession();
  const find = async () => {
    const found = await cdp?.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    return found?.targetInfos.find(({ url }) => url.includes(extensionId))?.targetId;
  };
  await expect.poll(find).toBeDefined();
  const targetId = await find();
  if (targetId !== undefined) await cdp?.send('Target.closeTarget', { targetId });
}

/** What the queue's page does by itself from time to time while something is left to do. */
async function wakeBackground(queue: Page): Promise<void> {
  await queue.evaluate(() =>
    chrome.runtime.sendMessage({ cutline: 'to-background', call: 'queueResume', request: null }),
  );
}

test.describe('with access to pages', () => {
  test.use({ sites: ['*://*/*'] });

  test('each tab is saved once, and each has its line in the report', async ({ cutline, site }) => {
    await openTabs(
      cutline,
      [...STORIES, STORIES[0] ?? '', 'not-articles/login/'].map((path) => site + path),
    );
    const queue = await queuePage(cutline);
    await queue.getByRole('button', { name: 'Capture', exact: true }).click();
    await expectOutcomes(queue, ['created', 'created', 'created', 'forbidden', 'not-article', 'unchanged']);
    const records = await (await cutline.background()).evaluate(readRecords);
    expect(records).toHaveLength(3);

    // Nothing is saved a second time.
    const again = await queuePage(cutline);
    await again.getByRole('button', { name: 'Capture', exact: true }).click();
    await expectOutcomes(again, ['forbidden', 'not-article', 'unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(await (await cutline.background()).evaluate(readRecords)).toHaveLength(3);

    // The person knows better than the detection.
    await again.getByRole('button', { name: 'Capture anyway' }).click();
    await expectOutcomes(again, ['created', 'forbidden', 'unchanged', 'unchanged', 'unchanged', 'unchanged']);
    await again.getByRole('button', { name: 'Clear finished' }).click();
    await expect(again.locator('.queue-item')).toHaveCount(0);
  });

  test('a list of addresses is pasted, and each page is opened, saved with the tags, and closed', async ({
    cutline,
    site,
  }) => {
    const queue = await cutline.openOwnPage('queue');
    const list = ['My stories', ...STORIES.map((path) => site + path), `${site}not-articles/login/`].join('\n');
    await queue.getByRole('textbox', { name: 'Addresses of stories' }).fill(list);
    await queue.getByRole('button', { name: 'Capture these addresses' }).click();
    await queue.getByRole('combobox', { name: 'Tags for all of them' }).fill('corpus');
    await queue.getByRole('button', { name: 'Capture', exact: true }).click();
    await expectOutcomes(queue, ['created', 'created', 'created', 'not-article']);
    const records = await queue.evaluate(readRecords);
    expect(records.map(({ tags }) => tags)).toEqual([['corpus'], ['corpus'], ['corpus']]);
    await expect.poll(() => cutline.context.pages().filter((page) => page.url().startsWith(site)).length).toBe(0);
  });

  test.describe('when the background ends', () => {
    test.use({ fresh: true });

    test('the queue goes on when the browser ends the background in the midst of it', async ({ cutline, site }) => {
      await openTabs(
        cutline,
        STORIES.map((path) => site + path),
      );
      // A page that is still loading when the background ends.
      const slow = await cutline.context.newPage();
      let letItLoad = () => {};
      const ended = new Promise<void>((resolve) => (letItLoad = resolve));
      await slow.route('**/*.jpg', async (route) => {
        await ended;
        await route.abort();
      });
      await slow.goto(`${site}stories/fr-chapo/`, { waitUntil: 'commit' });
      const queue = await queuePage(cutline);
      await queue.getByRole('button', { name: 'Capture', exact: true }).click();
      await expect(queue.locator('.queue-item')).toHaveCount(5);
      await stopBackground(cutline);
      letItLoad();
      await queue.reload();
      await wakeBackground(queue);
      await expectOutcomes(queue, ['created', 'created', 'created', 'created', 'forbidden']);
    });

    test('after a restart of the browser tabs are found again by their address, and closed ones on retry', async ({
      cutline,
      site,
    }) => {
      await openTabs(cutline, [`${site}stories/de-dpa/`]);
      const queue = await cutline.openOwnPage('queue');
      await queue.evaluate(
        async (urls) => {
          const item = { session: 'the run before', windowId: null, private: false, anyway: false, load: false };
          const rest = { title: '', tags: ['desk'], collections: [], tellTab: null, startedAt: null, resumed: false };
          const states = [{ at: 'working' }, { at: 'waiting' }];
          await chrome.storage.local.set({
            queue: urls.map((url, n) => ({
              ...item,
              ...rest,
              url,
              id: url,
              order: n,
              tabId: 1e6 + n,
              state: states[n],
            })),
          });
        },
        [`${site}stories/de-dpa/`, `${site}stories/ar-rtl/`],
      );
      await stopBackground(cutline);
      await wakeBackground(queue);
      await expectOutcomes(queue, ['created', 'failed']);
      await queue.getByRole('button', { name: 'Try again' }).click();
      await expectOutcomes(queue, ['created', 'created']);
      const records = await (await cutline.background()).evaluate(readRecords);
      expect(records.map(({ tags }) => tags)).toEqual([['desk'], ['desk']]);
    });
  });

  test('a link is opened out of sight, captured and told of where it stands', async ({ cutline, site }) => {
    const [page] = await openTabs(cutline, [site]);
    const before = cutline.context.pages().length;
    await chooseEntry(cutline, 'capture-link', { linkUrl: `${site}stories/de-dpa/` });
    const notice = await noticeOn(page as Page);
    await expect.poll(notice.text).toContain('Article saved');
    expect(await notice.text()).toContain('Wendburg');
    await expect.poll(() => cutline.context.pages().length).toBe(before);
    const records = await (await cutline.background()).evaluate(readRecords);
    expect(records).toHaveLength(1);
  });
});

test('without access only the tab at hand is read, and the page says why it asks', async ({ cutline, site }) => {
  await openTabs(cutline, [site + STORIES[1]]);
  await openGranted(cutline, site + STORIES[0]);
  const queue = await queuePage(cutline);
  await expect(queue.getByText('Cutline needs the browser’s permission')).toBeVisible();
  await queue.getByRole('button', { name: 'Only what may be read now' }).click();
  await expectOutcomes(queue, ['created', 'forbidden', 'forbidden']);
  // Not that the pages are closed to extensions: nobody has asked.
  await expect(queue.getByText('1 saved and 2 not readable').first()).toBeVisible();
  await expect(queue.getByText('Cutline may not read this tab')).toHaveCount(2);
});

test('selected tabs alone can be captured', async ({ cutline, site }) => {
  const pages = await openTabs(
    cutline,
    STORIES.map((path) => site + path),
  );
  await pages[0]?.bringToFront();
  const worker = await cutline.background();
  await worker.evaluate(async () => {
    const tabs = await chrome.tabs.query({ currentWindow: true });
    await chrome.tabs.highlight({ tabs: tabs.slice(-2).map(({ index }) => index) });
  });
  const queue = await queuePage(cutline, 'capture-selected');
  await expect(queue.getByRole('heading', { name: 'Capture the 2 selected tabs' })).toBeVisible();
});
