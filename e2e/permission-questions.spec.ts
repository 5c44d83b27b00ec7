/**
 * The browser's own questions, answered by keys on a display: what is asked for when something is switched on, and that a
 * refusal leaves it off and says so. Headless, nobody could press their buttons.
 */
import type { Page } from 'playwright';
import { launchChromium, type CutlineInChromium } from './chromium/cutline.ts';
import { openDisplay, type Display } from './chromium/display.ts';
import { expect, test } from './site.ts';

/** Windows open on a display, one after the other. */
test.setTimeout(180_000);

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
