import * as v from 'valibot';
import { expect, test } from 'vitest';
import { badPages, parse, stories } from '../../../fixtures/stories.ts';
import { extractArticle } from '../../article/extract.ts';
import { readGalley } from '../../article/read-galley.ts';
import { GalleySchema } from './galley-schema.ts';
import { readingOf } from '../reading/read-article.ts';
import { WARM_UP_SIGNS } from '../reading/warm-up-story.ts';
import { done } from '../wire.ts';

test.each([...stories, ...badPages])('the galley of $name passes the border', ({ html, url }) => {
  const galley: unknown = JSON.parse(JSON.stringify(readGalley(parse(html), { url })));
  expect(v.safeParse(GalleySchema, galley).issues).toBeUndefined();
});

const [story] = stories;

test('the content script’s answer becomes an article, with a warning when the page changed', () => {
  if (!story) throw new Error('the sample site has stories');
  const galley = readGalley(parse(story.html), { url: story.url });
  const reply = readingOf(done({ signs: WARM_UP_SIGNS, galley, changed: true, took: 1 }));
  const { headline } = extractArticle(parse(story.html), { url: story.url }).article;
  expect(reply).toMatchObject({ ok: true, value: { article: { headline } } });
  expect(reply.ok && reply.value.article.warnings.at(-1)).toEqual({ code: 'page-changed', detail: null });
});

test('whether it is one is judged by the signs that the script saw; a sign that nobody knows says nothing', () => {
  if (!story) throw new Error('the sample site has stories');
  const galley = readGalley(parse(story.html), { url: 'https://courier.example/' });
  const detectionBy = (seen: string[]) => {
    const reply = readingOf(done({ signs: { ...WARM_UP_SIGNS, seen }, galley, changed: false, took: 1 }));
    return reply.ok && reply.value.detection;
  };
  expect(detectionBy(['article', 'author'])).toMatchObject({
    isArticle: false,
    reasons: ['front-address', 'declared-article', 'short-text', 'author', 'no-headline'],
  });
  expect(detectionBy(['article', 'author', 'x'])).toEqual(detectionBy(['article', 'author']));
});

test('places that are none harm nothing', () => {
  if (!story) throw new Error('the sample site has stories');
  const galley = readGalley(parse(story.html), { url: story.url });
  for (const box of galley.boxes) box.parent = 99_999;
  for (const { spans } of galley.blocks) for (const span of spans) span.parent = 0;
  galley.story.core = -5;
  galley.around.firstBody = 1e6;
  expect(readingOf(done({ signs: WARM_UP_SIGNS, galley, changed: false, took: 1 })).ok).toBe(true);
});

test('an answer that is no galley is a problem, not a value', () => {
  expect(readingOf(done({ signs: WARM_UP_SIGNS, galley: {}, changed: false, took: 1 }))).toMatchObject({
    problem: { code: 'invalid' },
  });
  expect(readingOf(undefined)).toMatchObject({ problem: { code: 'unexpected' } });
});
