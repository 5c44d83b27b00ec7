import { expect, test } from 'vitest';
import { hashtag, hashtags, tagsOfNote } from './hashtags.ts';

test.each([
  ['cầu', 'cầu'],
  ['giao thông', 'giao-thông'],
  ['Q&A, letters', 'Q-A-letters'],
  ['#breaking!', 'breaking'],
  ['energy/wind', 'energy/wind'],
  ['2026', '_2026'],
  ['100 %', '_100'],
  ['2026-03', '2026-03'],
  ['東京', '東京'],
  ['ข่าวเด่น', 'ข่าวเด่น'],
  ['⭐', '⭐'],
  ['?!', ''],
])('%s is written as %s', (tag, written) => expect(hashtag(tag)).toBe(written));

test('two tags that are written alike are one', () => {
  expect(hashtags(['Giao thông', 'cầu', 'giao-thông', '!'])).toEqual(['Giao-thông', 'cầu']);
});

test('all tags are had back, and what was changed in the note since counts', () => {
  const tags = ['giao thông', 'giao-thông', '2026', 'cầu', '?!'];
  expect(tagsOfNote(hashtags(tags), tags)).toEqual(tags);
  expect(tagsOfNote(['_2026', 'sông', 'CẦU'], tags)).toEqual(['2026', 'sông', 'cầu', '?!']);
  expect(tagsOfNote(['a-b'], [])).toEqual(['a-b']);
});
