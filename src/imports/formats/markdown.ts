/**
 * Markdown with YAML front matter: notes of Obsidian and its web clippers, and Cutline's own, of which one file may hold
 * many. The names in the front matter are Cutline's own and those that clippers use.
 */
import { tagsOfNote } from '../../exports/syntax/hashtags.ts';
import { bad, type ImportFormat, type ImportItem, type ReadOptions, type Spot } from '../format.ts';
import { frontMatterOf, type FrontMatter } from '../syntax/front-matter.ts';
import { importedArticle, type Clipping, type Places } from '../records/imported-article.ts';
import { importedCaption } from '../records/imported-caption.ts';
import { contentOf } from '../records/note-content.ts';
import type { MarkdownBlock } from '../syntax/markdown-body.ts';
import { readNote } from '../syntax/read-note.ts';
import { linesOf } from '../syntax/text-lines.ts';

export const markdown: ImportFormat = {
  id: 'markdown',
  async *read(file, options) {
    for await (const note of notesOf(file)) yield await recordOf(note, options);
  },
};

interface Note {
  text: string;
  at: Spot & { unit: 'line' };
  progress: number;
}

/** A note begins where the file does, and where Cutline's own front matter opens with an id. */
async function* notesOf(file: Blob): AsyncGenerator<Note> {
  let lines: string[] = [];
  let begin = 1;
  let reached = 0;
  for await (const { text, number, progress } of linesOf(file)) {
    if (/^id: [\da-f]{32}$/.test(text) && lines.at(-1) === '---' && lines.length > 1) {
      yield { text: lines.slice(0, -1).join('\n'), at: { unit: 'line', number: begin }, progress: reached };
      lines = ['---'];
      begin = number - 1;
    }
    lines.push(text);
    reached = progress;
  }
  if (lines.length > 0) yield { text: lines.join('\n'), at: { unit: 'line', number: begin }, progress: 1 };
}

async function recordOf({ text, at, progress }: Note, options: ReadOptions): Promise<ImportItem> {
  const [, front, rest = ''] = /^---[^\S\n]*\n(.*?)\n---[^\S\n]*(?:\n(.*))?$/s.exec(text) ?? [];
  if (front === undefined) return bad('cut-off', at, progress, 'The front matter is never closed.');
  const fault = faultOf(rest);
  const read = await readNote({ front, text: fault === null ? rest : '' }, options.signal);
  if (read === null) return bad('too-slow', at, progress);
  const fields = frontMatterOf(read.fields);
  if (fields === null) return bad('invalid-record', at, progress, 'The front matter is not YAML.');
  const where = { ...options, at, progress };
  const caption = captionIn(fields);
  if (caption) return await importedCaption(caption, where);
  if (fault !== null || read.blocks === null) return bad('invalid-record', at, progress, fault ?? NESTED);
  const clipping = clippingOf(fields, read.blocks);
  return await importedArticle(clipping, { ...where, from: 'Markdown', places: placesIn(fields) });
}

const NESTED = 'The text is nested too deeply.';

/** Returns why the text can't be read, or null. */
function faultOf(text: string): string | null {
  if (TOO_DEEP.test(text)) return NESTED;
  return hasTooManySigns(text) ? 'The text has too many signs of code or emphasis.' : null;
}

/**
 * A hundred quotations or lists in one another, or as many signs of emphasis: no text has them, and reading what some thousand of
 * them hold takes minutes, or more of the stack than there is.
 */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){100}|^[ \t]{400}|[*_]{100}[^\s*_]/m;

/** No sign of code is so long: for each length that only one has, the text is read to the end of its paragraph, in search of another. */
const LONG_SIGN = /`{32}/;

/**
 * What may open or close emphasis or a link: a star beside anything, a line not within a word, a bracket. Ten times as many take a
 * hundred times as long.
 */
const MARKS = /\*+(?=\S)|(?<=\S)\*+|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])|\[/gu;
const MOST_IN_A_PARAGRAPH = 5_000;

/** What opens a comment or a declaration, which is sought to the end of the paragraph where nothing closes it. */
const OPENINGS = /<[!?]/g;
const MOST_OPENINGS = 500;

/** Whether the text has more signs than any text has, which it would take up to minutes to tell apart. */
function hasTooManySigns(text: string): boolean {
  if (LONG_SIGN.test(text)) return true;
  // To Markdown only a line of blanks and tabs is empty: other spaces would part here what it reads as one.
  return text
    .split(/\n[ \t\r]*\n/)
    .some((part) => count(part, MARKS) > MOST_IN_A_PARAGRAPH || count(part, OPENINGS) > MOST_OPENINGS);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Cutline's note of a captured caption has one photo, and a story without the address as it was read. */
function captionIn(fields: FrontMatter) {
  const [photo, ...others] = fields.photos;
  if (!fields.first('id') || fields.first('canonicalUrl') || !photo || others.length > 0) return null;
  return {
    url: fields.first('url'),
    headline: fields.first('title'),
    publisher: fields.first('publisher'),
    publishedAt: fields.first('published'),
    language: fields.first('language'),
    photo,
    tags: tagsIn(fields),
    collections: fields.all('collections'),
    note: fields.first('note'),
    savedAt: fields.first('saved'),
  };
}

const NAMES = {
  url: ['url', 'source', 'link', 'source_url', 'canonicalUrl'],
  headline: ['title', 'headline'],
  subheadline: ['subtitle'],
  lead: ['lead', 'description', 'excerpt'],
  publisher: ['publisher', 'site', 'site_name'],
  authors: ['author', 'authors'],
  publishedAt: ['published', 'publishedAt', 'date_published', 'date'],
  savedAt: ['saved', 'savedAt', 'created', 'clipped'],
} as const;

function clippingOf(fields: FrontMatter, blocks: readonly MarkdownBlock[]): Clipping {
  const { first, all } = fields;
  const headline = first(...NAMES.headline);
  const lead = first(...NAMES.lead);
  const content = contentOf(blocks, { headline, lead, photos: fields.photos });
  const title = blocks.find((block) => block.type === 'title');
  return {
    url: first(...NAMES.url),
    canonicalUrl: first('canonicalUrl'),
    headline: headline || title?.text,
    subheadline: first(...NAMES.subheadline),
    kicker: first('kicker'),
    lead,
    publisher: first(...NAMES.publisher),
    language: first('language', 'lang'),
    section: all('section'),
    authors: all(...NAMES.authors).map(withoutBrackets),
    byline: first('byline'),
    agency: first('agency'),
    authorDetails: fields.authorDetails,
    dateline: {
      raw: first('dateline'),
      place: first('place'),
      date: first('datelineDate'),
      agency: first('datelineAgency'),
    },
    publishedAt: first(...NAMES.publishedAt),
    modifiedAt: first('modified'),
    keywords: all('keywords'),
    access: first('access'),
    ...content,
    tags: tagsIn(fields),
    collections: all('collections'),
    note: first('note'),
    savedAt: first(...NAMES.savedAt),
    updatedAt: first('updated'),
  };
}

function tagsIn({ all }: FrontMatter): string[] {
  const written = all('tags').map((tag) => tag.replace(/^#/, ''));
  return tagsOfNote(written, all('tagNames'));
}

/** `[[Lan Chi]]` is Obsidian's link to a note. */
const withoutBrackets = (name: string): string => name.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1');

function placesIn({ named }: FrontMatter): Places {
  return {
    canonicalUrl: named('canonicalUrl', ...NAMES.url),
    headline: named(...NAMES.headline),
    subheadline: named(...NAMES.subheadline),
    lead: named(...NAMES.lead),
    publisher: named(...NAMES.publisher),
    byline: named(...NAMES.authors),
    publishedAt: named(...NAMES.publishedAt),
    body: 'text',
  };
}
