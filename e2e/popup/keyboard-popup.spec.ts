/** Cutline by the keyboard alone: the popup, with the focus always somewhere, in sight and marked. */
import { expectFocus, focused, press, tabRound, tabTo, typeOver } from '../chromium/steps/keys.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

test('the popup: every field, photo and menu is reached, changed and saved', async ({ cutline, site }) => {
  const story = await cutline.context.newPage();
  await story.goto(`${site}stories/vi-wire-figure/`);
  const { page, close } = await cutline.pressToolbarButton(story);
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect(box('Headline')).toBeVisible();

  const stops = await tabRound(page);
  for (const textbox of await page.getByRole('textbox').all()) {
    const name = await textbox.getAttribute('aria-label');
    expect(
      stops.filter((stop) => stop.startsWith(`textbox "${name}"`)),
      `stops at ${name}`,
    ).toHaveLength(1);
  }
  await tabTo(page, 'textbox "Headline"');
  await typeOver(page, 'Quy chế mới');
  await press(page, 'Enter');
  await tabTo(page, 'button "Where from: Headline"', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'button "Use this: ');
  await press(page, 'Enter');
  await expect(box('Headline')).not.toHaveValue('Quy chế mới');
  await tabTo(page, 'button "Point at it on the page: Headline"');
  await tabTo(page, 'button "Save a report of the wrong field: Headline"');
  await tabTo(page, 'button "Where from: Headline"', 'Shift+Tab');
  await press(page, 'Enter');

  await tabTo(page, 'button "Kicker"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Kicker"');
  await page.keyboard.type('Vùng biển');
  await press(page, 'Enter');
  await tabTo(page, 'button "Updated"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Updated"');
  await press(page, 'Escape');

  await tabTo(page, 'textbox "Photo 2: Caption"');
  await typeOver(page, 'Quang cảnh');
  await press(page, 'Enter');
  await tabTo(page, 'button "Leave photo 1 out"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: '1 photo' })).toBeVisible();
  await expectFocus(page);
  await tabTo(page, 'button "Edit the text"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Text"');
  await press(page, 'Escape');
  await tabTo(page, /More about this page/);
  await press(page, 'Enter');
  await tabTo(page, 'combobox "Access"');
  await tabTo(page, 'checkbox "Say on the button');
  await tabTo(page, 'combobox "Tags"');
  await page.keyboard.type('bão');
  await press(page, 'Enter');
  await page.keyboard.type('lũ,');
  await press(page, 'Backspace');
  expect(await focused(page)).toContain('Remove lũ');
  await press(page, 'Delete');
  await tabTo(page, 'combobox "Collection"');
  await page.keyboard.type('Biển,');
  await tabTo(page, 'button "Add a note"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Note"');
  await page.keyboard.type('Gọi lại');
  await tabTo(page, 'button "Copy"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('menuitem "Copy as text"');
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  expect(await focused(page)).toContain('button "Copy"');
  await tabTo(page, 'button "Download"');
  await press(page, 'ArrowDown');
  await expect.poll(() => focused(page)).toContain('menuitem');
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toContain('button "Download"');
  await tabTo(page, 'button "Save');
  await press(page, 'Enter');
  await tabTo(page, 'button "Open in library"');
  await close();
  const [saved] = await (await cutline.background()).evaluate(readRecords);
  expect(saved).toMatchObject({ tags: ['bão'], collections: ['Biển'], note: 'Gọi lại' });
});
