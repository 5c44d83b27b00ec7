/** The library as charts: what is found, counted, with every bar a filter. */
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';

const STORIES = [
  { headline: 'Bão một', day: '2025-11-30', domain: 'mot.example', tags: ['bão'] },
  { headline: 'Bão hai', day: '2026-03-02', domain: 'mot.example', tags: ['bão'] },
  { headline: 'Nắng', day: '2026-03-02', domain: 'hai.example', tags: ['thời tiết'] },
];

test('charts count what is found, and a bar filters by click or key', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, STORIES);
  await library.getByRole('link', { name: 'Charts' }).click();
  await expect(library.getByRole('heading', { name: 'Records by month' })).toBeVisible();
  await expect(library.getByRole('row', { name: 'mot.example 2' })).toBeVisible();

  const chart = library.getByRole('slider', { name: 'Records by month' });
  await expect(chart).toHaveAttribute('aria-valuetext', 'March 2026: 2 records');
  await chart.focus();
  await library.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', 'November 2025: 1 record');
  await library.keyboard.press('Enter');
  await expect(library.getByText('1 record', { exact: true })).toBeVisible();
  await expect(library.getByRole('row', { name: 'mot.example 1' })).toBeVisible();
  await expect(library.getByRole('row', { name: /hai.example/ })).toBeHidden();
  await library.goBack();

  await library.getByRole('row', { name: 'hai.example 1' }).getByRole('link').click();
  await expect(library.getByText('1 record', { exact: true })).toBeVisible();
  await library.getByRole('link', { name: 'List', exact: true }).click();
  await expect(library.getByRole('link', { name: 'Nắng', exact: true })).toBeVisible();
  await expect(library.getByRole('link', { name: 'Bão một', exact: true })).toBeHidden();
});

test('charts follow the query, and the same numbers stand in a table', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, STORIES);
  await library.getByRole('link', { name: 'Charts' }).click();
  await library.getByRole('searchbox').fill('bao ');
  await expect(library.getByText('2 records', { exact: true })).toBeVisible();
  await library.getByText('As a table').click();
  await expect(library.getByRole('row', { name: 'March 2026 1' })).toBeVisible();
  await library.getByRole('combobox', { name: 'By' }).selectOption({ label: 'Day' });
  await library.getByRole('link', { name: 'Monday, March 2, 2026' }).click();
  await expect(library.getByRole('searchbox')).toHaveValue('bao after:2026-03-02 before:2026-03-03');
  await expect(library.getByText('1 record', { exact: true })).toBeVisible();
});
