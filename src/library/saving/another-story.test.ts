import { expect, test } from 'vitest';
import { atOwnAddress, isAnotherStory } from './another-story.ts';
import { saving } from '../library.fixture.ts';

const SITE = 'https://paper.example';
const saved = {
  url: `${SITE}/story/mole-sinks-by-a-hand`,
  canonicalUrl: `${SITE}/story/mole-sinks-by-a-hand`,
  headline: 'The north mole sinks by a hand',
};
const read = (path: string, headline: string) => isAnotherStory(saved, { url: SITE + path, headline });

test('a page with another address and another headline is another story, though it declares the same', () => {
  expect(read('/story/ferries-run-late', 'Ferries run late as fog thickens')).toBe(true);
  const byNumber = { ...saved, url: `${SITE}/s?id=7`, canonicalUrl: `${SITE}/s` };
  expect(isAnotherStory(byNumber, { url: `${SITE}/s?id=9`, headline: 'Ferries run late as fog thickens' })).toBe(true);
  const japanese = { url: `${SITE}/a/101`, canonicalUrl: `${SITE}/a/101`, headline: '北防波堤が沈下、調査始まる' };
  expect(isAnotherStory(japanese, { url: `${SITE}/a/102`, headline: '濃霧で連絡船に遅れ' })).toBe(true);
});

test('a headline that was rewritten where it stood, or little, is the same story', () => {
  expect(read('/story/mole-sinks-by-a-hand', 'Harbour board calls engineers')).toBe(false);
  expect(read('/story/mole-sinks-by-a-hand?utm_source=x#top', 'Harbour board calls engineers')).toBe(false);
  expect(read('/story/north-mole-settles', 'North mole sinks further')).toBe(false);
  expect(isAnotherStory({ ...saved, headline: null }, { url: `${SITE}/story/x`, headline: 'Ferries run late' })).toBe(
    false,
  );
});

test('a print version, a page for phones, a second page of the same story stay one with it', () => {
  const another = 'Harbour board calls engineers';
  for (const path of [
    '/amp/story/mole-sinks-by-a-hand',
    '/story/mole-sinks-by-a-hand/print',
    '/story/mole-sinks-by-a-hand/2',
    '/story/mole-sinks-by-a-hand.amp.html',
  ]) {
    expect(read(path, another)).toBe(false);
  }
  const phones = { url: 'https://m.paper.example/story/mole-sinks-by-a-hand', headline: another };
  expect(isAnotherStory(saved, phones)).toBe(false);
  expect(
    isAnotherStory(
      { ...saved, canonicalUrl: `${SITE}/mole-481516` },
      { url: `${SITE}/m/481516/mole`, headline: another },
    ),
  ).toBe(false);
});

test('a rewritten story in another section, or with what follows a reader in its address, stays one with itself', () => {
  const another = 'Harbour board calls engineers';
  for (const path of [
    '/politics/mole-sinks-by-a-hand',
    '/politics/mole-sinks-by-a-hand.html',
    '/story/mole-sinks-by-a-hand?from=front',
    '/story/mole-sinks-by-a-hand/?from=front#comments',
    '/story/mole-sinks-by-a-hand/index.html',
  ]) {
    expect(read(path, another)).toBe(false);
  }
  const fromMail = { ...saved, url: `${saved.url}?from=mail` };
  expect(isAnotherStory(fromMail, { url: `${saved.url}?from=front`, headline: another })).toBe(false);
  const byNumber = { ...saved, url: `${SITE}/s?id=7`, canonicalUrl: `${SITE}/s?id=7` };
  expect(isAnotherStory(byNumber, { url: `${SITE}/s?id=7&page=2`, headline: another })).toBe(false);
  const secure = { ...saved, url: 'http://www.paper.example/s/7', canonicalUrl: 'http://www.paper.example/s/7' };
  expect(isAnotherStory(secure, { url: `${SITE}/s/7/`, headline: another })).toBe(false);
});

test('stories without spaces in their addresses, percent-encoded, are told apart by them', () => {
  const url = `${SITE}/n/${encodeURIComponent('北防波堤が沈下')}`;
  const japanese = { url, canonicalUrl: url, headline: '北防波堤が沈下、調査始まる' };
  const next = { url: `${SITE}/n/${encodeURIComponent('濃霧で連絡船に遅れ')}`, headline: '濃霧で連絡船に遅れ' };
  expect(isAnotherStory(japanese, next)).toBe(true);
  expect(
    isAnotherStory(japanese, { url: `${SITE}/n/${encodeURI('北防波堤が沈下')}?p=2`, headline: next.headline }),
  ).toBe(false);
});

test('at its own address the story has it without what tracks, and the evidence says so', () => {
  const { article } = saving();
  const fields = {
    canonicalUrl: [
      { text: article.canonicalUrl, source: 'meta', where: 'link[rel="canonical"]', score: 0.9, chosen: true },
      { text: `${SITE}/story/x`, source: 'url', where: 'address', score: 0.5, chosen: false },
    ],
  } as const;
  const evidence = { fields: { canonicalUrl: [...fields.canonicalUrl] }, dropped: {} };
  const own = atOwnAddress({ article: { ...article, url: `${SITE}/story/x?fbclid=1` }, evidence });
  expect(own.article.canonicalUrl).toBe(`${SITE}/story/x`);
  expect(own.evidence.fields.canonicalUrl?.map(({ chosen }) => chosen)).toEqual([false, true]);
});
