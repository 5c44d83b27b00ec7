/** A record that is removed for good in one window while it is edited in another. */
import type { Page } from 'playwright';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { readRecords } from '../library-records.ts';

const GONE = 'This record has been removed for good meanwhile, in another window.';
const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });

/** Opens the story to be edited, types another headline, and removes the story for good in a second window. */
async function editAndRemove(cutline: CutlineInChromium): Promise<Page> {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Bão vào bờ', tags: ['bão'] }]);
  await library.getByRole('link', { name: 'Bão vào bờ' }).click();
  await library.getByRole('button', { name: 'Edit', exact: true }).click();
  await headline(library).fill('Bão tan');
  await headline(library).press('Enter');
  const other = await cutline.openLibrary();
  await other.getByRole('checkbox', { name: 'Select all shown' }).check();
  await other.getByRole('button', { name: 'Delete' }).click();
  await other.getByRole('link', { name: /^Trash 1/ }).click();
  await other.getByRole('button', { name: 'Empty the trash' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await library.bringToFront();
  await expect(library.getByText(GONE)).toBeVisible();
  return library;
}

test('what was typed stays and is saved anew, which is said; undo takes it away', async ({ cutline }, info) => {
  const library = await editAndRemove(cutline);
  await expect(headline(library)).toHaveValue('Bão tan');
  await library.screenshot({ path: info.outputPath('gone.png') });
  await library.getByRole('button', { name: 'Save changes' }).click();
  await expect(library.getByRole('heading', { name: 'Bão tan' })).toBeVisible();
  const said = library.getByRole('region', { name: 'Notices' });
  await expect(said.getByRole('paragraph')).toHaveText(
    'Changes saved · the record had been removed for good; it is kept anew, without earlier versions',
  );
  await library.screenshot({ path: info.outputPath('anew.png') });
  expect(await library.evaluate(readRecords)).toMatchObject([{ headline: 'Bão tan', tags: ['bão'], revision: 1 }]);
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(said.getByText('1 record moved to the trash')).toBeVisible();
});

test('whoever leaves it as it was has nothing saved', async ({ cutline }) => {
  const library = await editAndRemove(cutline);
  await library.getByRole('button', { name: 'Leave as it was' }).click();
  await expect(library.getByText('It is no longer in the library.')).toBeVisible();
  await expect(headline(library)).toBeHidden();
  expect(await library.evaluate(readRecords)).toEqual([]);
});
