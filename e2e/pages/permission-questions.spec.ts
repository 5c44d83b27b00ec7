/**
 * The browser's own questions, answered by keys on a display: what is asked for when something is switched on, and that a
 * refusal leaves it off and says so. Headless, nobody could press their buttons.
 */
import type { Page } from 'playwright';
import { launchChromium, type CutlineInChromium } from '../chromium/cutline.ts';
import { openDisplay, type Display } from '../chromium/display.ts';
import { chooseEntry } from '../chromium/steps/capture.ts';
import { expect, test } from '../site.ts';

let display: Display;
let cutline: CutlineInChromium;

test.beforeEach(async () => {
  display = await openDisplay();
  cutline = await launchChromium({ headless: false, display: display.name });
});
test.afterEach(async () => {
  await cutline.close();
  await display.close();
});

const settings = (page: Page) =>
  page.evaluate(async () => ((await chrome.storage.local.get('settings'))['settings'] as object | undefined) ?? {});
const granted = (page: Page) => page.evaluate(() => chrome.permissions.getAll());

/** Ticks the popup's box for the site of `page`; the browser's question closes the popup. */
async function tickThisSite(page: Page): Promise<void> {
  const popup = await cutline.pressToolbarButton(page);
  await popup.page.getByText('More about this page').click();
  const { hostname } = new URL(page.url());
  const box = popup.page.getByRole('checkbox', { name: `Say on the button whether pages of ${hostname} are articles` });
  await expect(box).not.toBeChecked();
  await box.focus();
  // It may be gone before it has answered the key.
  await popup.page.keyboard.press('Space').catch(() => undefined);
  await popup.close();
}

for (const { what, name, setting, says } of [
  {
    what: 'automatic detection',
    name: 'Look at the pages that I open',
    setting: 'detection',
    says: 'Not switched on: the browser was not given the permission.',
  },
  {
    what: 'keeping photo files',
    name: 'Keep the photo files of what I save',
    setting: 'keepPhotos',
    says: 'No photo files are fetched: the browser was not given the permission.',
  },
]) {
  test(`${what}: refused it stays off and says so, allowed it is on`, async () => {
    const options = await cutline.openOwnPage('options');
    const box = options.getByRole('checkbox', { name });
    await display.answerQuestion(() => box.click(), 'deny');
    await expect(options.locator('.toast')).toContainText(says);
    await expect(box).not.toBeChecked();
    expect((await granted(options)).origins).toEqual([]);

    await display.answerQuestion(() => box.click(), 'allow');
    await expect(box).toBeChecked();
    await expect.poll(() => settings(options)).toMatchObject({ [setting]: true });
    expect((await granted(options)).origins).not.toEqual([]);
    // Off again, the permission is given back without a question.
    await box.click();
    await expect.poll(async () => (await granted(options)).origins).toEqual([]);
  });
}

test('backups by themselves: refused the choice falls back and says so, allowed it holds', async () => {
  const options = await cutline.openOwnPage('options');
  const every = options.getByRole('combobox', { name: 'Back up by itself' });
  await display.answerQuestion(() => every.selectOption('week'), 'deny');
  await expect(options.locator('.toast')).toContainText('permission');
  await expect(every).toHaveValue('never');
  expect((await granted(options)).permissions).not.toContain('downloads');

  await display.answerQuestion(() => every.selectOption('week'), 'allow');
  await expect.poll(() => settings(options)).toMatchObject({ backupEvery: 'week' });
  expect((await granted(options)).permissions).toContain('downloads');
  await expect(every).toHaveValue('week');
});

test('the popup’s box for one site: refused it stays off, allowed the site is looked at, and no other', async ({
  site,
}) => {
  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/de-dpa/`);
  const press = () => tickThisSite(page);
  await display.answerQuestion(press, 'deny');
  const worker = await cutline.background();
  const chosen = () =>
    worker.evaluate(async () => ((await chrome.storage.local.get('settings'))['settings'] as object | undefined) ?? {});
  expect(JSON.stringify(await chosen())).not.toContain('localhost');

  await display.answerQuestion(press, 'allow');
  await expect.poll(chosen).toMatchObject({ detection: false, detectionSites: ['*://localhost/*'] });
  const title = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return await chrome.action.getTitle({ tabId: tab?.id ?? 0 });
    });
  await expect.poll(title).toBe('A news article: capture it');
  const options = await cutline.openOwnPage('options');
  expect((await granted(options)).origins).toEqual(['*://localhost/*']);
  await expect(options.getByText('localhost', { exact: true })).toBeVisible();
});

test('a site that was refused in the popup is not switched on when something else has it granted for a while', async ({
  site,
}) => {
  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/de-dpa/`);
  await display.answerQuestion(() => tickThisSite(page), 'deny');
  // Captured with all tabs of the window, of which it is the only one on the web: the browser asks for this site again.
  const opening = cutline.context.waitForEvent('page');
  await chooseEntry(cutline, 'capture-window');
  const queue = await opening;
  await display.answerQuestion(() => queue.getByRole('button', { name: 'Allow and capture' }).click(), 'allow');
  await expect(queue.locator('[data-at="created"]')).toBeVisible();
  await expect.poll(async () => (await granted(queue)).origins).toEqual([]);
  expect(JSON.stringify(await settings(queue))).not.toContain('localhost');
});

test('two windows that ask, each for its site: what one is granted leaves the other to its own answer', async ({
  site,
}) => {
  const first = await cutline.context.newPage();
  await first.goto(`${site}stories/de-dpa/`);
  const worker = await cutline.background();
  const chosen = () =>
    worker.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      return (settings as { detectionSites?: string[] } | undefined)?.detectionSites ?? [];
    });
  const bright = await display.brightness();
  const wishes = () => worker.evaluate(() => chrome.storage.session.get(null));
  // On a busy machine the popup may be closed by its window's losing the focus before the key arrives.
  await expect(async () => {
    await tickThisSite(first);
    await expect.poll(wishes).not.toEqual({});
  }).toPass();

  const opening = cutline.context.waitForEvent('page');
  const elsewhere = `${site.replace('localhost', '127.0.0.1')}stories/de-dpa/`;
  await worker.evaluate(async (url) => chrome.windows.create({ url }), elsewhere);
  const second = await opening;
  await second.waitForLoadState();
  // There, too, the key that moves from Deny to Allow may be lost: then the question is refused, and asked anew.
  await expect(async () => {
    await display.answerQuestion(() => tickThisSite(second), 'allow');
    await expect.poll(chosen).toEqual(['*://127.0.0.1/*']);
  }).toPass();
  await second.close();
  await display.answerStanding(bright, 'allow');
  await expect.poll(chosen).toEqual(['*://127.0.0.1/*', '*://localhost/*']);
});

test('all tabs of the window: refused it says so and nothing is read, allowed all is captured and the access given back', async ({
  site,
}) => {
  for (const path of ['stories/de-dpa/', 'stories/ar-rtl/']) {
    await (await cutline.context.newPage()).goto(site + path);
  }
  const opening = cutline.context.waitForEvent('page');
  await chooseEntry(cutline, 'capture-window');
  const queue = await opening;
  const allow = queue.getByRole('button', { name: 'Allow and capture' });
  await allow.waitFor();
  await display.answerQuestion(() => allow.click(), 'deny');
  await expect(queue.getByText('The browser was not given the permission').first()).toBeVisible();
  await expect(queue.locator('.queue-item')).toHaveCount(0);

  await display.answerQuestion(() => allow.click(), 'allow');
  const outcomes = () =>
    queue.locator('.queue-item').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-at') ?? '').toSorted());
  await expect.poll(outcomes).toEqual(['created', 'created', 'forbidden']);
  await expect.poll(async () => (await granted(queue)).origins).toEqual([]);
});
