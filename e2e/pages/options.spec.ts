/** What the page of options shows of a setting that the browser could not keep, or keeps from working. */
import { expect, test } from '../chromium/test.ts';

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

test('a permission that was taken back in the browser’s settings is told beside what lives on it', async ({
  cutline,
}) => {
  const page = await cutline.openOwnPage('options');
  const told = page.getByText('Cutline was denied some or all sites');
  await expect(page.getByRole('checkbox', { name: 'Look at the pages that I open' })).not.toBeChecked();
  await expect(told).toHaveCount(0);
  // As it is after that: the choice stands, and the permission is gone.
  await page.evaluate(() => chrome.storage.local.set({ settings: { detection: true, keepPhotos: true } }));
  await expect(told).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Allow again' })).toHaveCount(2);
});

test.describe('with every site allowed', () => {
  test.use({ sites: ['*://*/*'] });
  test('nothing is told of a permission', async ({ cutline }) => {
    const page = await cutline.openOwnPage('options');
    await page.evaluate(() => chrome.storage.local.set({ settings: { detection: true, keepPhotos: true } }));
    await expect(page.getByRole('checkbox', { name: 'Look at the pages that I open' })).toBeChecked();
    await expect(page.getByText('Cutline was denied')).toHaveCount(0);
  });
});
