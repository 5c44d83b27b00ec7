import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show, violations } from '../../../ui/components/show.fake.tsx';
import { ExportStateView } from './export-state.tsx';
import type { ExportState } from './use-export.ts';

beforeEach(() => resetFakeBrowser());

const bar = (page: HTMLElement) => page.querySelector('progress');
const said = (page: HTMLElement) => page.querySelector('[role="status"]')?.textContent;
const shown = (state: ExportState) =>
  show(
    <main>
      <ExportStateView state={state} />
    </main>,
  );

test('the bar counts records, then photo files; what is read out changes with the part alone', async () => {
  const records = await shown({ at: 'writing', part: 'records', done: 100, total: 300 });
  expect([bar(records)?.value, bar(records)?.max]).toEqual([100, 300]);
  expect(records.textContent).toContain('100 of 300 records written');
  expect(said(records)).toBe('Writing the records');
  const photos = await shown({ at: 'writing', part: 'photos', done: 3, total: 8 });
  expect([bar(photos)?.value, bar(photos)?.max]).toEqual([3, 8]);
  expect(photos.textContent).toContain('3 of 8 photo files added');
  expect(said(photos)).toBe('Adding the photo files');
  expect(await violations()).toEqual([]);
});

test('what nobody can count is no share of anything', async () => {
  for (const part of ['records', 'end'] as const) {
    const page = await shown({ at: 'writing', part, done: 0, total: null });
    expect(bar(page)?.hasAttribute('value')).toBe(false);
  }
});

test('stopped and failed are said in the dialog', async () => {
  expect(said(await shown({ at: 'stopped' }))).toBe('The export was stopped; no file was made.');
  const failed = await shown({ at: 'failed', error: new DOMException('full', 'QuotaExceededError') });
  expect(failed.querySelector('[role="alert"]')?.textContent).toMatch(/disk|room/i);
  expect(await violations()).toEqual([]);
});
