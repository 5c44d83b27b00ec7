import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import type { Page } from 'playwright';
import { captureStory, exportFrom } from '../chromium/steps/capture.ts';
import { faultOfFocus } from '../chromium/steps/keys.ts';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';

test.use({ sites: ['*://*/*'], grants: ['downloads'] });

test('a backup with photo files is made, and brings back what was forgotten', async ({ cutline, site }, info) => {
  const options = await cutline.openOwnPage('options');
  await options.getByRole('checkbox', { name: 'Keep the photo files of what I save' }).check();
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, ['kept']);
  await expect(options.getByText(/^2 files kept/)).toBeVisible();
  const key = 'site-rules:north.example';
  const rule = { id: 'r', site: 'north.example', field: 'byline', selectors: ['.author'], take: 'text', all: false };
  const taught = { ...rule, added: '2026-03-02T01:00:00.000Z', enabled: true };
  await options.evaluate(([at, rules]) => chrome.storage.local.set({ [at]: rules }), [key, [taught]] as const);
  const file = await cutline.download(info.outputPath(), () =>
    options.getByRole('button', { name: 'Back up', exact: true }).click(),
  );
  await expect(options.getByRole('region', { name: 'Notices' })).toContainText('The backup is written:');
  await options.screenshot({ path: info.outputPath('options.png'), fullPage: true });

  await options.getByRole('button', { name: 'Forget everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  await expect(options.getByText(/^0 files kept/)).toBeVisible();
  await options.evaluate((at) => chrome.storage.local.remove(at), key);

  await options.goto(`${options.url().split('#')[0]}#import`);
  await options.reload();
  const dialog = options.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText('2 photo files would be kept')).toBeVisible();
  await expect(dialog.getByText('1 rule for a site in the backup is not known here.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take over the rules too' }).click();
  await expect(dialog.getByText('The rules were taken over.')).toBeVisible();
  expect(await options.evaluate((at) => chrome.storage.local.get(at), key)).toEqual({ [key]: [taught] });
  await options.screenshot({ path: info.outputPath('extras.png') });
  await dialog.getByRole('button', { name: /^(Import|Take in)/ }).click();
  await expect(dialog.getByText('2 photo files were kept')).toBeVisible();
  await options.screenshot({ path: info.outputPath('restored.png') });
});

/** Whatever is downloaded from now on cannot be written: no folder can be made in a file. */
async function refuseDownloads(cutline: CutlineInChromium, file: string): Promise<void> {
  writeFileSync(file, '');
  const cdp = await cutline.context.browser()?.newBrowserCDPSession();
  await cdp?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: `${file}/downloads` });
}

test('a backup by hand is said to be written when it is, and not when the browser could not', async ({
  cutline,
}, info) => {
  const options = await cutline.openOwnPage('options');
  await saveStories(options, [{ headline: 'Bão vào bờ' }]);
  const make = options.getByRole('button', { name: 'Back up', exact: true });
  const notices = options.getByRole('region', { name: 'Notices' });
  await refuseDownloads(cutline, info.outputPath('file'));
  await make.click();
  await expect(options.getByText('The browser did not write the backup.')).toBeVisible();
  await expect(notices).toBeHidden();
  await expect(options.getByText('Last backup by hand')).toBeHidden();
  const file = await cutline.download(info.outputPath('downloads'), () => make.click());
  await expect(notices).toContainText(`The backup is written: ${basename(file)}`);
  await expect(options.getByText('The browser did not write the backup.')).toBeHidden();
  await expect(options.getByText(/^Last backup by hand: /)).toBeVisible();
});

test('an export from the library is said to be done when the file is written, under whatever name', async ({
  cutline,
}, info) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: '~ Bão vào bờ' }]);
  await library.evaluate(() => chrome.storage.local.set({ settings: { fileNamePattern: '{headline}' } }));
  const notices = library.getByRole('region', { name: 'Notices' });
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await refuseDownloads(cutline, info.outputPath('file'));
  await exportFrom(library);
  await expect(dialog.getByRole('alert').filter({ hasText: 'The browser did not write the file.' })).toBeVisible();
  await expect(notices).toBeHidden();
  const again = () => dialog.getByRole('button', { name: 'Export' }).click();
  const file = await cutline.download(info.outputPath('downloads'), again);
  await expect(notices).toContainText(`1 record exported to ${basename(file)}`);
  await expect(dialog).toBeHidden();

  await library.getByRole('link', { name: '~ Bão vào bờ' }).click();
  const open = await cutline.download(info.outputPath('downloads'), () => exportFrom(library));
  expect(basename(open)).toContain('Bão vào bờ');
  await expect(notices).toContainText('1 record was handed to the browser as ~ Bão vào bờ');
});

test.describe('without the permission to watch downloads', () => {
  test.use({ grants: [], sites: [], language: 'vi' });
  test('a backup by hand is said to be handed over; the notice leaves every control within reach', async ({
    cutline,
  }, info) => {
    const options = await cutline.openOwnPage('options');
    await options.setViewportSize({ width: 300, height: 640 });
    await options.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const file = await cutline.download(info.outputPath('downloads'), () =>
      options.getByRole('button', { name: 'Sao lưu', exact: true }).press('Enter'),
    );
    expect(file).toMatch(/cutline-backup-\d{4}-\d\d-\d\d-\d{4}\.zip$/);
    await expect(options.getByRole('region', { name: 'Thông báo' })).toContainText(
      'Đã giao bản sao lưu cho trình duyệt',
    );
    await expect(options.getByText(/^Lần sao lưu bằng tay gần nhất, lúc giao cho trình duyệt/)).toBeVisible();
    await options.locator('.toast').hover();
    expect(await options.evaluate(faultOfFocus)).toBe('');
    expect(await options.evaluate(coveredControls)).toEqual([]);
    await options.screenshot({ path: info.outputPath('notice.png') });
  });
});

/** Returns the controls that lie under something else once they are scrolled to. Runs in the page. */
function coveredControls(): string[] {
  const controls = [...document.querySelectorAll('main :is(button, select, input, textarea, a)')];
  return controls
    .filter((control) => {
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, width, top, bottom } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, Math.min(bottom, top + innerHeight) - 2);
      return hit?.closest('.toasts') instanceof Element;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 100));
}

test('a backup that is stopped half-way says so, makes no file, and can be begun again from where the focus is', async ({
  cutline,
}) => {
  const options = await cutline.openOwnPage('options');
  await expect(options.getByText(/^0 records/)).toBeVisible();
  await saveStories(
    options,
    Array.from({ length: 20 }, (_, n) => ({ headline: `Tin ${n}` })),
  );
  await expect(options.getByText(/^20 records/)).toBeVisible();
  // As soon as it can be pressed: a small backup is soon done.
  await options.evaluate(() => {
    new MutationObserver((_, watching) => {
      const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Stop');
      if (!stop) return;
      watching.disconnect();
      stop.focus();
      stop.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
  const make = options.getByRole('button', { name: 'Back up', exact: true });
  await make.click();
  await expect(options.getByRole('region', { name: 'Notices' })).toHaveText(
    'The backup was stopped; no file was made.',
  );
  await expect(make).toBeFocused();
});

test('a backup that is due is saved by itself to the downloads folder', async ({ cutline, site }, info) => {
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, []);
  const options = await cutline.openOwnPage('options');
  await options.getByLabel('Back up by itself').selectOption('week');
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { backupEvery: 'week' } });
  const folder = info.outputPath('downloads');
  await cutline.download(folder, async () => {
    // As at the next start of the background.
    const page = await cutline.context.newPage();
    const closed = page.waitForEvent('close');
    const url = options.url().replace('/options/', '/backup/');
    // It closes when it is done, maybe before it is said to have loaded.
    await Promise.all([closed, page.goto(url).catch(() => undefined)]);
  });
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('scheduled-backup')))
    .toMatchObject({
      'scheduled-backup': { failure: null, doneAt: expect.any(String) as unknown },
    });
  expect(existsSync(folder) && readdirSync(folder, { recursive: true }).length > 0).toBe(true);
});

test('a backup that is due and cannot be written says so where the person works, and counts as none', async ({
  cutline,
}, info) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Bão vào bờ' }]);
  await refuseDownloads(cutline, info.outputPath('file'));
  const page = await cutline.context.newPage();
  const closed = page.waitForEvent('close');
  await Promise.all([
    closed,
    page.goto(library.url().replace(/library.*/, 'backup/index.html')).catch(() => undefined),
  ]);
  await expect(library.getByText('The file could not be saved to the downloads folder')).toBeVisible();
  expect(await library.evaluate(() => chrome.storage.local.get('scheduled-backup'))).toMatchObject({
    'scheduled-backup': { failure: 'download', doneAt: null, mark: null },
  });
});

/** Switches weekly backups on, and has the page that makes them wait before its file goes to the browser, until `go` is stored. */
async function scheduleHeld(cutline: CutlineInChromium): Promise<Page> {
  const options = await cutline.openOwnPage('options');
  await saveStories(options, [{ headline: 'Bão vào bờ' }]);
  await cutline.context.addInitScript(() => {
    if (!location.pathname.startsWith('/src/pages/backup/')) return;
    const download = chrome.downloads.download.bind(chrome.downloads);
    const wait = async (options: chrome.downloads.DownloadOptions) => {
      while (!('go' in (await chrome.storage.local.get('go')))) await new Promise((look) => setTimeout(look, 50));
      return await download(options);
    };
    Object.defineProperty(chrome.downloads, 'download', { value: wait });
  });
  await options.getByLabel('Back up by itself').selectOption('week');
  await expect
    .poll(() => options.evaluate(() => chrome.storage.local.get('settings')))
    .toMatchObject({ settings: { backupEvery: 'week' } });
  return options;
}

/** Has a new background started, which looks whether a backup is due; returns the page that makes it, once it is at work. */
async function startBackup(cutline: CutlineInChromium, options: Page): Promise<Page> {
  await cutline.endBackground();
  const opening = cutline.context.waitForEvent('page');
  await saveStories(options, [{ headline: `Tin ${Date.now()}` }]);
  const page = await opening;
  await expect.poll(() => options.evaluate(isHeld)).toBe(true);
  return page;
}

const isHeld = async () =>
  (await navigator.locks.query()).held?.some(({ name }) => name === 'cutline-scheduled-backup') ?? false;
const backupState = (page: Page) =>
  page.evaluate(async () => (await chrome.storage.local.get('scheduled-backup'))['scheduled-backup'] as object);

test('a scheduled backup goes on when the background is ended', async ({ cutline }, info) => {
  const options = await scheduleHeld(cutline);
  const file = await cutline.download(info.outputPath('downloads'), async () => {
    const page = await startBackup(cutline, options);
    const closed = page.waitForEvent('close');
    await cutline.endBackground();
    await expect(options.getByText('Last backup by itself')).toBeHidden();
    await options.evaluate(() => chrome.storage.local.set({ go: true }));
    await closed;
  });
  expect(existsSync(file)).toBe(true);
  await expect(options.getByText(/^Last backup by itself: /)).toBeVisible();
  expect(await backupState(options)).toMatchObject({ failure: null, mark: expect.any(String) });
});

test('a scheduled backup whose tab dies with the background counts as none, is told, and is made anew', async ({
  cutline,
}, info) => {
  const options = await scheduleHeld(cutline);
  const page = await startBackup(cutline, options);
  await page.close({ runBeforeUnload: false });
  await cutline.endBackground();
  expect(await backupState(options)).toMatchObject({ failure: null, doneAt: null, mark: null });
  const begunBefore = (minutes: number) =>
    options.evaluate(async (passed) => {
      const { 'scheduled-backup': state } = await chrome.storage.local.get('scheduled-backup');
      const begunAt = new Date(Date.now() - passed * 60_000).toISOString();
      await chrome.storage.local.set({ 'scheduled-backup': { ...(state as object), begunAt } });
    }, minutes);
  // The change starts the background, which makes no backup within the hour.
  await begunBefore(30);
  await expect(options.getByText(/^The backup begun .* came to no end and counts as none/)).toBeVisible();
  await expect(options.getByText('Last backup by itself')).toBeHidden();
  const file = await cutline.download(info.outputPath('downloads'), async () => {
    await options.evaluate(() => chrome.storage.local.set({ go: true }));
    await cutline.endBackground();
    await begunBefore(120);
    await saveStories(options, [{ headline: 'Sau bão' }]);
  });
  expect(existsSync(file)).toBe(true);
  await expect(options.getByText(/^Last backup by itself: /)).toBeVisible();
  await expect(options.getByText('came to no end')).toBeHidden();
});
