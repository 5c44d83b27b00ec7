/** Any article, caption or revision that the schemas allow, for property tests of everything that takes records. */
import * as fc from 'fast-check';
import type { Article, NewsTime, Photo } from '../../article/article.ts';
import type { BodyBlock, Inline, List, ListItem, Paragraph } from '../../article/body.ts';
import { FieldNameSchema, SourceSchema, type ArticleEvidence } from '../../article/evidence.ts';
import { FORMAT_VERSION, type Revision, type SavedArticle, type SavedCaption, type SavedRecord } from './record.ts';

/** Words as a newsroom meets them: other scripts, emoji, and what spreadsheets, markup and templates trip over. */
const AWKWARD = [
  'Nghị quyết',
  'Đà Nẵng',
  '北京',
  'القاهرة',
  '🙂',
  '"',
  "'",
  ',',
  '\n',
  '\r\n',
  '\t',
  '=1+1',
  '<b>',
  '&amp;',
  '---',
  '{{x}}',
  ']]>',
  '_x0041_',
  '$5-$10',
  '10~20',
  '#tag',
  'No',
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 4 }).map((p) => p.join(' ')),
);
const text = anyText.map((value) => (value === '' ? 'x' : value));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });

/** Instants as `toISOString` writes them, of years with four digits. */
const instantArbitrary = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const newsTime: fc.Arbitrary<NewsTime> = fc.record({
  iso: fc.oneof(
    instantArbitrary,
    instantArbitrary.map((iso) => iso.slice(0, 10)),
    instantArbitrary.map((iso) => `${iso.slice(0, 19)}+07:00`),
  ),
  raw: text,
  precision: fc.constantFrom('minute', 'day'),
  zone: fc.constantFrom('stated', 'assumed', 'absent'),
});

const { inlines } = fc.letrec<{ inlines: Inline[]; inline: Inline }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 3, depthIdentifier: 'inline' }),
  inline: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'inline' },
    fc.record({ type: fc.constant('text' as const), value: anyText }),
    fc.record({ type: fc.constant('break' as const) }),
    fc.record({ type: fc.constantFrom('emphasis' as const, 'strong' as const), children: tie('inlines') }),
    fc.record({ type: fc.constant('link' as const), url, children: tie('inlines') }),
  ),
}));

const paragraph: fc.Arbitrary<Paragraph> = fc.record({ type: fc.constant('paragraph'), children: inlines });
const { list, flow } = fc.letrec<{ list: List; item: ListItem; flow: Paragraph | List }>((tie) => ({
  list: fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    children: fc.array(tie('item'), { maxLength: 3 }),
  }),
  item: fc.record({ type: fc.constant('listItem'), children: fc.array(tie('flow'), { maxLength: 2 }) }),
  flow: fc.oneof({ depthSize: 'small' }, paragraph, tie('list')),
}));

function block(photoIds: string[]): fc.Arbitrary<BodyBlock> {
  const kinds: fc.Arbitrary<BodyBlock>[] = [
    paragraph,
    fc.record({ type: fc.constant('heading'), depth: fc.constantFrom(2, 3, 4, 5, 6), children: inlines }),
    fc.record({ type: fc.constant('blockquote'), children: few(flow) }),
    list,
    fc.record({
      type: fc.constant('table'),
      children: few(
        fc.record({
          type: fc.constant('tableRow' as const),
          children: few(fc.record({ type: fc.constant('tableCell' as const), children: inlines })),
        }),
      ),
    }),
    fc.record({ type: fc.constant('embed'), url, title: optional(anyText) }),
  ];
  if (photoIds.length > 0) kinds.push(fc.record({ type: fc.constant('photo'), photo: fc.constantFrom(...photoIds) }));
  return fc.oneof(...kinds);
}

const photo: fc.Arbitrary<Photo> = fc.record({
  id: text,
  src: url,
  width: optional(fc.nat(10_000)),
  height: optional(fc.nat(10_000)),
  alt: optional(text),
  caption: optional(text),
  credit: optional(
    fc.record({
      raw: text,
      photographers: few(text),
      agencies: few(text),
      kind: fc.constantFrom('photo', 'illustration', 'archive', 'handout', 'graphic'),
    }),
  ),
  role: fc.constantFrom('lead', 'body', 'gallery'),
});

const publisher = fc.record({ name: optional(text), domain: fc.domain() });

export const articleArbitrary: fc.Arbitrary<Article> = fc
  .uniqueArray(photo, { maxLength: 3, selector: ({ id }) => id })
  .chain((photos) =>
    fc.record({
      url,
      canonicalUrl: url,
      publisher,
      language: optional(fc.constantFrom('vi', 'en', 'ar', 'zh-Hant', 'th')),
      section: few(text),
      kicker: optional(text),
      headline: optional(text),
      subheadline: optional(text),
      lead: optional(text),
      dateline: optional(fc.record({ raw: text, place: optional(text), date: optional(text), agency: optional(text) })),
      byline: optional(
        fc.record({
          raw: text,
          authors: few(
            fc.record({
              name: text,
              role: optional(text),
              outlet: optional(text),
              url: optional(url),
              kind: fc.constantFrom('person' as const, 'staff' as const, 'agency' as const),
            }),
          ),
        }),
      ),
      agency: optional(text),
      publishedAt: optional(newsTime),
      modifiedAt: optional(newsTime),
      body: fc.array(block(photos.map(({ id }) => id)), { maxLength: 6 }),
      photos: fc.constant(photos),
      keywords: few(text),
      access: fc.constantFrom('free', 'metered', 'paywalled', 'unknown'),
      warnings: few(
        fc.record({ code: fc.constantFrom('no-body' as const, 'date-assumed' as const), detail: optional(text) }),
      ),
    }),
  );

export const evidenceArbitrary: fc.Arbitrary<ArticleEvidence> = fc.record({
  fields: fc.dictionary(
    fc.constantFrom(...FieldNameSchema.options),
    few(
      fc.record({
        text: anyText,
        source: fc.constantFrom(...SourceSchema.options),
        where: anyText,
        score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
        chosen: fc.boolean(),
      }),
    ),
    { maxKeys: 4, noNullPrototype: true },
  ),
  dropped: fc.dictionary(
    // Names that no rule of ours has, and that checking leaves out for safety.
    fc.string({ unit: 'grapheme' }).filter((rule) => !['__proto__', 'prototype', 'constructor'].includes(rule)),
    fc.nat(),
    { maxKeys: 3, noNullPrototype: true },
  ),
});

const HEX = Array.from('0123456789abcdef');
const label = text.map((value) => value.slice(0, 200));
const id = fc.string({ unit: fc.constantFrom(...HEX), minLength: 32, maxLength: 32 });

const kept = {
  id,
  formatVersion: fc.constant(FORMAT_VERSION),
  seq: fc.integer({ min: 1, max: 1_000_000 }),
  savedAt: instantArbitrary,
  updatedAt: instantArbitrary,
  deletedAt: optional(instantArbitrary),
  tags: few(label),
  collections: few(label),
  note: anyText,
};

export const savedArticleArbitrary: fc.Arbitrary<SavedArticle> = fc
  .tuple(
    fc.record({ ...kept, kind: fc.constant('article' as const), revision: fc.integer({ min: 1, max: 9 }) }),
    articleArbitrary,
    evidenceArbitrary,
  )
  .map(([marks, article, evidence]) => ({ ...marks, ...article, evidence }));

const credit = photo.map(({ credit }) => credit);

export const savedCaptionArbitrary: fc.Arbitrary<SavedCaption> = fc
  .record({
    ...kept,
    kind: fc.constant('caption'),
    photo: fc.tuple(photo, fc.boolean()).map(([photo, alone]) => ({ ...photo, src: alone ? null : photo.src })),
    story: fc.record({
      url,
      canonicalUrl: url,
      headline: optional(text),
      publisher,
      publishedAt: optional(newsTime),
      language: optional(fc.constantFrom('vi', 'en')),
    }),
    articleId: id,
    earlier: few(fc.record({ caption: optional(text), credit, replacedAt: instantArbitrary })),
  })
  .map(({ earlier, ...record }) => (earlier.length === 0 ? record : { ...record, earlier }));

export const savedRecordArbitrary: fc.Arbitrary<SavedRecord> = fc.oneof(savedArticleArbitrary, savedCaptionArbitrary);

export const revisionArbitrary: fc.Arbitrary<Revision> = fc.record({
  articleId: id,
  revision: fc.integer({ min: 1, max: 9 }),
  savedAt: instantArbitrary,
  replacedAt: instantArbitrary,
  article: articleArbitrary,
  evidence: evidenceArbitrary,
});
