import { beforeEach, expect, test } from 'vitest';
import type { Warning } from '../../article/article.ts';
import { story } from '../../library/library.fixture.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { articleNotice } from './notice-words.ts';

beforeEach(() => resetFakeBrowser());

const outcome = { id: 'a', seq: 1, savedAt: '2026-03-02T02:30:00.000Z', revision: 1, outcome: 'created' } as const;

test('who saves without looking is told that a part of the story may be missing, and not each doubt', () => {
  const linesWith = (...codes: Warning['code'][]) =>
    articleNotice(story({ warnings: codes.map((code) => ({ code, detail: null })) }), [], outcome).text.lines;
  expect(linesWith('body-truncated', 'date-assumed').slice(1)).toEqual([
    'The text is probably cut short: the page shows only part of the story.',
  ]);
  expect(linesWith('date-assumed')).toHaveLength(1);
});
