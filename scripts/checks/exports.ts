/**
 * The exports held to outside judges: IPTC's schema, the W3C's HTML rules, epubcheck, and parsers that others wrote. The
 * schema is looked for in `../shared/schemas`, epubcheck where Debian puts it; a judge that is absent is said to be, and passes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { bibtex } from '../../src/exports/bibtex.ts';
import { epub } from '../../src/exports/epub.ts';
import { html } from '../../src/exports/html.ts';
import { recordNinjs } from '../../src/exports/ninjs.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../../src/exports/record.sample.ts';
import { ris } from '../../src/exports/ris.ts';
import { savedRecordArbitrary } from '../../src/library/record.arbitrary.ts';
import type { SavedRecord } from '../../src/library/record.ts';
import { readCitations } from '../read-citations.ts';
import type { Check } from './check.ts';

const NINJS_SCHEMA = join(import.meta.dirname, '../../../shared/schemas/ninjs-schema_3.1.json');

/** Where Debian's package `epubcheck` puts it. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

/** The invented story, a caption, and records of any shape that our schema allows: the same ones at every run. */
const records: SavedRecord[] = [
  sampleArticle,
  sampleCaption,
  ...fc.sample(savedRecordArbitrary, { numRuns: 150, seed: 5 }),
];

/** Runs every judge that is at hand. */
export async function checkExports(): Promise<Check[]> {
  return [checkNinjs(), await checkHtml(), await checkEpub(), await checkBibtex(), await checkRis()];
}

function checkNinjs(): Check {
  if (!existsSync(NINJS_SCHEMA)) return { name: "ninjs (IPTC's schema is not here: not judged)", problems: [] };
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  // Places may have a shape by this schema; we write none.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  const validate = ajv.compile(JSON.parse(readFileSync(NINJS_SCHEMA, 'utf8')) as object);
  const problems = records.flatMap((record) =>
    validate(recordNinjs(record)) ? [] : [`${record.id}: ${ajv.errorsText(validate.errors)}`],
  );
  return { name: "ninjs is valid by IPTC's schema", problems };
}

async function checkHtml(): Promise<Check> {
  const page = await (await written(html.write(sourceOf(records), sampleOptions))).text();
  const judge = new HtmlValidate({ extends: ['html-validate:standard'], rules: HTML_RULES });
  const report = await judge.validateString(page);
  const problems = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
  );
  return { name: 'HTML keeps the rules of the HTML standard', problems: problems.slice(0, 20) };
}

/** Off: rules of style, and those that the invented records break on purpose (one id twice, headings that skip a level). */
const HTML_RULES = {
  'no-trailing-whitespace': 'off',
  'no-inline-style': 'off',
  'long-title': 'off',
  'no-dup-id': 'off',
  'void-style': 'off',
  'doctype-style': 'off',
  'attribute-boolean-style': 'off',
  'require-sri': 'off',
  'empty-heading': 'off',
  'heading-level': 'off',
  'tel-non-breaking': 'off',
  'no-raw-characters': 'off',
  'no-redundant-for': 'off',
  'prefer-native-element': 'off',
} as const;

async function checkEpub(): Promise<Check> {
  if (!existsSync(EPUBCHECK)) return { name: 'EPUB (no epubcheck here: not judged)', problems: [] };
  const files = new Map([[sampleArticle.photos[0]?.src ?? '', new Blob([TINY_GIF], { type: 'image/gif' })]]);
  const book = await written(epub.write(sourceOf(records, files), sampleOptions));
  const folder = mkdtempSync(join(tmpdir(), 'cutline-epub-'));
  const path = join(folder, 'book.epub');
  writeFileSync(path, new Uint8Array(await book.arrayBuffer()));
  const { status, stdout, stderr } = spawnSync('java', ['-jar', EPUBCHECK, path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /ERROR|FATAL|WARNING/.test(line));
  return { name: 'EPUB passes epubcheck', problems: status === 0 ? [] : lines.slice(0, 20) };
}

const TINY_GIF = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs='), (character) =>
  character.charCodeAt(0),
);

async function checkBibtex(): Promise<Check> {
  const text = await (await written(bibtex.write(sourceOf(records), sampleOptions))).text();
  return {
    name: 'BibLaTeX is read back by citation-js',
    problems: compareCitations(readCitations('@bibtex/text', text)),
  };
}

async function checkRis(): Promise<Check> {
  const text = await (await written(ris.write(sourceOf(records), sampleOptions))).text();
  return { name: 'RIS is read back by citation-js', problems: compareCitations(readCitations('@ris/file', text)) };
}

function compareCitations(items: Record<string, unknown>[]): string[] {
  const articles = records.filter((record) => record.kind === 'article');
  const problems = items.length === articles.length ? [] : [`${articles.length} articles gave ${items.length} entries`];
  if (items[0]?.['title'] !== sampleArticle.headline) problems.push(`title: ${JSON.stringify(items[0]?.['title'])}`);
  // citation-js takes a newspaper's RIS author for CSL's "reporter".
  const author = JSON.stringify(items[0]?.['author'] ?? items[0]?.['reporter'] ?? null);
  if (!author.includes('Đỗ Minh Hà')) problems.push(`author: ${author}`);
  return problems;
}
