/** What the page of options shows of a setting that the browser could not keep. */
import { expect, test } from './chromium/test.ts';

test('a setting that is not kept is told, and its control shows what holds', async ({ cutline }) => {
  const page = await cutline.openOwnPage('options');
  const [dark, asSystem] = [
    page.getByRole('radio', { name: 'Dark' }),
    page.getByRole('radio', { name: 'As the system' }),
  ];
  const language = page.getByRole('combobox', { name: 'Language' });
  await page.evaluate(() => {
    chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  });
  await dark.click();
  await expect(page.getByText('could not keep this setting').first()).toBeVisible();
  await expect(asSystem).toBeChecked();
  await expect(dark).not.toBeChecked();
  await language.selectOption('vi');
  await expect(page.getByText('could not keep this setting')).toHaveCount(2);
  await expect(language).toHaveValue('');

  await page.reload();
  await dark.check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(dark).toBeChecked();
});
