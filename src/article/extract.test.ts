/** Every story of the sample site, field by field, against the `expected.json` beside it. */
import { describe, expect, test } from 'vitest';
import {
  notArticles,
  parse,
  stories,
  storiesWithoutExpectation,
  type ExpectedStory,
  type SamplePage,
} from '../../fixtures/stories.ts';
import type { Article, NewsTime } from './article.ts';
import { blockTexts } from './forms/body-text.ts';
import { detectArticle } from './detection/detect.ts';
import { extractArticle } from './extract.ts';

test('every story says what must be read off it', () => expect(storiesWithoutExpectation).toEqual([]));

describe.each(stories)('$name', ({ html, url, expected }) => {
  const read = memo(() => asExpected(extractArticle(parse(html), { url }).article, expected));

  test('is taken for an article', () => expect(detectArticle(parse(html), url)).toMatchObject({ isArticle: true }));

  test.each(Object.keys(expected) as (keyof ExpectedStory)[])('%s', (field) => {
    expect(read()[field]).toEqual(expected[field]);
  });
});

test.each(notArticles)('$name is not taken for an article', ({ html, url }: SamplePage) => {
  expect(detectArticle(parse(html), url)).toMatchObject({ isArticle: false });
});

/** The record in the shape of an expectation. A photo's file is the expected one when its address ends with it. */
function asExpected(article: Article, expected: ExpectedStory): ExpectedStory {
  const { language, section, kicker, headline, subheadline, lead, agency, keywords, access, dateline } = article;
  return {
    publisher: article.publisher.name,
    language,
    section,
    kicker,
    headline,
    subheadline,
    lead,
    dateline: dateline && { place: dateline.place, date: dateline.date, agency: dateline.agency },
    authors: article.byline?.authors.map(({ name, role, outlet, kind }) => ({ name, role, outlet, kind })) ?? [],
    agency,
    publishedAt: timeOf(article.publishedAt),
    modifiedAt: timeOf(article.modifiedAt),
    body: article.body.flatMap((block) => {
      const opening = block.type === 'heading' ? '## ' : '';
      return blockTexts([block]).map((text) => opening + text);
    }),
    photos: article.photos.map(({ src, caption, credit, role }, at) => {
      const file = expected.photos[at]?.file;
      return { file: file && src.endsWith(`/${file}`) ? file : src, caption, credit, role };
    }),
    keywords,
    access,
    warnings: article.warnings.map(({ code }) => code),
  };
}

/** Seconds are written or left out as the page has it: here always written. */
function timeOf(time: NewsTime | null): string | null {
  return time && time.iso.replace(/T(\d\d:\d\d)(?=Z|[+-]|$)/, 'T$1:00').replace(/\.0+(?=Z|[+-]|$)/, '');
}

/** An exception while reading fails each of the story's tests, not the file. */
function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
