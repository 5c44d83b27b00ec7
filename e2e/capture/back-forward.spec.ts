/** A page that comes back out of the browser's cache as it was left, with what Cutline had put into it: all works again. */
import { captureCaption, save } from '../chromium/steps/capture.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { expect, test } from '../chromium/test.ts';

test.use({ without: ['--disable-back-forward-cache'] });

test('the popup reads, saves and knows the story, and a caption is captured, after going back to it', async ({
  cutline,
  site,
}) => {
  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/de-dpa/`);
  const first = await cutline.pressToolbarButton(page);
  const headline = (popup: typeof first) => popup.page.getByRole('textbox', { name: 'Headline', exact: true });
  await expect(headline(first)).toHaveValue(/^Wendburg bekommt/);
  await first.page.close();
  await first.close();
  await page.evaluate(() => {
    window.addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['back'] = String(persisted);
    });
  });
  await page.goto(`${site}not-articles/login/`);
  await page.goBack({ waitUntil: 'commit' });
  await expect
    .poll(
      () => page.evaluate(() => document.documentElement.dataset['back']),
      'what was put into it keeps it out of no cache',
    )
    .toBe('true');

  const second = await cutline.pressToolbarButton(page);
  await expect(headline(second)).toHaveValue(/^Wendburg bekommt/);
  await save(second.page);
  await second.page.close();
  await second.close();
  const third = await cutline.pressToolbarButton(page);
  await expect(third.page.getByRole('banner').getByText('unchanged since')).toBeVisible();
  await third.page.close();
  await third.close();

  const photo = page.locator('figure img').first();
  await captureCaption(cutline, { srcUrl: await photo.evaluate((image: HTMLImageElement) => image.currentSrc) });
  const notice = await noticeOn(page);
  await expect.poll(() => notice.text()).toContain('Caption saved');
});
