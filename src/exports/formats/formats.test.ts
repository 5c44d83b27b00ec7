import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import * as fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { BodyBlock } from '../../article/body.ts';
import { savedArticleArbitrary, savedRecordArbitrary } from '../../library/record/record.arbitrary.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { bibtex, bibtexEntry } from './citations/bibtex.ts';
import { articleColumns, csvArticles } from './tables/csv-articles.ts';
import { captionColumns, captionRows, csvCaptions } from './tables/csv-captions.ts';
import { readableCell, safeCell } from '../syntax/csv.ts';
import { classicBibtex, classicEntry } from './citations/classic-bibtex.ts';
import { cslJson } from './citations/csl-json.ts';
import { docx } from './documents/docx.ts';
import { epub } from './documents/epub.ts';
import type { ExportFormat } from '../format.ts';
import { html } from './documents/html.ts';
import { articleFrontMatter, markdown, recordMarkdown } from './documents/markdown.ts';
import { schemaOrg } from './records/schema-org.ts';
import { ninjs, recordNinjs } from './records/ninjs.ts';
import { captionLine, plainText, recordText } from './documents/plain-text.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../record.sample.ts';
import { ris, risEntry } from './citations/ris.ts';
import { xlsx } from './tables/xlsx.ts';

const textFormats = [
  csvArticles,
  csvCaptions,
  markdown,
  html,
  plainText,
  ninjs,
  schemaOrg,
  cslJson,
  bibtex,
  classicBibtex,
  ris,
];
const allFormats = [...textFormats, docx, epub, xlsx];

const exported = async (format: ExportFormat, ...records: Parameters<typeof sourceOf>[0]): Promise<string> =>
  (await written(format.write(sourceOf(records), sampleOptions))).text();

describe('every format', () => {
  test.each(allFormats)('$id takes any record that the schema allows', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedRecordArbitrary, { maxLength: 3 }), async (records) => {
        const file = await written(format.write(sourceOf(records), sampleOptions));
        expect(file.size).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  test.each([ninjs, schemaOrg, cslJson])('$id is a JSON array, empty for no records', async (format) => {
    expect(JSON.parse(await exported(format))).toEqual([]);
    expect(JSON.parse(await exported(format, sampleArticle))).toHaveLength(1);
  });
});

describe('CSV', () => {
  test('a second parser reads back every cell of any article', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedArticleArbitrary, { maxLength: 3 }), async (articles) => {
        const rows = readCsv(await exported(csvArticles, ...articles));
        expect(rows).toEqual(
          articles.map((article) => Object.fromEntries(articleColumns.map(([name, cell]) => [name, cell(article)]))),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('a second parser reads back every cell of any photo', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedRecordArbitrary, { maxLength: 3 }), async (records) => {
        expect(readCsv(await exported(csvCaptions, ...records))).toEqual(
          records
            .flatMap(captionRows)
            .map((row) => Object.fromEntries(captionColumns.map(([name, cell]) => [name, cell(row)]))),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('has one row a photo, of articles and captured captions alike', async () => {
    const rows = readCsv(await exported(csvCaptions, sampleArticle, sampleCaption));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({ ...rows[1], note: '' });
    expect(rows[0]).toMatchObject({
      caption: 'Cây cầu mới bắc qua sông Lặng.',
      photographer: 'Đỗ Minh Hà',
      agency: 'TTXVN',
    });
    expect(captionRows(sampleArticle)).toHaveLength(1);
    expect(captionColumns.map(([name]) => name)).toContain('credit');
  });

  test('no cell begins like a formula, and every cell can be had back', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text),
        fc.constantFrom('', '=', '+', '-', '@', '＝', '＋', '－', '＠', "'", "'=", "'＝", '\t', '\r', '\n'),
        (text, start) => {
          const cell = safeCell(start + text);
          expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(readableCell(cell)).toBe(start + text);
        },
      ),
    );
  });

  test('begins with a byte order mark, so that spreadsheets read it as UTF-8', async () => {
    const bytes = new Uint8Array(await (await written(csvArticles.write(sourceOf([]), sampleOptions))).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('Markdown', () => {
  test('the front matter of any article is read back by a YAML parser', () => {
    fc.assert(
      fc.property(savedArticleArbitrary, (article) => {
        const [first] = readMarkdown(recordMarkdown(article)).children;
        expect(first?.type).toBe('yaml');
        expect(first?.type === 'yaml' ? parseYaml(first.value) : null).toEqual(articleFrontMatter(article));
      }),
      { numRuns: 60 },
    );
  });

  test.each([sampleArticle, sampleCaption])('tags stand there as Obsidian takes them: $kind', (record) => {
    const front = (...tags: string[]): unknown => {
      const [first] = readMarkdown(recordMarkdown({ ...record, tags })).children;
      return first?.type === 'yaml' ? parseYaml(first.value) : null;
    };
    expect(front('giao thông', '2026')).toMatchObject({
      tags: ['giao-thông', '_2026'],
      tagNames: ['giao thông', '2026'],
    });
    expect(front('cầu')).toMatchObject({ tags: ['cầu'] });
    expect(front('cầu')).not.toHaveProperty('tagNames');
  });

  test('the story reads back with its headings, list and emphasis', () => {
    const types = readMarkdown(recordMarkdown(sampleArticle)).children.map(({ type }) => type);
    expect(types).toEqual(['yaml', 'heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'heading', 'list']);
  });
});

describe('plain text', () => {
  test('stands in wire layout', () => {
    expect(recordText(sampleArticle)).toBe(
      [
        'Giao thông',
        'Thông xe cầu Lặng: rút ngắn 40% quãng đường',
        'Bến Lặng',
        'Sáng 1/3, cầu Lặng chính thức thông xe sau hai năm thi công.',
        'Cây cầu mới bắc qua sông Lặng. Ảnh: Đỗ Minh Hà - TTXVN',
        'Cầu dài 812 m, có bốn làn xe.',
        'Người dân chờ đợi',
        'Giá vé: 0 đồng & không thu phí',
        'Đỗ Minh Hà',
      ].join('\n\n'),
    );
  });

  test('the agency that opened the text opens it again, and stands there once', () => {
    const of = (raw: string, text: string): string =>
      recordText({
        ...sampleArticle,
        dateline: { raw, place: 'Bến Lặng', date: null, agency: 'TTXVN' },
        photos: [],
        body: [{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Cầu mới' }] }, paragraph(text)],
      });
    expect(of('Bến Lặng TTXVN -', 'Cầu dài 812 m.')).toContain('\n\nCầu mới\n\nTTXVN - Cầu dài 812 m.\n\n');
    expect(of('Bến Lặng\nTTXVN -', 'Cầu dài 812 m.')).toContain('\n\nCầu mới\n\nTTXVN - Cầu dài 812 m.\n\n');
    expect(of('Bến Lặng\nTTXVN -', 'TTXVN - Cầu dài.')).toContain('\n\nTTXVN - Cầu dài.\n\n');
    expect(of('BẾN LẶNG (TTXVN) -', 'BẾN LẶNG (TTXVN) - Cầu.')).toContain('\n\nBẾN LẶNG (TTXVN) - Cầu.\n\n');
    // The place is not printed above a text that opens with it.
    expect(of('BẾN LẶNG (TTXVN) -', 'BẾN LẶNG (TTXVN) - Cầu.')).not.toContain('\n\nBến Lặng\n\n');
    expect(of('Bến Lặng\n1/3/2026', 'Cầu dài.')).toContain('\n\nCầu dài.\n\n');
  });

  test('a credit that says itself that it is one is not told twice', () => {
    const of = (raw: string, language: string) =>
      captionLine({ caption: 'Boats.', credit: { raw, photographers: [], agencies: [], kind: 'photo' } }, language);
    expect(of('AP Photo/Marguerite Oakes', 'en')).toBe('Boats. (AP Photo/Marguerite Oakes)');
    expect(of('dpa-Bildfoto', 'de')).toBe('Boats. Foto: dpa-Bildfoto');
    expect(of('Photothek/Lena Vogt', 'en')).toBe('Boats. Photo: Photothek/Lena Vogt');
    expect(of('Ảnh: Đỗ Minh Hà', 'vi')).toBe('Boats. (Ảnh: Đỗ Minh Hà)');
  });
});

describe('HTML', () => {
  test('shows the dateline once: above the text, or where the text opens with it', async () => {
    const of = async (text: string) => {
      const dateline = { raw: '【汐見＝時津亮介】', place: '汐見', date: null, agency: null };
      const page = await exported(html, { ...sampleArticle, dateline, body: [paragraph(text)] });
      return page.split('【汐見＝時津亮介】').length - 1;
    };
    expect(await of('【汐見＝時津亮介】港の灯台が再び点灯した。')).toBe(1);
    expect(await of('港の灯台が再び点灯した。')).toBe(1);
  });

  test('shows a kept photo from the file itself, and lets nothing run', async () => {
    const files = new Map([[sampleArticle.photos[0]?.src ?? '', new Blob(['photo'], { type: 'image/jpeg' })]]);
    const file = await written(html.write(sourceOf([sampleArticle], files), sampleOptions));
    const page = new DOMParser().parseFromString(await file.text(), 'text/html');
    expect(page.querySelector('figure img')?.getAttribute('src')).toBe(`data:image/jpeg;base64,${btoa('photo')}`);
    expect(page.querySelector('figcaption')?.textContent).toBe('Cây cầu mới bắc qua sông Lặng. Đỗ Minh Hà - TTXVN');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  test('is no wider than the window for a long address, and written as its language is, whatever its first word', async () => {
    const headline = 'غرق الرصيف الشمالي مقدار كف';
    const canonicalUrl = `https://courier.example/${encodeURIComponent(headline.repeat(8))}`;
    const arabic = {
      ...sampleArticle,
      language: 'ar',
      section: ['Local'],
      headline,
      lead: 'AP: two hurt.',
      canonicalUrl,
    };
    const frame = document.createElement('iframe');
    frame.width = '600';
    frame.srcdoc = await exported(html, arabic);
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve);
      document.body.append(frame);
    });
    const page = frame.contentDocument;
    expect(page?.documentElement.scrollWidth).toBe(600);
    expect(page?.querySelector('article')?.dir).toBe('rtl');
    const address = page?.querySelector<HTMLElement>('article .source a');
    expect(address?.dir).toBe('ltr');
    expect(address?.getClientRects().length).toBeGreaterThan(1);
    frame.remove();
  });

  test('is called what is exported', async () => {
    const options = { ...sampleOptions, title: 'Hạ tầng </title><script>' };
    const file = await written(html.write(sourceOf([sampleArticle]), options));
    const page = new DOMParser().parseFromString(await file.text(), 'text/html');
    expect(page.title).toBe('Hạ tầng </title><script>');
    expect(page.querySelector('script')).toBeNull();
  });

  test('a hostile record stays text', async () => {
    const hostile: SavedArticle = {
      ...sampleArticle,
      headline: '<script>alert(1)</script>',
      canonicalUrl: 'javascript:alert(1)',
      body: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'x' }] }],
        },
      ],
    };
    const page = new DOMParser().parseFromString(await exported(html, hostile), 'text/html');
    expect(page.querySelectorAll('script, a, [onclick]')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toBe('<script>alert(1)</script>');
  });
});

describe('ninjs', () => {
  test('a photo is an association with its caption, photographer and rendition', () => {
    expect(recordNinjs(sampleArticle)).toMatchObject({
      type: 'text',
      contentCreated: '2026-03-01T09:15:00+07:00',
      located: 'Bến Lặng',
      associations: [{ name: 'main', type: 'picture', by: 'Đỗ Minh Hà', copyrightHolder: 'TTXVN' }],
    });
  });

  test('a day without a time is left out, not guessed', () => {
    const item = recordNinjs({
      ...sampleArticle,
      publishedAt: { iso: '2026-03-01', raw: '1/3', precision: 'day', zone: 'absent' },
    });
    expect(item).not.toHaveProperty('contentCreated');
  });
});

describe('citations', () => {
  test('BibLaTeX keeps every letter and lets no text end its field early', () => {
    const entry = bibtexEntry({ ...sampleArticle, headline: 'Ở } đâu { 50% & #1 \\' });
    expect(entry).toContain(
      String.raw`title = {{Ở \textbraceright{} đâu \textbraceleft{} 50\% \& \#1 \textbackslash{}}}`,
    );
    expect(entry).toContain('author = {{Đỗ Minh Hà}}');
    expect(entry).toContain('date = {2026-03-01}');
  });

  test('braces balance in every entry, those with a backslash counted as well, as BibTeX does', () => {
    const smile = { ...sampleArticle, headline: 'A smile :{ in a headline' };
    for (const entry of [bibtexEntry(smile), classicEntry(smile)]) {
      expect(entry.split('{')).toHaveLength(entry.split('}').length);
    }
  });

  test.each([
    ['vi', 'vietnamese'],
    ['de', 'ngerman'],
    ['pt-BR', 'brazilian'],
    ['en-US', 'american'],
    ['fr-CA', 'french'],
    ['zh-Hant-TW', 'chinese'],
    ['tlh', 'tlh'],
  ])('BibLaTeX names the language %s as babel does', (language, name) => {
    expect(bibtexEntry({ ...sampleArticle, language })).toContain(`langid = {${name}}`);
    expect(classicEntry({ ...sampleArticle, language })).toContain(`language = {${name}}`);
  });

  test('classic BibTeX has journal, year and month, and a day that is only a day', () => {
    const entry = classicEntry(sampleArticle);
    expect(entry).toContain('journal = {{Báo Sông Lặng}}');
    expect(entry).toContain('year = {2026}');
    expect(entry).toContain('month = mar,');
    expect(entry).toContain('day = {1}');
  });

  test('a story by an agency alone has the agency as its author', () => {
    expect(risEntry({ ...sampleArticle, byline: null })).toContain('AU  - TTXVN\r\n');
  });

  test('RIS has one value a line, whatever the text holds', () => {
    fc.assert(
      fc.property(savedArticleArbitrary, (article) => {
        const lines = risEntry(article).split('\r\n');
        expect(lines[0]).toBe('TY  - NEWS');
        expect(lines.at(-2)).toBe('ER  - ');
        for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
      }),
      { numRuns: 60 },
    );
  });
});

const paragraph = (value: string): BodyBlock => ({ type: 'paragraph', children: [{ type: 'text', value }] });

function readCsv(text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parseCsv(text, { bom: true, columns: true });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, readableCell(cell)])));
}

function readMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter('yaml'), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), gfmTableFromMarkdown()],
  });
}
