/** A captured caption in the library: its words are edited, undone and restored as a story's fields are. */
import type { Page } from 'playwright';
import { expect, test } from '../chromium/test.ts';
import { savingStory } from '../invented-story.ts';
import { readRecords } from '../library-records.ts';

const HEADLINE = 'Hội đua thuyền khép lại';

/** Saves an invented caption through the background, from a page of Cutline's own. */
async function saveCaption(page: Page): Promise<void> {
  const { url, canonicalUrl, headline, publisher, publishedAt, language } = savingStory({
    headline: HEADLINE,
    day: '2026-03-02',
  }).article;
  const request = {
    photo: {
      id: 'photo-1',
      src: null,
      width: null,
      height: null,
      alt: null,
      caption: 'Thuyền về đích truớc bến đình.',
      credit: { raw: 'Lan Chi - TTN', photographers: ['Lan Chi'], agencies: ['TTN'], kind: 'archive' },
      role: 'body',
    },
    story: { url, canonicalUrl, headline, publisher, publishedAt, language },
    tags: [],
    collections: [],
  };
  const reply = await page.evaluate(
    (request) => chrome.runtime.sendMessage({ cutline: 'to-background', call: 'saveCaption', request }),
    request,
  );
  expect(reply).toMatchObject({ ok: true });
}

const words = async (page: Page) => (await page.evaluate(readRecords))[0]?.photo;

test('a captured caption’s text and credit are edited, found, undone and restored; what was captured stays', async ({
  cutline,
}, info) => {
  const library = await cutline.openLibrary();
  await saveCaption(library);
  await library.getByRole('link', { name: /Thuyền về đích/ }).click();
  await library.getByRole('button', { name: 'Edit', exact: true }).click();
  await library.getByRole('textbox', { name: 'Caption' }).fill('Thuyền về đích trước bến đình.');
  await library.getByRole('textbox', { name: 'Credit' }).fill('Đỗ Minh Hà/TTN');
  await library.keyboard.press('Tab');
  await library.screenshot({ path: info.outputPath('editing.png') });
  // Left without saving, what was typed is there again.
  await library.getByRole('link', { name: 'Back to the list' }).click();
  await library.getByRole('link', { name: /Thuyền về đích/ }).click();
  await expect(library.getByRole('textbox', { name: 'Caption' })).toHaveValue('Thuyền về đích trước bến đình.');
  await library.getByRole('button', { name: 'Save changes' }).click();
  await expect(library.getByRole('figure')).toContainText('Thuyền về đích trước bến đình.');
  expect(await words(library)).toMatchObject({
    caption: 'Thuyền về đích trước bến đình.',
    credit: { raw: 'Đỗ Minh Hà/TTN', photographers: ['Đỗ Minh Hà'], agencies: ['TTN'], kind: 'archive' },
  });
  await library.getByText(/^Version 1, until/).click();
  await expect(library.getByRole('deletion').getByText('truớc')).toBeVisible();
  await library.screenshot({ path: info.outputPath('edited.png') });

  await library.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => words(library))
    .toMatchObject({
      caption: 'Thuyền về đích truớc bến đình.',
      credit: { raw: 'Lan Chi - TTN', agencies: ['TTN'] },
    });
  await library.getByText(/^Version 1, until/).click();
  await library.getByRole('button', { name: 'Restore this version' }).click();
  await expect.poll(() => words(library)).toMatchObject({ caption: 'Thuyền về đích trước bến đình.' });
  // The disk has it a moment before the page knows, which must know what to undo.
  await expect(library.getByText('Version 1 restored; the one before it is kept', { exact: true })).toBeVisible();
  await library.keyboard.press('Control+z');
  await expect.poll(() => words(library)).toMatchObject({ caption: 'Thuyền về đích truớc bến đình.' });
  // Captured again, it is there; and it is found by the words that it has.
  await saveCaption(library);
  expect(await library.evaluate(readRecords)).toHaveLength(1);
  await library.getByRole('link', { name: 'Back to the list' }).click();
  await library.getByRole('searchbox').fill('minh ha ');
  await expect(library.getByText('Nothing here fits.')).toBeVisible();
  await library.getByRole('searchbox').fill('lan chi ');
  await expect(library.getByRole('link', { name: /Thuyền về đích/ })).toBeVisible();
});
