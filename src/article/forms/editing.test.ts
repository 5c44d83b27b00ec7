import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Photo } from '../article.ts';
import type { BodyBlock, Inline } from '../body.ts';
import { formatBody, parseBody } from './body-form.ts';
import { applyEdit, editPhoto, parseField, putPhotoBack, removePhoto } from './editing.ts';
import { keepPersonEdits, type Capture } from './person.ts';
import type { FieldName } from '../evidence.ts';
import { formatField } from './field-form.ts';

const photo: Photo = {
  id: 'p1',
  src: 'https://news.example/1.jpg',
  width: null,
  height: null,
  alt: null,
  caption: 'The quay at noon.',
  credit: { raw: 'Mai Lan', photographers: ['Mai Lan'], agencies: [], kind: 'archive' },
  role: 'lead',
};

const article: Article = {
  url: 'https://news.example/quay',
  canonicalUrl: 'https://news.example/quay',
  publisher: { name: 'The Courier', domain: 'news.example' },
  language: 'en',
  section: ['City', 'Harbour'],
  kicker: null,
  headline: 'Quay reopens',
  subheadline: null,
  lead: null,
  dateline: null,
  byline: null,
  agency: null,
  publishedAt: { iso: '2026-03-05T10:00:00+07:00', raw: '5 March', precision: 'minute', zone: 'assumed' },
  modifiedAt: null,
  body: [
    {
      type: 'paragraph',
      children: [{ type: 'link', url: 'https://a.example/', children: [{ type: 'text', value: 'One' }] }],
    },
    { type: 'photo', photo: 'p1' },
    { type: 'paragraph', children: [{ type: 'text', value: 'Two' }] },
  ],
  photos: [photo],
  keywords: [],
  access: 'free',
  warnings: [{ code: 'date-assumed', detail: null }],
};

const capture: Capture = {
  article,
  evidence: {
    fields: {
      headline: [
        { text: 'Quay reopens', source: 'layout', where: 'h1', score: 0.9, chosen: true },
        { text: 'Quay reopens - The Courier', source: 'meta', where: 'title', score: 0.5, chosen: false },
      ],
    },
    dropped: {},
  },
};

function edited(name: FieldName, text: string, from?: string): Capture {
  const result = applyEdit(capture, name, text, from);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

describe('what is written for a person is read back as the same value', () => {
  const word = fc
    .stringMatching(/^[\p{Lu}\p{Ll}đĐ 北القاهرة'’.-]{1,20}$/u)
    .map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}$/u.test(text) && /^\p{L}/u.test(text));
  const none = fc.constant(null);
  const values: { [Name in FieldName]?: fc.Arbitrary<Article[Name]> } = {
    canonicalUrl: fc.webUrl().map((url) => new URL(url).href),
    section: fc.uniqueArray(word, { maxLength: 3 }),
    kicker: fc.oneof(none, word),
    headline: fc.oneof(none, word),
    lead: fc.oneof(none, word),
    agency: fc.oneof(none, word),
    keywords: fc.uniqueArray(word, { maxLength: 4 }),
    access: fc.constantFrom('free', 'metered', 'paywalled', 'unknown'),
    language: fc.constantFrom(null, 'vi', 'zh-Hant', 'pt-BR'),
  };

  test.each(Object.keys(values) as FieldName[])('%s', (name) => {
    fc.assert(
      fc.property(values[name] ?? fc.constant(null), (value) => {
        const changed: Article = { ...article, [name]: value };
        expect(parseField(name, formatField(name, changed), article)).toEqual({ ok: true, value });
      }),
    );
  });

  test('times: the instant, its offset and its precision', () => {
    const instants = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 19));
    const zone = fc.constantFrom('', 'Z', '+07:00', '-03:30');
    fc.assert(
      fc.property(fc.tuple(instants, zone, fc.boolean()), ([instant, zone, day]) => {
        const iso = day ? instant.slice(0, 10) : instant + zone;
        const time = { iso, raw: 'as read', precision: day ? 'day' : 'minute', zone: 'absent' } as const;
        const read = parseField('publishedAt', formatField('publishedAt', { publishedAt: time }), article);
        expect(read).toMatchObject({ ok: true, value: { precision: time.precision } });
        const found = read.ok ? (read.value?.iso ?? '') : '';
        expect(Date.parse(found)).toBe(Date.parse(iso));
        expect(found.endsWith(zone) || day).toBe(true);
      }),
    );
  });

  test('a dateline: place, date and agency', () => {
    fc.assert(
      fc.property(
        word,
        fc.option(word, { nil: null }),
        fc.option(fc.constantFrom('13/1', 'Nov. 19'), { nil: null }),
        (place, agency, date) => {
          const dateline = { raw: 'as read', place, date, agency };
          const text = formatField('dateline', { dateline });
          expect(parseField('dateline', text, article)).toEqual({ ok: true, value: { ...dateline, raw: text } });
        },
      ),
    );
  });
});

test('a dateline with signs without an end behind it is read', () => {
  const read = (text: string) => parseField('dateline', text, article);
  const value = { place: 'Tarn', date: '13/1', agency: 'AP' };
  expect(read(`Tarn, 13/1 (AP)${' –'.repeat(200_000)}`)).toMatchObject({ value });
  expect(read(`Tarn${','.repeat(200_000)}, 13/1 (AP)`)).toMatchObject({ value: { date: '13/1', agency: 'AP' } });
  expect(read('Tarn, Oregon, 13/1')).toMatchObject({ value: { place: 'Tarn, Oregon', date: '13/1', agency: null } });
  expect(read('Tarn, Oregon')).toMatchObject({ value: { place: 'Tarn, Oregon', date: null } });
});

describe('the body as text', () => {
  const value = fc.stringMatching(/^\p{L}[\p{L} ,.()’–]{0,30}\p{L}$/u);
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    value.map((value): Inline => ({ type: 'text', value })),
    value.map((value): Inline => ({ type: 'link', url: 'https://a.example/', children: [{ type: 'text', value }] })),
    value.map((value): Inline => ({ type: 'strong', children: [{ type: 'text', value }] })),
  );
  const children = fc.array(inline, { minLength: 1, maxLength: 3 });
  const paragraph = children.map((children) => ({ type: 'paragraph' as const, children }));
  const block: fc.Arbitrary<BodyBlock> = fc.oneof(
    paragraph,
    fc.record({ type: fc.constant('heading' as const), depth: fc.constantFrom(2, 3, 6), children }),
    fc.record({
      type: fc.constant('blockquote' as const),
      children: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      children: fc.array(
        fc.record({
          type: fc.constant('listItem' as const),
          children: fc.array(paragraph, { minLength: 1, maxLength: 1 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.constant<BodyBlock>({ type: 'photo', photo: 'p1' }),
    fc.constant<BodyBlock>({ type: 'embed', url: 'https://a.example/v', title: 'Film' }),
    children.map((children): BodyBlock => ({
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
    })),
  );

  test('gives the same blocks back when nothing was touched', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (body) => {
        expect(parseBody(formatBody(body), body)).toEqual(body);
      }),
    );
  });

  test('without the old blocks, gives the same text', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (body) => {
        const text = formatBody(body);
        expect(formatBody(parseBody(text, []))).toBe(text);
      }),
    );
  });

  test('keeps the links of the paragraphs that were not touched', () => {
    const { article: changed } = edited('body', 'One\n\n[photo p1]\n\nTwo, mended\n\n## New\n\nline\nbreak');
    expect(changed.body.slice(0, 2)).toEqual(article.body.slice(0, 2));
    expect(changed.body.slice(2)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'Two, mended' }] },
      { type: 'heading', depth: 2, children: [{ type: 'text', value: 'New' }] },
      {
        type: 'paragraph',
        children: [{ type: 'text', value: 'line' }, { type: 'break' }, { type: 'text', value: 'break' }],
      },
    ]);
  });
});

describe('an edit', () => {
  test('becomes evidence from the person, and the others stay to choose from', () => {
    const { article: changed, evidence } = edited('headline', '  Quay  open again ');
    expect(changed.headline).toBe('Quay open again');
    expect(evidence.fields.headline).toEqual([
      { text: 'Quay open again', source: 'person', where: '', score: 1, chosen: true },
      { text: 'Quay reopens', source: 'layout', where: 'h1', score: 0.9, chosen: false },
      { text: 'Quay reopens - The Courier', source: 'meta', where: 'title', score: 0.5, chosen: false },
    ]);
    expect(capture.article.headline).toBe('Quay reopens');
  });

  test('that takes a candidate says where it came from', () => {
    const { evidence } = edited('headline', 'Quay reopens - The Courier', 'title');
    expect(evidence.fields.headline?.[0]).toMatchObject({ source: 'person', where: 'title', chosen: true });
  });

  test('of nothing leaves no value', () => {
    expect(edited('headline', '').article.headline).toBeNull();
    expect(edited('section', '').article.section).toEqual([]);
  });

  test('of the byline adds authors, and those who were there keep what was known of them', () => {
    const known = {
      name: 'Mai Lan',
      role: 'reporter',
      outlet: null,
      url: 'https://news.example/mai-lan',
      kind: 'person',
    };
    const start: Capture = {
      ...capture,
      article: { ...article, byline: { raw: 'Mai Lan', authors: [{ ...known, kind: 'person' }] } },
    };
    const result = applyEdit(start, 'byline', 'Mai Lan, Trần Bình');
    expect(result).toMatchObject({
      value: { article: { byline: { authors: [known, { name: 'Trần Bình', role: null, kind: 'person' }] } } },
    });
  });

  test('answers the warning about its field', () => {
    expect(edited('publishedAt', '2026-03-05').article.warnings).toEqual([]);
    expect(edited('headline', 'x').article.warnings).toHaveLength(1);
  });

  test.each([
    ['publishedAt', '2026-02-30', 'not-a-time'],
    ['publishedAt', 'soon', 'not-a-time'],
    ['canonicalUrl', 'javascript:alert(1)', 'not-an-address'],
    ['canonicalUrl', '', 'not-an-address'],
    ['language', 'no language', 'not-a-language'],
    ['access', 'cheap', 'not-one-of'],
    ['photos', 'x', 'not-text'],
  ] as const)('of %s to “%s” is refused: %s', (name, text, problem) => {
    expect(applyEdit(capture, name, text)).toEqual({ ok: false, problem });
  });
});

describe('a photo', () => {
  test('takes a caption and a credit, and keeps its kind', () => {
    const { article: changed } = editPhoto(editPhoto(capture, 'p1', 'caption', ''), 'p1', 'credit', 'Bảo Trân - TTXVN');
    expect(changed.photos[0]).toMatchObject({
      caption: null,
      credit: { photographers: ['Bảo Trân'], agencies: ['TTXVN'], kind: 'archive' },
    });
  });

  test('that is removed is gone from the body too', () => {
    const { article: changed } = removePhoto(capture, 'p1');
    expect(changed.photos).toEqual([]);
    expect(changed.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
  });
});

test('a photo that was removed comes back where it stood, beside what was edited since', () => {
  const removed = removePhoto(capture, 'p1');
  const back = putPhotoBack(editPhoto(removed, 'p1', 'caption', 'Too late'), 'p1', capture);
  expect(back.article).toEqual(capture.article);
  const edited = applyEdit(removed, 'headline', 'My own words');
  if (!edited.ok) throw new Error(edited.problem);
  expect(putPhotoBack(edited.value, 'p1', capture).article).toEqual({ ...capture.article, headline: 'My own words' });
  expect(putPhotoBack(capture, 'p1', capture).article).toEqual(capture.article);
});

test('a page read again keeps what the person had set', () => {
  const before = edited('headline', 'My own words');
  const again: Capture = { ...capture, article: { ...article, headline: 'New on the page', kicker: 'New' } };
  const kept = keepPersonEdits(again, before);
  expect(kept.article).toMatchObject({ headline: 'My own words', kicker: 'New' });
  expect(kept.evidence.fields.headline?.[0]).toMatchObject({ source: 'person', chosen: true });
});
