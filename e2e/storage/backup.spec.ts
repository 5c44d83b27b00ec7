import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { captureStory } from '../chromium/steps/capture.ts';
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
  expect(file).toMatch(/cutline-backup-\d{4}-\d\d-\d\d-\d{4}\.zip$/);
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
  // No folder can be made in a file.
  const file = info.outputPath('file');
  writeFileSync(file, '');
  const cdp = await cutline.context.browser()?.newBrowserCDPSession();
  await cdp?.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: `${file}/downloads` });
  const page = await cutline.context.newPage();
  const closed = page.waitForEvent('close');
  await Promise.all([
    closed,
    page.goto(library.url().replace(/library.*/, 'backup/index.html')).catch(() => undefined),
  ]);
  await expect(library.getByText('The file could not be saved to the downloads folder')).toBeVisible();
  expect(await library.evaluate(() => chrome.storage.local.get('scheduled-backup'))).toMatchObject({
    'scheduled-backup': { failure: 'download', doneAt: null, seq: null },
  });
});
