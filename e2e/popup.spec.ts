import { expect, test } from './chromium/test.ts';

test('the toolbar button reads the page', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  await page.goto(site);
  const popup = await cutline.pressToolbarButton(page);
  await expect(popup.page.getByRole('status')).toHaveText('Not an article');
  await popup.close();
});
