/** Private windows in Chromium: nothing runs there unless the person allowed it, and nothing is kept but what is saved. */
import type { Page } from 'playwright';
import { save } from '../chromium/steps/capture.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const ARTICLE = 'A news article: capture it';
const NOTHING = 'Capture this article';
const EVERYWHERE = { detection: true };
const IN_PRIVATE_TOO = { detection: true, detectInPrivateWindows: true };

test.use({ sites: ['*://*/*'] });

/** Opens the page in a private window, with detection as chosen. */
async function openPrivately(cutline: CutlineInChromium, url: string, settings: object): Promise<Page> {
  const worker = await cutline.background();
  await worker.evaluate((settings) => chrome.storage.local.set({ settings }), settings);
  await expect
    .poll(() => worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
    .toBe(1);
  const opening = cutline.context.waitForEvent('page', (page) => page.url() === url || page.url() === 'about:blank');
  await worker.evaluate((url) => chrome.windows.create({ incognito: true, url }), url);
  const page = await opening;
  await page.waitForURL(url);
  return page;
}

/** What the button says in the private tab, the worlds in which scripts of Cutline's run there, and what is kept. */
async function seen({ context, background, extensionId }: CutlineInChromium, page: Page) {
  const worker = await background();
  const titles = await worker.evaluate(async () => {
    const tabs = (await chrome.tabs.query({})).filter(({ incognito }) => incognito);
    return await Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id ?? 0 })));
  });
  const cdp = await context.newCDPSession(page);
  const origins: string[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await cdp.send('Runtime.enable');
  const scripts = origins.filter((origin) => origin.includes(extensionId)).length;
  const stored = Object.keys(await worker.evaluate(() => chrome.storage.local.get(null)));
  return { titles, scripts, records: await worker.evaluate(readRecords), stored };
}

/** Opens the same story in a window like any other, later, and waits until it is named: the private one had more time. */
async function nameElsewhere(cutline: CutlineInChromium, url: string): Promise<void> {
  const page = await cutline.context.newPage();
  await page.goto(url);
  const worker = await cutline.background();
  const titles = () =>
    worker.evaluate(async () => {
      const tabs = (await chrome.tabs.query({})).filter(({ incognito }) => !incognito);
      return await Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id ?? 0 })));
    });
  await expect.poll(titles).toContain(ARTICLE);
}

test.describe('where the browser keeps extensions out', () => {
  test('nothing of Cutline runs in the private page, and the background does not see its tab', async ({
    cutline,
    site,
  }) => {
    const page = await openPrivately(cutline, `${site}stories/de-dpa/`, IN_PRIVATE_TOO);
    await nameElsewhere(cutline, page.url());
    expect(await seen(cutline, page)).toMatchObject({ titles: [], scripts: 0, records: [] });
    const options = await cutline.openOwnPage('options');
    await expect(options.getByText('The browser keeps Cutline out of private windows')).toBeVisible();
  });
});

test.describe('where the browser lets Cutline in', () => {
  test.use({ privateWindows: true });

  test('detection stays out until it is chosen for private windows too', async ({ cutline, site }) => {
    const page = await openPrivately(cutline, `${site}stories/de-dpa/`, EVERYWHERE);
    await nameElsewhere(cutline, page.url());
    expect(await seen(cutline, page)).toMatchObject({ titles: [NOTHING], records: [] });
  });

  test('chosen, it names the story and keeps nothing of it', async ({ cutline, site }) => {
    const page = await openPrivately(cutline, `${site}stories/de-dpa/`, IN_PRIVATE_TOO);
    await expect
      .poll(() => seen(cutline, page))
      .toMatchObject({ titles: [ARTICLE], scripts: 1, records: [], stored: ['settings'] });
    const options = await cutline.openOwnPage('options');
    await expect(options.getByRole('checkbox', { name: 'In private windows too' })).toBeChecked();
    await expect(options.getByText('The browser keeps Cutline out of private windows')).toBeHidden();
  });

  test('the popup keeps nothing until Save is pressed; the story then stands in the one library', async ({
    cutline,
    site,
  }) => {
    const page = await openPrivately(cutline, `${site}stories/de-dpa/`, EVERYWHERE);
    const popup = await cutline.pressToolbarButton(page);
    await expect(popup.page.getByText('Not saved yet')).toBeVisible();
    expect((await seen(cutline, page)).records).toEqual([]);
    await save(popup.page);
    await popup.close();
    const library = await cutline.openLibrary();
    await expect(library.getByRole('link', { name: 'Wendburg bekommt' })).toBeVisible();
  });
});
