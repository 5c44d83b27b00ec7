/** What Cutline exports for other programs, read back: as much as each format carries, and nothing else. */
import { makeZip } from 'client-zip';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../exports/formats/citations/bibtex.ts';
import { classicBibtex } from '../../exports/formats/citations/classic-bibtex.ts';
import { cslJson } from '../../exports/formats/citations/csl-json.ts';
import { csvArticles } from '../../exports/formats/tables/csv-articles.ts';
import { csvCaptions } from '../../exports/formats/tables/csv-captions.ts';
import type { ExportFormat } from '../../exports/format.ts';
import { markdown } from '../../exports/formats/documents/markdown.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../../exports/record.sample.ts';
import { cutlineJson, cutlineLines } from '../../exports/formats/records/cutline-json.ts';
import { ninjs } from '../../exports/formats/records/ninjs.ts';
import { ris } from '../../exports/formats/citations/ris.ts';
import { defaultTemplates } from '../../exports/templates/default-templates.ts';
import { templateFormat } from '../../exports/templates/template-format.ts';
import { articleId, captionId } from '../../library/record/ids.ts';
import { cleanLabels } from '../../library/record/labels.ts';
import { savedArticleArbitrary } from '../../library/record/record.arbitrary.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { fileFrom, readAll } from '../import.fixture.ts';

/** The sample's id is invented: what is read back has the true one. */
const id = await articleId(sampleArticle.canonicalUrl);
const exportOf = async (format: ExportFormat, records: SavedRecord[]) =>
  fileFrom(await written(format.write(sourceOf(records), sampleOptions)));

const cited = {
  id,
  canonicalUrl: sampleArticle.canonicalUrl,
  headline: sampleArticle.headline,
  publisher: sampleArticle.publisher,
  language: 'vi',
  lead: sampleArticle.lead,
  // The person's own tags are among them: those programs have one list for both.
  keywords: ['cầu', 'giao thông', 'cầu Lặng'],
  note: sampleArticle.note,
  byline: { authors: [{ name: 'Đỗ Minh Hà', kind: 'person' }] },
  publishedAt: { iso: '2026-03-01', precision: 'day', zone: 'absent' },
  body: [],
};

describe.each([cslJson, ris, bibtex].map((format) => [format.id, format] as const))('%s', (name, format) => {
  test('comes back with what a citation holds', async () => {
    const { format: found, articles, bad } = await readAll(await exportOf(format, [sampleArticle]));
    expect(bad).toEqual([]);
    expect(found).toBe(name);
    expect(articles).toMatchObject([cited]);
  });

  test('of any articles gives valid records, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedArticleArbitrary, { minLength: 1, maxLength: 3 }), async (records) => {
        const { articles, bad } = await readAll(await exportOf(format, records));
        expect(bad).toEqual([]);
        expect(articles).toHaveLength(records.length);
      }),
      { numRuns: 30 },
    );
  });
});

test('older BibTeX comes back with the day and the note', async () => {
  const { articles } = await readAll(await exportOf(classicBibtex, [sampleArticle]));
  expect(articles).toMatchObject([{ publishedAt: cited.publishedAt, note: sampleArticle.note }]);
});

test.each([bibtex, classicBibtex])('braces in a headline come back from $id', async (format) => {
  const headline = 'A smile :{ and {another}';
  const { articles, bad } = await readAll(await exportOf(format, [{ ...sampleArticle, headline }, sampleArticle]));
  expect(bad).toEqual([]);
  expect(articles.map((article) => article.headline)).toEqual([headline, sampleArticle.headline]);
});

test('ninjs is told to be of no known format, and not read as something else', async () => {
  const { format, bad } = await readAll(await exportOf(ninjs, [sampleArticle, sampleCaption]));
  expect(format).toBeNull();
  expect(bad).toMatchObject([{ reason: 'unknown-format' }]);
});

describe('odd tags and collections', () => {
  const odd = [
    'a "quoted" one',
    "it's",
    'line\nfeed',
    '📰 👩‍👩‍👧',
    'العربية',
    '\u200fשלום',
    '#hash',
    'sea/ports',
    '/slash',
    '__proto__',
    'constructor',
    'x'.repeat(200),
    '- dash',
    '[bracket]',
    '{brace}',
    'a: b',
    'null',
    'true',
    '2026-03-01',
    '~',
    '\\back\\',
    '50%',
    'a & b',
    '<b>',
    '$x$',
    '=1+1',
    '+plus',
    '@home',
    'a | b',
    'a > b',
    'ẹ̀kọ́',
    '_x',
    '…',
    '!!',
  ];
  const parted = ['comma, inside', 'semi; colon', ';starts', 'ends;'];
  const labels = cleanLabels([...odd, ...parted]);
  const marked = [sampleArticle, sampleCaption].map((record) => ({ ...record, tags: labels, collections: labels }));

  test.each([cutlineJson, cutlineLines, csvArticles, csvCaptions, markdown])('come back from $id', async (format) => {
    const { records, bad } = await readAll(await exportOf(format, marked));
    expect(bad).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
    // Notes have tags that look alike there in another order.
    for (const { tags, collections } of records)
      expect([tags.toSorted(), collections]).toEqual([labels.toSorted(), labels]);
  });

  test.each([cslJson, ris, bibtex, classicBibtex])(
    'come back from $id among the keywords, each as one',
    async (format) => {
      const { articles, bad } = await readAll(
        await exportOf(format, [{ ...sampleArticle, keywords: [], tags: labels }]),
      );
      expect(bad).toEqual([]);
      const apart = ['comma inside', 'semi colon', 'starts', 'ends'];
      const whole = format === ris ? labels : [...cleanLabels(odd), ...apart];
      expect(articles.map(({ keywords }) => keywords)).toEqual([whole]);
    },
  );
});

describe('Markdown', () => {
  test('comes back with text, links, photos, captions and marks', async () => {
    const { articles, bad } = await readAll(await exportOf(markdown, [sampleArticle]));
    expect(bad).toEqual([]);
    const { kind, canonicalUrl, headline, lead, section, agency, tags, collections, note, savedAt } = sampleArticle;
    expect(articles).toMatchObject([
      { id, kind, canonicalUrl, headline, lead, section, agency, tags, collections, note, savedAt },
    ]);
    const [photo] = sampleArticle.photos;
    expect(articles[0]?.photos).toEqual([photo]);
    expect(articles[0]?.body).toEqual(sampleArticle.body);
  });

  test('comes back with the tags as the person wrote them, of stories and captions, and by the default template', async () => {
    const tags = ['giao thông', 'giao-thông', '2026', 'crime; law', '?!'];
    const tagged = [sampleArticle, sampleCaption].map((record) => ({ ...record, tags }));
    const { records } = await readAll(await exportOf(markdown, tagged));
    expect(records.map((record) => record.tags)).toEqual([tags, tags]);
    const template = { id: 'x', name: 'x', kind: 'markdown' as const, text: defaultTemplates.markdown };
    const { articles } = await readAll(await exportOf(templateFormat(template), tagged.slice(0, 1)));
    expect(articles).toMatchObject([{ tags }]);
  });

  test('of a note whose tags were changed in the notes program has those', async () => {
    const file = await exportOf(markdown, [{ ...sampleArticle, tags: ['giao thông', 'cầu đường'] }]);
    const text = (await file.text()).replace('- giao-thông', '- đọc-lại');
    const { articles } = await readAll(fileFrom(text));
    expect(articles).toMatchObject([{ tags: ['đọc-lại', 'cầu đường'] }]);
  });

  test('comes back with what is known of dateline, authors and photos beside their names', async () => {
    const dateline = { raw: 'BẾN LẶNG, 1/3 (TTXVN) -', place: 'Bến Lặng', date: '1/3', agency: 'TTXVN' };
    const person = { role: null, outlet: null, url: null, kind: 'person' as const };
    const authors = [
      { ...person, name: 'Đỗ Minh Hà', role: 'phóng viên', outlet: 'Báo Ví Dụ', url: 'https://vi-du.example/ha' },
      { ...person, name: 'Lan Chi' },
      { ...person, name: 'Ban Thời sự', kind: 'staff' as const },
    ];
    const byline = { raw: 'Đỗ Minh Hà, Lan Chi, Ban Thời sự', authors };
    const photos = sampleArticle.photos.map((photo) => ({
      ...photo,
      width: 1200,
      height: 800,
      alt: 'Cầu',
      credit: photo.credit && { ...photo.credit, kind: 'archive' as const },
      role: 'lead' as const,
    }));
    const { articles } = await readAll(await exportOf(markdown, [{ ...sampleArticle, dateline, byline, photos }]));
    expect(articles).toMatchObject([{ dateline, byline, photos }]);
  });

  test('a file of several records is several, captions among them', async () => {
    const { records, bad } = await readAll(await exportOf(markdown, [sampleArticle, sampleCaption, sampleArticle]));
    expect(bad).toEqual([]);
    expect(records.map(({ kind }) => kind)).toEqual(['article', 'caption', 'article']);
    const { id: _, ...caption } = sampleCaption;
    expect(records[1]).toMatchObject({ photo: { caption: caption.photo.caption, credit: caption.photo.credit } });
  });

  test('of any articles gives valid records, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedArticleArbitrary, { minLength: 1, maxLength: 3 }), async (records) => {
        const { articles, bad } = await readAll(await exportOf(markdown, records));
        expect(bad).toEqual([]);
        expect(articles).toHaveLength(records.length);
      }),
      { numRuns: 10 },
    );
  });

  test('with photo files beside it, and photos in a gallery under the text, comes back with all of them', async () => {
    const [photo] = sampleArticle.photos;
    const photos = [1, 2, 3].map((n) => ({
      ...photo,
      id: `photo-${n}`,
      src: `https://example.com/${n}.jpg`,
      caption: `Ảnh số ${n}`,
      role: n === 3 ? ('gallery' as const) : ('lead' as const),
    }));
    const body = [...sampleArticle.body, { type: 'photo' as const, photo: 'photo-2' }];
    const record = { ...sampleArticle, photos, body } as SavedRecord;
    for (const photoPath of [() => null, (src: string) => `photos/${src.length} ${src.slice(-5)}`]) {
      const source = { ...sourceOf([record]), photoPath };
      const { articles, bad } = await readAll(fileFrom(await written(markdown.write(source, sampleOptions))));
      expect(bad).toEqual([]);
      expect(articles.map((article) => [article.photos, article.body])).toEqual([[photos, body]]);
      expect(articles[0]?.warnings).toEqual([{ code: 'imported', detail: 'Markdown' }]);
    }
  });

  test('in an archive is read, and what is no note passed over', async () => {
    const note = await exportOf(markdown, [sampleArticle]);
    const files = [
      { name: 'vault/news/bridge.md', input: note },
      { name: 'vault/.obsidian/app.json', input: '{}' },
      { name: 'vault/photo.jpg', input: 'x' },
      { name: 'vault/idea.md', input: 'no front matter' },
    ];
    const zip = fileFrom(await new Response(makeZip(files)).arrayBuffer(), 'vault.zip');
    const { articles, bad } = await readAll(zip);
    expect(articles).toMatchObject([{ headline: sampleArticle.headline }]);
    expect(bad).toMatchObject([{ file: 'vault.zip: vault/idea.md', reason: 'unknown-format' }]);
    const cut = await readAll(fileFrom(zip.slice(0, zip.size - 30), 'cut.zip'));
    expect(cut.bad).toMatchObject([{ file: 'cut.zip', reason: 'broken-archive' }]);
  });
});

describe('CSV', () => {
  test('of articles comes back with texts and marks, and neither links nor photos', async () => {
    const { articles, bad } = await readAll(await exportOf(csvArticles, [sampleArticle]));
    expect(bad).toEqual([]);
    const {
      photos: _p,
      body: _b,
      evidence: _e,
      warnings: _w,
      url: _u,
      publishedAt,
      id: _i,
      seq: _s,
      ...same
    } = sampleArticle;
    expect(articles).toMatchObject([
      { ...same, id, seq: 1, photos: [], publishedAt: { ...publishedAt, raw: publishedAt?.iso } },
    ]);
    expect(articles[0]?.body).toHaveLength(3);
  });

  test('of any articles gives valid records, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedArticleArbitrary, { minLength: 1, maxLength: 3 }), async (records) => {
        const { articles, bad } = await readAll(await exportOf(csvArticles, records));
        expect(bad).toEqual([]);
        expect(articles).toHaveLength(records.length);
      }),
      { numRuns: 30 },
    );
  });

  test('line breaks within a paragraph come back', async () => {
    const lines = (...values: string[]) =>
      values.flatMap((value, at) => [
        ...(at > 0 ? [{ type: 'break' as const }] : []),
        { type: 'text' as const, value },
      ]);
    const body = [{ type: 'paragraph' as const, children: lines('Ferry,', 'old ferry,', 'run.') }];
    const { articles } = await readAll(await exportOf(csvArticles, [{ ...sampleArticle, body }]));
    expect(articles).toMatchObject([{ body }]);
  });

  test('tags and paths come back whole, whatever signs are in them', async () => {
    const marks = { tags: ['crime; law', 'AC\\DC'], collections: ['Q; A'], section: ['Life > Home', 'Style'] };
    const { articles } = await readAll(await exportOf(csvArticles, [{ ...sampleArticle, ...marks }]));
    expect(articles).toMatchObject([marks]);
  });

  test('of captions comes back as captured captions', async () => {
    const { records, bad } = await readAll(await exportOf(csvCaptions, [sampleCaption, sampleArticle]));
    expect(bad).toEqual([]);
    const { id: _i, articleId: _a, seq: _s, story, ...same } = sampleCaption;
    const known = { id: await captionId(sampleCaption.photo, story), articleId: id };
    expect(records[0]).toMatchObject({ ...same, ...known, story: { headline: story.headline, language: 'vi' } });
    // The note on an article is no photo's.
    expect(records[1]).toMatchObject({ id: records[0]?.id, note: '' });
  });
});
