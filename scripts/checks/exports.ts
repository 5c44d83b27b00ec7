/** The exports held to outside judges (`scripts/judges/`); one that is not installed here is said to be absent, and passes. */
import * as fc from 'fast-check';
import { bibtex } from '../../src/exports/formats/citations/bibtex.ts';
import { classicBibtex } from '../../src/exports/formats/citations/classic-bibtex.ts';
import { cslJson } from '../../src/exports/formats/citations/csl-json.ts';
import { docx } from '../../src/exports/formats/documents/docx.ts';
import { epub } from '../../src/exports/formats/documents/epub.ts';
import type { ExportFormat } from '../../src/exports/format.ts';
import { html } from '../../src/exports/formats/documents/html.ts';
import { recordNinjs } from '../../src/exports/formats/records/ninjs.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../../src/exports/record.sample.ts';
import { ris } from '../../src/exports/formats/citations/ris.ts';
import { savedRecordArbitrary } from '../../src/library/record/record.arbitrary.ts';
import type { SavedRecord } from '../../src/library/record/record.ts';
import { judgeBiblatex } from '../judges/biber.ts';
import { judgeCsl, readCitations } from '../judges/citations.ts';
import { readDocx } from '../judges/docx.ts';
import { judgeEpub } from '../judges/epub.ts';
import { judgeHtml } from '../judges/html.ts';
import { judgeNinjs } from '../judges/ninjs.ts';
import type { Check } from './check.ts';

/** The invented story, a caption, and records of any shape that our schema allows: the same ones at every run. */
const records: SavedRecord[] = [
  sampleArticle,
  sampleCaption,
  // One brace alone once made a whole file unreadable.
  { ...sampleArticle, id: '5'.repeat(32), headline: 'A smile :{ in a headline' },
  // So did what ends a part of XML, a code point that is no character, and an address that browsers take.
  {
    ...sampleArticle,
    id: '6'.repeat(32),
    headline: 'What ]]> means\uFFFE',
    canonicalUrl: 'https://example.com/a|b?crop[]=1',
  },
  ...fc.sample(savedRecordArbitrary, { numRuns: 150, seed: 5 }),
];

/** Runs every judge that is at hand. */
export async function checkExports(): Promise<Check[]> {
  const biblatex = await textOf(bibtex);
  return [
    verdict("ninjs is valid by IPTC's schema", judgeNinjs(records.map(recordNinjs))),
    verdict('HTML keeps the rules of the HTML standard', await judgeHtml(await textOf(html))),
    verdict('EPUB passes epubcheck', judgeEpub(await book())),
    verdict('Word is read back by mammoth', await docxProblems()),
    verdict('CSL-JSON has the fields and values of CSL', judgeCsl(JSON.parse(await textOf(cslJson)) as unknown[])),
    verdict('BibLaTeX is read by biber without a complaint', biberProblems(biblatex)),
    verdict('BibLaTeX is read back by citation-js', compareCitations(readCitations('@biblatex/text', biblatex))),
    verdict(
      'classic BibTeX is read back by citation-js',
      compareCitations(readCitations('@bibtex/text', await textOf(classicBibtex))),
    ),
    verdict('RIS is read back by citation-js', compareCitations(readCitations('@ris/file', await textOf(ris)))),
  ];
}

/** At most twenty problems: the first ones tell. */
const verdict = (name: string, problems: string[] | null): Check =>
  problems === null
    ? { name: `${name} (the judge is not here: not judged)`, problems: [] }
    : { name, problems: problems.slice(0, 20) };

const textOf = async (format: ExportFormat): Promise<string> =>
  await (await written(format.write(sourceOf(records), sampleOptions))).text();

async function book(): Promise<Uint8Array> {
  const files = new Map([[sampleArticle.photos[0]?.src ?? '', new Blob([TINY_GIF], { type: 'image/gif' })]]);
  return new Uint8Array(await (await written(epub.write(sourceOf(records, files), sampleOptions))).arrayBuffer());
}

async function docxProblems(): Promise<string[]> {
  const file = await written(docx.write(sourceOf(records), sampleOptions));
  const { text, problems } = await readDocx(new Uint8Array(await file.arrayBuffer()));
  const wanted = [
    sampleArticle.headline,
    sampleArticle.lead,
    sampleCaption.photo.caption,
    'Giá vé: 0 đồng & không thu phí',
  ];
  const lost = wanted.filter((part) => !text.includes(part ?? ''));
  return [...new Set(problems), ...lost.map((part) => `mammoth did not find ${part}`)];
}

const TINY_GIF = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs='), (character) =>
  character.charCodeAt(0),
);

function biberProblems(text: string): string[] | null {
  const read = judgeBiblatex(text);
  if (read === null) return null;
  const { problems, written: again } = read;
  const [entry = ''] = again.split('\n\n');
  const lost = [
    `AUTHOR = {{Đỗ Minh Hà}}`,
    'DATE = {2026-03-01}',
    'LANGID = {vietnamese}',
    'URLDATE = {2026-03-02}',
  ].filter((field) => !entry.includes(field));
  return [...problems, ...lost.map((field) => `biber did not find ${field}`)];
}

function compareCitations(items: Record<string, unknown>[]): string[] {
  const articles = records.filter((record) => record.kind === 'article');
  const problems = items.length === articles.length ? [] : [`${articles.length} articles gave ${items.length} entries`];
  if (items[0]?.['title'] !== sampleArticle.headline) problems.push(`title: ${JSON.stringify(items[0]?.['title'])}`);
  // citation-js takes a newspaper's RIS author for CSL's "reporter".
  const author = JSON.stringify(items[0]?.['author'] ?? items[0]?.['reporter'] ?? null);
  if (!author.includes('Đỗ Minh Hà')) problems.push(`author: ${author}`);
  if (!JSON.stringify(items[0]?.['issued'] ?? null).includes('2026')) problems.push('the day is lost');
  return problems;
}
