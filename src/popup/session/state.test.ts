import { describe, expect, test } from 'vitest';
import type { Loss } from '../../library/saving/lost-story.ts';
import type { SaveOutcome } from '../../messages/background/to-background.ts';
import { captureOf, vietnamese } from '../popup.fixture.ts';
import { hasNews, next, type Capturing, type Lookup, type PopupEvent, type Marks, type PopupState } from './state.ts';

const outcome: SaveOutcome = { id: 'a', seq: 1, savedAt: '2026-03-05T12:00:00.000Z', revision: 1, outcome: 'created' };
const marks = { tags: ['port'], collections: [], note: 'n' };
const saved = (changes: number, loss: Loss | null = null): Lookup => {
  const change = { name: 'headline', was: 'a', now: 'b' } as const;
  return {
    found: true,
    before: { savedAt: outcome.savedAt, marks, changes: Array.from({ length: changes }, () => change), loss },
  };
};

const none = { tags: [], collections: [], note: '' };

function read(isArticle: boolean, lookup: Lookup = { found: false }, marks: Marks = none): PopupState {
  const capture = captureOf(vietnamese);
  return next(
    { step: 'reading' },
    { type: 'read', isArticle, reasons: ['short-text'], capture, lookup, marks, restored: false },
  );
}

function after(...events: PopupEvent[]): Capturing {
  const state = events.reduce(next, read(true));
  if (state.step !== 'capturing') throw new Error(state.step);
  return state;
}

describe('when the page has been read', () => {
  test('a story is shown, with nothing saved', () => {
    expect(read(true)).toMatchObject({ step: 'capturing', saving: { at: 'rest' }, marks: { tags: [] } });
  });

  test('what is no story says why, and can be captured anyway', () => {
    const state = read(false);
    expect(state).toMatchObject({ step: 'no-article', reasons: ['short-text'] });
    expect(next(state, { type: 'capture-anyway' })).toMatchObject({ step: 'capturing' });
  });

  test('what the person saved once is a story, with its tags', () => {
    expect(read(false, saved(0))).toMatchObject({ step: 'capturing', marks });
  });

  test('a page that the saved story is gone from is none, until the person wants it all the same', () => {
    const state = read(false, saved(10, 'story-gone'));
    expect(state).toMatchObject({ step: 'no-article' });
    expect(next(state, { type: 'capture-anyway' })).toMatchObject({ step: 'capturing', marks });
  });
});

describe('there is something to save', () => {
  test.each<[string, Lookup, boolean]>([
    ['a story that is not saved', { found: false }, true],
    ['a story that is saved and unchanged', saved(0), false],
    ['a story that has changed since', saved(1), true],
    [
      'a story of which the library can’t tell',
      { found: 'unknown', problem: { code: 'unexpected', detail: '' } },
      true,
    ],
  ])('%s: %#', (_, lookup, expected) => {
    const state = read(true, lookup);
    expect(state.step === 'capturing' && hasNews(state)).toBe(expected);
  });

  test('a saved story whose tags were changed', () => {
    const state = next(read(true, saved(0)), { type: 'marked', marks: { tags: [] } });
    expect(state.step === 'capturing' && hasNews(state)).toBe(true);
  });
});

describe('saving', () => {
  test('a story that was saved is known, and has no news', () => {
    const state = after({ type: 'saving' }, { type: 'saved', outcome });
    expect(state).toMatchObject({ saving: { at: 'done' }, lookup: { found: true, before: { changes: [] } } });
    expect(hasNews(state)).toBe(false);
  });

  test('an edit while the save is under way is news afterwards', () => {
    const state = after({ type: 'saving' }, { type: 'marked', marks: { note: 'late' } }, { type: 'saved', outcome });
    expect(hasNews(state)).toBe(true);
    expect(state.marks.note).toBe('late');
  });

  test('what failed keeps everything, and can be tried again', () => {
    const problem = { code: 'storage-full', detail: '' } as const;
    const state = after({ type: 'marked', marks }, { type: 'saving' }, { type: 'save-failed', problem });
    expect(state).toMatchObject({ saving: { at: 'failed', problem }, marks });
    expect(hasNews(state)).toBe(true);
  });

  test('an edit takes back what was said of the last save', () => {
    expect(after({ type: 'saving' }, { type: 'saved', outcome }, { type: 'marked', marks: {} }).saving).toEqual({
      at: 'rest',
    });
  });
});

test('events that have no place in a state change nothing', () => {
  const state: PopupState = { step: 'reading' };
  const events: PopupEvent[] = [
    { type: 'capture-anyway' },
    { type: 'marked', marks: {} },
    { type: 'saving' },
    { type: 'saved', outcome },
  ];
  for (const event of events) expect(next(state, event)).toBe(state);
});

test('a new story carries the marks that the person wants on every one; a saved story keeps its own', () => {
  const wanted = { tags: ['desk'], collections: ['2026'], note: '' };
  expect(read(true, { found: false }, wanted)).toMatchObject({ step: 'capturing', marks: wanted });
  expect(read(true, saved(0), wanted)).not.toMatchObject({ marks: wanted });
});
