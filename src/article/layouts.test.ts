/** Small stories in the markup of the field's content systems and languages, each against the fields that it states of itself. */
import { describe, expect, test } from 'vitest';
import { layouts, type ExpectedLayout } from '../../fixtures/layouts.ts';
import { parse } from '../../fixtures/stories.ts';
import { blockTexts } from './forms/body-text.ts';
import { extractArticle } from './extract.ts';

test('there is a layout, and each states what must be read', () => {
  expect(layouts.length).toBeGreaterThan(20);
  expect(layouts.filter(({ expected }) => Object.keys(expected).length < 2)).toEqual([]);
});

describe.each(layouts)('$name', ({ html, url, expected }) => {
  test('is read as it states', () => expect(asExpected(html, url, expected)).toEqual(expected));
});

/** The stated fields of what is read. A block or file is written as the expectation has it where it begins or ends so. */
function asExpected(html: string, url: string, expected: ExpectedLayout): ExpectedLayout {
  const { article } = extractArticle(parse(html), { url });
  const { headline, kicker, subheadline, lead, language, keywords } = article;
  const texts = article.body.flatMap((block) =>
    blockTexts([block]).map((text) => (block.type === 'heading' ? `## ${text}` : text)),
  );
  const read: Required<ExpectedLayout> = {
    headline,
    kicker,
    subheadline,
    lead,
    language,
    keywords,
    section: article.section,
    agency: article.agency,
    dateline: article.dateline?.place ?? null,
    authors: article.byline?.authors.map(({ name }) => name) ?? [],
    publishedAt: article.publishedAt?.iso ?? null,
    modifiedAt: article.modifiedAt?.iso ?? null,
    body: texts.map((text, at) => {
      const opening = expected.body?.[at]?.replace(/…$/, '');
      return opening !== undefined && text.startsWith(opening) ? (expected.body?.[at] ?? text) : text;
    }),
    photos: article.photos.map(({ src, caption, credit }, at) => {
      const file = expected.photos?.[at]?.[0];
      return [file !== undefined && src.includes(file) ? file : src, caption, credit?.raw ?? null];
    }),
  };
  return Object.fromEntries(Object.entries(read).filter(([name]) => name in expected));
}
