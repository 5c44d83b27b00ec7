/** Cutline by the keyboard alone: the library, with the focus always somewhere, in sight and marked. */
import { expectDialogToFit, violations } from '../chromium/steps/accessible.ts';
import { expectFocus, focused, LOW, press, tabRound, tabTo, typeOver } from '../chromium/steps/keys.ts';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';

test('the library: found, read, edited, put in order, deleted and had back', async ({ cutline }) => {
  const page = await cutline.openLibrary();
  await page.setViewportSize(LOW);
  await saveStories(page, [
    { headline: 'Một', tags: ['bão'], collections: ['Biển'] },
    { headline: 'Hai', tags: ['lũ'] },
    { headline: 'Ba' },
    { headline: 'Bốn' },
  ]);
  await expect(page.getByRole('link', { name: 'Bốn' })).toBeVisible();
  await tabRound(page);
  await press(page, '?');
  await expect.poll(() => focused(page)).toContain('Close');
  await press(page, 'Escape');
  await page.keyboard.press('/');
  expect(await focused(page)).toContain('searchbox "Search the library"');
  await page.keyboard.type('hai');
  await expect(page.getByText('1 record', { exact: true })).toBeVisible();
  await press(page, 'ArrowDown');
  expect(await focused(page)).toBe('link "Hai"');
  await press(page, 'Enter');
  // What has the focus is what a screen reader tells, and reads on from.
  await expect(page.getByRole('heading', { name: 'Hai' })).toBeFocused();

  await tabTo(page, 'button "Edit"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('textbox "Kicker"');
  await tabTo(page, 'textbox "Headline"');
  await typeOver(page, 'Hai sửa');
  await tabTo(page, 'button "Save changes"');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Hai sửa' })).toBeVisible();
  await expectFocus(page);
  await tabTo(page, 'textbox "Note"');
  await tabTo(page, 'button "Delete"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByText('1 record moved to the trash').last()).toBeVisible();
  await expectFocus(page);
  await page.locator('.toast').last().hover();
  // The first is that of the edit, if its notice stands yet.
  await tabTo(page, 'button "Undo"');
  await tabTo(page, 'button "Undo"');
  await press(page, 'Enter');
  await expect(page.getByText('1 record put back').last()).toBeVisible();
  await tabTo(page, 'searchbox "Search the library"');
  await typeOver(page, 'zzz');
  await tabTo(page, 'button "Show everything"');
  await press(page, 'Enter');
  await expect(page.getByText('4 records', { exact: true })).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'checkbox "Select all shown"');
  await press(page, 'Space');
  await tabTo(page, 'button "Tags"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('combobox "Put on"');
  await page.keyboard.type('tin,');
  await tabTo(page, 'button "Apply"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('button "Tags"');
  await tabTo(page, 'button "Select none"', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'link "Một"');
  await press(page, 'Delete');
  await expect(page.getByRole('link', { name: 'Một' })).toHaveCount(0);
  await expectFocus(page);
  await press(page, 'Control+z');
  await expect(page.getByRole('link', { name: 'Một' })).toBeVisible();
  await tabTo(page, 'checkbox "Select all shown"', 'Shift+Tab');
  await press(page, 'Space');
  await tabTo(page, 'button "Delete"');
  await press(page, 'Enter');
  await expect(page.getByText('Nothing saved yet.')).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'link "Trash', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'checkbox "Select: Ba"');
  await press(page, 'Space');
  await tabTo(page, 'button "Put back"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('checkbox', { name: 'Select: Ba' })).toHaveCount(0);
  await expectFocus(page);
  await tabTo(page, 'button "Empty the trash"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('button "Keep"');
  await tabTo(page, 'button "Delete for good"');
  await press(page, 'Enter');
  await expect(page.getByText('The trash is empty.')).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'link "Put tags in order"');
  await press(page, 'Enter');
  await tabTo(page, 'button "Rename tin"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "New name for tin"');
  await press(page, 'Escape');
  expect(await focused(page)).toContain('tin');
  await tabTo(page, 'button "Take tin off everywhere"');
  await press(page, 'Enter');
  await expect(page.getByText('No tags yet.')).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'button "Export"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('radio');
  await tabTo(page, 'combobox "Format"');
  await tabTo(page, 'button "Export"');
  await press(page, 'Enter');
  await expect(page.getByText('1 record was handed to the browser').last()).toBeVisible();
  await expect.poll(() => focused(page)).toContain('button "Export"');
});

test('the list of keys can be had where single keys are switched off', async ({ cutline }) => {
  const page = await cutline.openLibrary();
  await page.evaluate(() => chrome.storage.local.set({ settings: { singleKeys: false } }));
  await tabTo(page, 'button "What can be typed"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('button "Keys"');
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectDialogToFit(page);
  expect(await violations(page)).toEqual([]);
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toContain('button "What can be typed"');
});
