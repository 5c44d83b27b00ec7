/** The welcome page leads to the sample story, which the real popup reads like any other page. */
import { captureCaption } from '../chromium/steps/capture.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { expect, test } from '../chromium/test.ts';

test('the sample story is captured from the welcome page on', async ({ cutline }) => {
  const welcome = await cutline.openOwnPage('welcome');
  await expect(welcome.getByRole('img', { name: 'pin beside it' })).toBeVisible();
  await expect(welcome.getByRole('checkbox', { name: 'Look at the pages that I open' })).not.toBeChecked();
  const opening = cutline.context.waitForEvent('page');
  await welcome.getByRole('link', { name: 'Try it on the sample story' }).click();
  const sample = await opening;
  await expect(sample.getByRole('heading', { level: 1 })).toContainText('Old lighthouse');

  const popup = await cutline.pressToolbarButton(sample);
  const field = (name: string) => popup.page.getByRole('textbox', { name, exact: true });
  await expect(field('Headline')).toHaveValue('Old lighthouse at Wendmouth shines again after nine dark years');
  await expect(field('Byline')).toHaveValue('Ruth Alder');
  await expect(field('Dateline')).toHaveValue('WENDMOUTH');
  await expect(popup.page.getByText('Photographer: Jonas Pell')).toBeVisible();
  await popup.page.getByRole('button', { name: 'Save' }).click();
  await expect(popup.page.getByText('Saved to the library').first()).toBeVisible();
  await popup.close();

  await sample.mouse.click(5, 5);
  const photo = sample.locator('figure img');
  await captureCaption(cutline, { srcUrl: await photo.evaluate((img: HTMLImageElement) => img.currentSrc) });
  const notice = await noticeOn(sample);
  await expect.poll(notice.text).toContain('Caption saved');
  expect(await notice.text()).toContain('Jonas Pell');
});

test.describe('where the browser grants the sites', () => {
  test.use({ sites: ['*://*/*'] });

  test('both choices are off, say what they ask for, and are kept', async ({ cutline }) => {
    const welcome = await cutline.openOwnPage('welcome');
    await expect(welcome.getByText('Both need the same permission')).toBeVisible();
    const photos = welcome.getByRole('checkbox', { name: 'Keep the photo files of what I save' });
    await expect(photos).not.toBeChecked();
    await expect(photos).toHaveAccessibleDescription(/without cookies/);
    await photos.check();
    await expect
      .poll(() => welcome.evaluate(() => chrome.storage.local.get('settings')))
      .toMatchObject({ settings: { keepPhotos: true } });
    await welcome.reload();
    await expect(photos).toBeChecked();
    await expect(welcome.getByRole('checkbox', { name: 'Look at the pages that I open' })).not.toBeChecked();
  });
});
