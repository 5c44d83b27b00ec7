/** Putting the library in order: tags and collections as a whole, many records at once, the trash, pages, the keyboard. */
import type { Page } from 'playwright';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const records = (library: Page) => library.getByRole('list', { name: 'Saved records' }).getByRole('listitem');
const toolbar = (library: Page) => library.getByRole('toolbar', { name: 'Selection' });
const filters = (library: Page) => library.getByRole('navigation', { name: 'What is listed' });

test.describe('tags', () => {
  test('are renamed everywhere, merged, taken off, and each is undone', async ({ cutline }) => {
    const library = await cutline.openLibrary();
    await saveStories(library, [
      { headline: 'Bầu cử sớm', tags: ['bau cu', 'hà nội'] },
      { headline: 'Ứng viên', tags: ['Bầu cử'] },
      { headline: 'Mưa lớn', tags: ['thời tiết'] },
    ]);
    await library.getByRole('link', { name: 'Put tags in order' }).click();
    await library.getByRole('button', { name: 'Rename thời tiết' }).click();
    await library.getByRole('textbox', { name: 'New name for thời tiết' }).fill('Thời tiết');
    await library.keyboard.press('Enter');
    await expect(library.getByRole('paragraph').getByText('“thời tiết” is now “Thời tiết” on 1 record')).toBeVisible();
    await expect(library.getByRole('button', { name: 'Rename Thời tiết' })).toBeVisible();

    await library.getByRole('checkbox', { name: 'Select bau cu' }).check();
    await library.getByRole('checkbox', { name: 'Select Bầu cử' }).check();
    await library.getByRole('button', { name: 'Merge' }).click();
    await library.getByRole('textbox', { name: 'Name' }).fill('Bầu cử');
    await library.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
    await expect(library.getByRole('row', { name: /Bầu cử 2/ })).toBeVisible();
    await expect(library.getByRole('button', { name: 'Rename bau cu' })).toBeHidden();
    await library.keyboard.press('Control+z');
    await expect(library.getByRole('button', { name: 'Rename bau cu' })).toBeVisible();

    await library.getByRole('button', { name: 'Take hà nội off everywhere' }).click();
    await expect(library.getByRole('button', { name: 'Rename hà nội' })).toBeHidden();
    await library.getByRole('button', { name: 'Undo' }).last().click();
    await expect(library.getByRole('button', { name: 'Rename hà nội' })).toBeVisible();
  });
});

test('after a tag is renamed or merged the focus is where it stands now, and Ctrl+Z undoes it, one step after the other', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [
    { headline: 'Bầu cử sớm', tags: ['bau cu', 'hà nội'] },
    { headline: 'Ứng viên', tags: ['Bầu cử'] },
  ]);
  await library.getByRole('link', { name: 'Put tags in order' }).click();
  await library.getByRole('button', { name: 'Rename hà nội' }).focus();
  await library.keyboard.press('Enter');
  await library.getByRole('textbox', { name: 'New name for hà nội' }).fill('Hà Nội 2026');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('link', { name: 'Hà Nội 2026', exact: true })).toBeFocused();

  await library.getByRole('checkbox', { name: 'Select bau cu' }).check();
  await library.getByRole('checkbox', { name: 'Select Bầu cử' }).check();
  await library.getByRole('button', { name: 'Merge' }).click();
  await library.getByRole('textbox', { name: 'Name' }).fill('Bầu cử');
  await library.keyboard.press('Tab');
  await library.keyboard.press('Enter');
  await expect(library.getByRole('row', { name: /Bầu cử 2/ })).toBeVisible();
  await expect(library.getByRole('link', { name: 'Bầu cử', exact: true })).toBeFocused();

  // In a box with nothing typed into it too.
  await library.getByRole('searchbox', { name: 'Find a name' }).focus();
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('button', { name: 'Rename bau cu' })).toBeVisible();
  // What was undone is no longer offered to be.
  await expect(library.getByRole('region', { name: 'Notices' }).getByRole('paragraph')).toHaveText([
    /records? changed/,
  ]);
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('button', { name: 'Rename hà nội' })).toBeVisible();

  // What was typed last is undone by the browser.
  await library.getByRole('button', { name: 'Take hà nội off everywhere' }).click();
  await expect(library.getByRole('button', { name: 'Rename hà nội' })).toBeHidden();
  await library.getByRole('searchbox', { name: 'Find a name' }).focus();
  await library.keyboard.type('b');
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('searchbox', { name: 'Find a name' })).toHaveValue('');
  await expect(library.getByRole('button', { name: 'Rename hà nội' })).toBeHidden();
});

test('one notice of what was done stands at a time; Ctrl+Z goes back through all that was done', async ({
  cutline,
}, info) => {
  const library = await cutline.openLibrary();
  await saveStories(
    library,
    ['Một', 'Hai', 'Ba'].map((headline) => ({ headline })),
  );
  const notices = library.getByRole('region', { name: 'Notices' }).getByRole('paragraph');
  await expect(records(library)).toHaveCount(3);
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('Delete');
  await expect(records(library)).toHaveCount(2);
  await library.keyboard.press('Delete');
  await expect(records(library)).toHaveCount(1);
  await expect(notices).toHaveCount(1);
  await library.getByRole('link', { name: 'Một', exact: true }).click();
  // What offers nothing does not take the place of what offers undo.
  await library.getByRole('button', { name: 'Edit', exact: true }).click();
  await library.getByRole('button', { name: 'Save changes' }).click();
  await expect(notices).toHaveText(['1 record moved to the trash', 'Nothing was changed']);
  await library.screenshot({ path: info.outputPath('notices.png') });
  await library.getByRole('link', { name: 'Back to the list' }).click();
  await library.keyboard.press('Control+z');
  await expect(records(library)).toHaveCount(2);
  await library.keyboard.press('Control+z');
  await expect(records(library)).toHaveCount(3);
  await expect(notices).toHaveText(['1 record put back']);
  // Once too often is taken back by the notice.
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(records(library)).toHaveCount(2);
  await library.keyboard.press('Control+z');
  await expect(records(library)).toHaveCount(3);
});

test('a note has as many lines as are typed, and none of it is lost on the way', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Bão vào bờ' }]);
  await library.getByRole('link', { name: 'Bão vào bờ' }).click();
  await library.getByRole('textbox', { name: 'Note' }).click();
  await library.keyboard.type('Gọi lại tòa soạn');
  await library.keyboard.press('Enter');
  await library.keyboard.type('# trước 8 giờ');
  await library.keyboard.press('Tab');
  await expect(library.getByRole('paragraph').getByText('Note saved')).toBeVisible();
  const [saved] = await library.evaluate(readRecords);
  expect(saved?.note).toBe('Gọi lại tòa soạn\n# trước 8 giờ');
});

test('Ctrl+Z after an edit takes back the edit, and not what was done before it', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Bão vào bờ' }]);
  await library.getByRole('link', { name: 'Bão vào bờ' }).click();
  await library.getByRole('textbox', { name: 'Note' }).fill('Gọi lại');
  await library.keyboard.press('Tab');
  await expect(library.getByRole('paragraph').getByText('Note saved')).toBeVisible();
  await library.getByRole('button', { name: 'Edit', exact: true }).click();
  await library.getByRole('textbox', { name: 'Headline', exact: true }).fill('Bão tan');
  await library.getByRole('button', { name: 'Save changes' }).click();
  await expect(library.getByRole('heading', { name: 'Bão tan' })).toBeVisible();
  await library.keyboard.press('Control+z');
  await expect(library.getByRole('heading', { name: 'Bão vào bờ' })).toBeVisible();
  const [saved] = await library.evaluate(readRecords);
  expect(saved).toMatchObject({ headline: 'Bão vào bờ', note: 'Gọi lại', revision: 3 });
});

test.describe('many records', () => {
  test('get a collection at once, and lose only it when that is undone', async ({ cutline }) => {
    const library = await cutline.openLibrary();
    await saveStories(library, [{ headline: 'Một', collections: ['Hồ sơ'] }, { headline: 'Hai' }, { headline: 'Ba' }]);
    await expect(records(library)).toHaveCount(3);
    await library.getByRole('checkbox', { name: 'Select all shown' }).check();
    await toolbar(library).getByRole('button', { name: 'Collections' }).click();
    const dialog = library.getByRole('dialog', { name: 'Collections of 3 records' });
    await dialog.getByRole('combobox', { name: 'Put on' }).fill('Hồ sơ');
    await library.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'Put on' }).fill('Tuần này');
    await library.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(filters(library).getByRole('link', { name: 'Hồ sơ 3' })).toBeVisible();
    await expect(filters(library).getByRole('link', { name: 'Tuần này 3' })).toBeVisible();
    await library.getByRole('button', { name: 'Undo' }).click();
    await expect(filters(library).getByRole('link', { name: 'Hồ sơ 1' })).toBeVisible();
    await expect(filters(library).getByRole('link', { name: 'Tuần này' })).toBeHidden();
  });

  test('found are deleted, brought back by Ctrl+Z, and the trash is emptied', async ({ cutline }) => {
    const library = await cutline.openLibrary();
    await saveStories(library, [
      ...Array.from({ length: 30 }, (_, n) => ({ headline: `Bão số ${n + 1}` })),
      { headline: 'Nắng đẹp' },
    ]);
    await library.getByRole('searchbox').fill('bao ');
    await expect(library.getByText('30 records', { exact: true })).toBeVisible();
    await expect(records(library)).toHaveCount(25);
    await library.getByRole('checkbox', { name: 'Select all shown' }).check();
    await library.getByRole('button', { name: 'Select all 30 found' }).click();
    await toolbar(library).getByRole('button', { name: 'Delete' }).click();
    await expect(library.getByRole('paragraph').getByText('30 records moved to the trash')).toBeVisible();
    await library.getByRole('link', { name: /^Trash 30/ }).click();
    await expect(library.getByText(/Deleted .*; goes for good on/).first()).toBeVisible();
    await library.keyboard.press('Control+z');
    await expect(library.getByText('The trash is empty.')).toBeVisible();

    await filters(library)
      .getByRole('link', { name: /^Everything 31/ })
      .click();
    await library.getByRole('searchbox').fill('nang ');
    await expect(records(library)).toHaveCount(1);
    await library.keyboard.press('ArrowDown');
    await library.keyboard.press('Delete');
    await filters(library)
      .getByRole('link', { name: /^Trash 1/ })
      .click();
    await library.getByRole('button', { name: 'Empty the trash' }).click();
    await library.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    await expect(library.getByRole('paragraph').getByText('1 record removed for good')).toBeVisible();
    await expect(library.getByText('The trash is empty.')).toBeVisible();
  });
});

test('arrows lead through the list and on to the next page, Shift ticks a range, Escape comes back', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(
    library,
    Array.from({ length: 28 }, (_, n) => ({ headline: `Tin ${n + 1}` })),
  );
  await expect(library.getByText('28 records', { exact: true })).toBeVisible();
  await library.keyboard.press('ArrowDown');
  await expect(library.getByRole('link', { name: 'Tin 28', exact: true })).toBeFocused();
  await library.keyboard.press('Space');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('Shift+Space');
  await expect(library.getByRole('toolbar').getByText('3 selected')).toBeVisible();
  await library.keyboard.press('End');
  await library.keyboard.press('ArrowDown');
  await expect(library.getByRole('link', { name: 'Tin 3', exact: true })).toBeFocused();
  await expect(records(library)).toHaveCount(3);
  await library.keyboard.press('Enter');
  await expect(library.getByRole('heading', { name: 'Tin 3' })).toBeVisible();
  await library.keyboard.press('Escape');
  await expect(library.getByRole('link', { name: 'Tin 3', exact: true })).toBeFocused();
  await library.keyboard.press('ArrowUp');
  await expect(library.getByRole('link', { name: 'Tin 4', exact: true })).toBeFocused();
  await expect(library.getByRole('toolbar').getByText('3 selected')).toBeVisible();
});

test('a query that is not understood says so, and what can be typed is listed', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Bão vào bờ' }]);
  await expect(records(library)).toHaveCount(1);
  await library.getByRole('searchbox').fill('bao after:soon tag:zzz');
  await expect(library.getByText('“after:soon” is no date and was left out')).toBeVisible();
  await expect(library.getByText('Nothing in the library is like “tag:zzz”.')).toBeVisible();
  await library.getByRole('searchbox').fill('bao after:2020');
  await expect(library.getByText('is no date')).toBeHidden();
  await expect(records(library)).toHaveCount(1);
  await library.getByRole('button', { name: 'What can be typed' }).click();
  await expect(library.getByRole('dialog').getByText('photographer:')).toBeVisible();
});
