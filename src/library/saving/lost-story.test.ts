import { expect, test } from 'vitest';
import type { Article, Warning } from '../../article/article.ts';
import { lossOf } from './lost-story.ts';

type Story = Pick<Article, 'headline' | 'body' | 'warnings'>;

const paragraph = (value: string): Article['body'][number] => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

const story = (headline: string | null, paragraphs: number, warnings: Warning['code'][] = []): Story => ({
  headline,
  body: Array.from({ length: paragraphs }, (_, n) => paragraph(`The board met on day ${n} and found no fault.`)),
  warnings: warnings.map((code) => ({ code, detail: null })),
});

const saved = story('The north mole sinks by a hand', 8);

test('a notice that the page is gone is not the story that was saved from it', () => {
  expect(lossOf(saved, story('Page not found', 1), false)).toBe('story-gone');
  expect(lossOf(saved, story(null, 0), false)).toBe('story-gone');
});

test('under its own headline too, a page without the text has lost the story', () => {
  expect(lossOf(saved, story(saved.headline, 1), false)).toBe('story-gone');
});

test('a story with another headline, or a shorter text, is the story still', () => {
  expect(lossOf(saved, story('Harbour board calls engineers', 8), true)).toBeNull();
  expect(lossOf(saved, story(saved.headline, 1), true)).toBeNull();
});

test('a page that never looked like a story goes on as it was captured', () => {
  const brief = story('Tide table', 1);
  expect(lossOf(brief, brief, false)).toBeNull();
  expect(lossOf(brief, story('Tide table for March', 2), false)).toBeNull();
});

test('the first lines that a page shows to others are less than the text that was saved', () => {
  const cut = story(saved.headline, 1, ['body-truncated']);
  expect(lossOf(saved, cut, true)).toBe('text-cut');
  expect(lossOf(cut, cut, true)).toBeNull();
  expect(lossOf(cut, saved, true)).toBeNull();
  // More than before is no loss, whatever is missing still.
  expect(lossOf(saved, story(saved.headline, 9, ['body-truncated']), true)).toBeNull();
});
