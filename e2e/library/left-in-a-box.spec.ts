/**
 * What stands in a text box when it is left, or its page goes: the note and a tag are saved, and of a story's edits the
 * browser asks first.
 */
import type { Page } from 'playwright';
import { expect, test } from '../chromium/test.ts';
import { saveStories } from '../chromium/steps/save-stories.ts';

const HEADLINE = 'Cầu mới thông xe';

test('a note that is being typed is there again when the library is loaded anew, or its tab was closed', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: HEADLINE }]);
  await library.getByRole('link', { name: HEADLINE }).click();
  const note = library.getByRole('textbox', { name: 'Note' });
  await note.click();
  await library.keyboard.type('Gọi lại');
  await library.reload();
  await expect(note).toHaveValue('Gọi lại');

  await note.click();
  await library.keyboard.press('End');
  await library.keyboard.type(' thứ Hai');
  await library.close();
  const again = await cutline.openLibrary();
  await again.getByRole('link', { name: HEADLINE }).click();
  await expect(again.getByRole('textbox', { name: 'Note' })).toHaveValue('Gọi lại thứ Hai');
});

test('a tag that is being typed is there when another record is opened, the library is loaded anew, or its tab was closed', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: HEADLINE }]);
  await library.getByRole('link', { name: HEADLINE }).click();
  const tags = (page: Page) => page.getByRole('list', { name: 'Tags' }).getByRole('listitem');
  const box = (page: Page) => page.getByRole('combobox', { name: 'Tags' });
  await box(library).click();
  await library.keyboard.type('bão');
  await library.goBack();
  await library.getByRole('link', { name: HEADLINE }).click();
  await expect(tags(library)).toHaveText(['bão']);

  await box(library).click();
  await library.keyboard.type('lũ');
  await library.reload();
  await expect(tags(library)).toHaveText(['bão', 'lũ']);

  await box(library).click();
  await library.keyboard.type('mưa');
  await library.close();
  const again = await cutline.openLibrary();
  await again.getByRole('link', { name: HEADLINE }).click();
  await expect(tags(again)).toHaveText(['bão', 'lũ', 'mưa']);
});

test('the browser asks before the library goes with an edit that is being typed', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: HEADLINE }]);
  await library.getByRole('link', { name: HEADLINE }).click();
  await library.getByRole('button', { name: 'Edit' }).click();
  const headline = library.getByRole('textbox', { name: 'Headline', exact: true });
  await headline.click();
  await library.keyboard.press('End');
  await library.keyboard.type(' sớm');
  const question = library.waitForEvent('dialog');
  await library.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(headline).toHaveValue(`${HEADLINE} sớm`);
});
