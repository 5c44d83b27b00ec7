/** The popup and the queue, in both themes and each of their states. */
import { expectNoSidewaysScrolling, violations } from '../chromium/steps/accessible.ts';
import { captureStory, chooseEntry } from '../chromium/steps/capture.ts';
import { expect, test } from '../chromium/test.ts';

test('the popup, in each of its states', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  for (const path of ['stories/de-dpa/', 'not-articles/login/', 'stories/ar-rtl/']) {
    await page.goto(site + path);
    const popup = await cutline.pressToolbarButton(page);
    await expect(popup.page.getByRole('status')).not.toBeEmpty();
    expect(await violations(popup.page), path).toEqual([]);
    await popup.page.close();
    await popup.close();
  }
});

test('with letters of twice the size the popup has all of its width and its Save in sight', async ({
  cutline,
  site,
}) => {
  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/de-dpa/`);
  const popup = await cutline.pressToolbarButton(page);
  const saving = popup.page.getByRole('button', { name: 'Save' });
  await expect(saving).toBeVisible();
  await popup.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expect.poll(() => popup.page.evaluate(() => innerWidth)).toBeGreaterThan(700);
  await expect(saving).toBeInViewport({ ratio: 1 });
  await expect(popup.page.getByRole('textbox', { name: 'Headline', exact: true })).toBeInViewport();
  expect(await popup.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  await popup.close();
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
