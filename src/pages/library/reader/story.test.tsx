import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { library } from '../../../library/database/db.ts';
import { story } from '../../../library/library.fixture.ts';
import type { SavedArticle } from '../../../library/record/record.ts';
import { article } from '../../../library/search/query/search.fixture.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { RecordMarks } from './record-marks.tsx';
import { Story } from './story.tsx';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(async () => {
    library().close({ disableAutoOpen: false });
    await Dexie.delete(library().name);
  });
});

const at = (iso: string) => ({ iso, raw: iso, precision: 'minute', zone: 'stated' }) as const;

test('what a person must know of the reading stands above the story', async () => {
  const warnings = ['body-truncated', 'date-assumed'].map((code) => ({
    code,
    detail: null,
  })) as SavedArticle['warnings'];
  await show(<Story article={article('story-1', { warnings })} />);
  const said = page.getByRole('region', { name: '2 things to know' });
  await expect.element(said).toHaveTextContent('The text is probably cut short');
  await expect.element(said).toHaveTextContent('it was assumed');
});

test('a time of change that the page states is shown, the time of publication not twice', async () => {
  const publishedAt = at('2026-03-01T08:00:00+07:00');
  const modifiedAt = at('2026-03-02T09:30:00+07:00');
  await show(<Story article={article('story-1', { publishedAt, modifiedAt })} />);
  await expect.element(page.getByText('Updated: Mar 2, 2026, 9:30 AM (UTC+07:00)')).toBeVisible();
  await show(<Story article={article('story-2', { publishedAt, modifiedAt: publishedAt })} />);
  await expect.element(page.getByText('Mar 1, 2026')).toBeVisible();
  await expect.element(page.getByText('Updated')).not.toBeInTheDocument();
});

test('of a story that has changed it is said since when it is as it is shown, with the clock’s offset', async () => {
  const record = article('story-1', {}, { revision: 2 });
  const { savedAt, evidence } = record;
  const replacedAt = '2026-03-02T02:30:00.000Z';
  await library().revisions.add({ articleId: record.id, revision: 1, savedAt, replacedAt, article: story(), evidence });
  await show(<RecordMarks record={record} />);
  await expect.element(page.getByText(/^Saved .+ \(UTC[+-]\d\d:\d\d\)$/)).toBeVisible();
  await expect.element(page.getByText(/^Version 2, since .+ \(UTC[+-]\d\d:\d\d\)$/)).toBeVisible();
});
