/** What is found by the story's own keywords and by words that are written in pieces, and how many an export has of it. */
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';

test('a keyword leads from the story to all that have it; the export says how many these are', async ({
  cutline,
}, info) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [
    { headline: 'Shane O’Neill opens the bridge', language: 'en', keywords: ['Bridges', 'Road traffic'] },
    { headline: 'Traffic on the ferry', language: 'en', keywords: ['Road traffic'] },
    { headline: 'Road traffic', language: 'en' },
  ]);
  const records = library.getByRole('list', { name: 'Saved records' }).getByRole('listitem');
  await expect(records).toHaveCount(3);
  await library.getByRole('searchbox').fill('oneill');
  await expect(records).toHaveCount(1);
  await expect(records.locator('mark')).toHaveText('O’Neill');
  await library.getByRole('link', { name: /^Shane/ }).click();
  await library.screenshot({ path: info.outputPath('keywords.png') });
  await library.getByRole('link', { name: 'Road traffic' }).click();
  await expect(library.getByRole('searchbox')).toHaveValue('keyword:"Road traffic"');
  await expect(records).toHaveCount(2);
  await library.getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'Everything that is listed · 2 records' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'without the trash · 3 records' })).toBeVisible();
  await library.screenshot({ path: info.outputPath('export.png') });
});
