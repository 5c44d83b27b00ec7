import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import type { Problem, ProblemCode } from '../../messages/wire.ts';
import type { ItemState } from '../../queue/item.ts';
import { invented } from '../../queue/item.fixture.ts';
import { outcomeWords, summaryWords } from './queue-words.ts';

beforeEach(() => resetFakeBrowser());

const problem = (code: ProblemCode, detail = ''): Problem => ({ code, detail });

test('the sum says how many came to what, in one order, and nothing of what did not happen', () => {
  const states: ItemState[] = [
    { at: 'not-article', reasons: [] },
    { at: 'created', recordId: 'a' },
    { at: 'created', recordId: 'b' },
    { at: 'waiting' },
    { at: 'not-article', reasons: [] },
    { at: 'unchanged', recordId: 'c' },
  ];
  const items = states.map((state, order) => invented(order, { state }));
  expect(summaryWords(items)).toBe('2 saved, 1 already saved, 2 not articles, and 1 waiting');
  expect(summaryWords(items.slice(0, 1))).toBe('1 not an article');
});

test.each<[ItemState, string[]]>([
  [{ at: 'waiting' }, ['Waiting']],
  [{ at: 'working' }, ['Being read…']],
  [{ at: 'created', recordId: 'a' }, ['Saved']],
  [{ at: 'updated', recordId: 'a' }, ['Updated: the earlier version is kept']],
  [{ at: 'unchanged', recordId: 'a' }, ['Already in your library, unchanged']],
  [{ at: 'asleep' }, ['The browser has put this tab to sleep; it was not loaded.']],
  [{ at: 'cancelled' }, ['Cancelled']],
])('an item says what came of it: $at', (state, words) => {
  expect(outcomeWords(invented(1, { state }))).toEqual(words);
});

test('an item that was not saved says why, and what to do', () => {
  const words = (state: ItemState) => outcomeWords(invented(1, { state }));
  const notArticle = words({ at: 'not-article', reasons: ['no-headline', 'long-text'] });
  expect(notArticle).toHaveLength(2);
  expect(notArticle[0]).toBe('Not an article.');
  const full = words({ at: 'failed', problem: problem('storage-full') });
  expect(full).toHaveLength(3);
  expect(full[0]).toBe('Not saved.');
  expect(words({ at: 'forbidden', problem: problem('page-forbidden', 'Missing host permission for the tab') })).toEqual(
    [
      'Not saved.',
      'Cutline may not read this tab: it is empty, or the permission was not given. “Try again” asks for it.',
    ],
  );
});

test.each<[string, ItemState, string]>([
  [
    'an error page, as when offline',
    { at: 'forbidden', problem: problem('page-forbidden', 'Frame with ID 0 is showing error page') },
    'The page did not load: the browser shows an error page instead. Reload the tab, then press “Try again”.',
  ],
  [
    'a page that went while it was read',
    { at: 'forbidden', problem: problem('page-closed') },
    'The page was closed or has moved on. Nothing was saved from it. “Try again” reads it once more, and opens it if need be.',
  ],
  [
    'a tab that was closed',
    { at: 'failed', problem: problem('page-closed') },
    'The page was closed or has moved on. Nothing was saved from it. “Try again” reads it once more, and opens it if need be.',
  ],
])('of %s, it names the button that is there', (_, state, words) => {
  expect(outcomeWords(invented(1, { state })).slice(1).join(' ')).toBe(words);
});

test('a tab that is gone and whose address is not known is not said to open again', () => {
  const item = invented(1, { url: '', state: { at: 'failed', problem: problem('page-closed') } });
  expect(outcomeWords(item).at(-1)).toBe('Open the story and capture it there.');
});
