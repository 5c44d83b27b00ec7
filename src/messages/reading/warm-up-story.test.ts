import { describe, expect, test } from 'vitest';
import { readingOf } from './read-article.ts';
import { WARM_UP_SIGNS, warmUpStory } from './warm-up-story.ts';

const read = (language: string) => {
  const reply = readingOf({
    ok: true,
    value: { signs: WARM_UP_SIGNS, galley: warmUpStory(language), changed: false, took: 0 },
  });
  if (!reply.ok) throw new Error(reply.problem.detail);
  return reply.value.article;
};

describe('the story that is read to get ready', () => {
  test('is one that the check at the border passes, with a find in the fields that take longest', () => {
    expect(read('en')).toMatchObject({
      kicker: 'Shipping',
      headline: 'Ferry returns to the strait',
      dateline: { place: 'OSLO' },
      byline: { authors: [{ name: 'Ana Belo' }, { name: 'Jon Ruud' }, { name: 'AP' }] },
      agency: 'AP',
      publishedAt: { iso: '2026-03-04T09:10:00Z' },
      keywords: ['ferry', 'port'],
      photos: [{ caption: 'The ferry at the quay.' }],
    });
  });

  test.each(['vi', 'de', 'ja'])('is read as one in the page’s own language: %s', (language) => {
    expect(read(language).language).toBe(language);
  });
});
