/** A word that stands nowhere in the library: the one that may be meant is offered, told to screen readers, and searched for. */
import { violations } from '../chromium/steps/accessible.ts';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';

const STORIES = [
  { headline: 'Ngân sách cảng biển được thông qua', lead: 'Hội đồng họp sáng nay.' },
  { headline: 'Harbour budget passed', language: 'en', tags: ['ferries'] },
];

for (const [typed, said, offered, query, found] of [
  ['ngân sachh', '“sachh” stands nowhere in the library.', 'sách', 'ngân sách', 'Ngân sách cảng biển'],
  ['harbour bugdet', '“bugdet” stands nowhere in the library.', 'budget', 'harbour budget', 'Harbour budget'],
  ['feries', '“feries” stands nowhere in the library.', 'ferries', 'ferries', 'Harbour budget'],
] as const) {
  test(`“${typed}” is offered as “${query}”`, async ({ cutline }) => {
    const library = await cutline.openLibrary();
    await saveStories(library, STORIES);
    const box = library.getByRole('searchbox');
    await box.fill(typed);
    const told = library.getByRole('search').getByRole('status');
    await expect(told).toContainText(said);
    await expect(told).toContainText(`Did you mean “${offered}”?`);
    expect(await violations(library)).toEqual([]);
    await told.getByRole('button', { name: `Did you mean “${offered}”?` }).press('Enter');
    await expect(box).toHaveValue(query);
    await expect(box).toBeFocused();
    await expect(library.getByRole('list', { name: 'Saved records' }).getByRole('listitem')).toHaveCount(1);
    await expect(library.getByRole('link', { name: found })).toBeVisible();
    await expect(told).toBeEmpty();
  });
}
