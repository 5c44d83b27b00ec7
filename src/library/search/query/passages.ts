/** Where in a record a search was found: the passage, with the words to be marked. */
import type { SavedRecord } from '../../record/record.ts';
import { fold } from '../words/fold.ts';
import { parseQuery, type Term } from './query.ts';
import { joinedWords, type JoinedWord } from '../words/joined.ts';
import { isUnspaced, segment } from '../words/segment.ts';
import { COLUMNS, searchTexts, type Column } from '../words/texts.ts';

export interface Passage {
  column: Column;
  text: string;
  /** Beginning and end of each word found in `text`, in UTF-16 units, in order. */
  marks: [start: number, end: number][];
}

interface Token {
  folded: string;
  start: number;
  end: number;
}

/** Characters of the passage before the first word found, and at most in all. */
const BEFORE = 60;
const LENGTH = 240;

/**
 * Returns the headline alone when something was found in it, whole, and the passage of another column in which most of the
 * query's words are found. Empty when the query has no words, or names only fields.
 */
export function passagesOf(record: SavedRecord, query: string): Passage[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const found = foldedTexts(record).map((text) => ({ ...text, ...find(text, terms) }));
  const headline = found.filter(({ column, marks }) => column === 'headline' && marks.length > 0);
  const [best] = found
    .filter(({ column, marks }) => column !== 'headline' && marks.length > 0)
    .toSorted((a, b) => b.terms - a.terms);
  return [...headline.map(({ column, text, marks }) => ({ column, text, marks })), ...(best ? [cut(best)] : [])];
}

interface FoldedText {
  column: Column;
  text: string;
  folded: string;
  joined: JoinedWord[];
}

/** Records are found again with every letter typed, and folding takes most of the time. */
const foldedBefore = new WeakMap<SavedRecord, FoldedText[]>();

function foldedTexts(record: SavedRecord): FoldedText[] {
  let folded = foldedBefore.get(record);
  if (folded === undefined) {
    folded = textsOf(record).map(({ column, text }) => ({
      column,
      text,
      folded: fold(text),
      joined: joinedWords(text),
    }));
    foldedBefore.set(record, folded);
  }
  return folded;
}

/** What stands above and below a headline is searched with it, and is shown as the headline by nobody. */
function textsOf(record: SavedRecord): Pick<Passage, 'column' | 'text'>[] {
  const byColumn = searchTexts(record);
  const texts = COLUMNS.map((column) => ({ column, text: byColumn[column] }));
  if (record.kind === 'caption') return texts;
  const others = texts.filter(({ column }) => column !== 'headline');
  const lines = [record.kicker, record.subheadline].filter((line) => line !== null);
  return [
    { column: 'headline', text: record.headline ?? '' },
    ...lines.map((text) => ({ column: 'lead' as const, text })),
    ...others,
  ];
}

/** The query that was asked for last: it is the same for all records of a list. */
let last: { query: string; terms: Wanted[] } | null = null;

function termsOf(query: string): Wanted[] {
  if (last?.query !== query) last = { query, terms: parseQuery(query).terms.flatMap(wordsOf) };
  return last.terms;
}

interface Wanted {
  words: string[];
  prefix: boolean;
  /** Finds the term in a folded text. */
  pattern: RegExp;
  /** Whether only keywords count, which are shown among the tags. */
  amongKeywords: boolean;
}

/** What the index takes as part of a word. */
const IN_WORD = String.raw`[\p{L}\p{N}\p{M}]`;

function wordsOf({ text, prefix, among }: Term): Wanted[] {
  const words = segment(text).match(new RegExp(`${IN_WORD}+`, 'gu')) ?? [];
  if (words.length === 0) return [];
  // Characters of scripts without spaces are words of the index, and nothing need stand between them.
  const joined = words.map((word) =>
    isUnspaced(word) ? word : `(?<!${IN_WORD})${word}${prefix ? '' : `(?!${IN_WORD})`}`,
  );
  const pattern = new RegExp(joined.join(`(?:(?!${IN_WORD}).)*`), 'gsu');
  return [{ words, prefix, pattern, amongKeywords: among !== undefined }];
}

/** Returns the places of all terms in the text, and how many different terms are there. */
function find(
  { column, text, folded, joined }: FoldedText,
  all: Wanted[],
): { marks: [number, number][]; terms: number } {
  const terms = column === 'tags' ? all : all.filter(({ amongKeywords }) => !amongKeywords);
  if (text === '') return { marks: [], terms: 0 };
  // Letters fold one to one, as a rule: then what is found in the folded text stands at the same place in the text.
  const places = folded.length === text.length ? placesIn(folded, text, terms) : null;
  const found = (places ?? placesOfTokens(text, terms)).map((marks, at) => [
    ...marks,
    ...joined.filter(({ word }) => isAsOne(word, terms[at])).map(({ start, end }): [number, number] => [start, end]),
  ]);
  return { marks: merged(found.flat()), terms: found.filter((marks) => marks.length > 0).length };
}

/** Whether a word that is written in pieces is the term, as one word or in pieces. */
function isAsOne(word: string, term: Wanted | undefined): boolean {
  const wanted = term?.words.join('') ?? '';
  return term?.prefix ? word.startsWith(wanted) : word === wanted;
}

/** Returns the places of each term, or null when one is not where it should be, since other letters were folded too. */
function placesIn(folded: string, text: string, terms: Wanted[]): [number, number][][] | null {
  const found: [number, number][][] = [];
  for (const { pattern, words } of terms) {
    const marks: [number, number][] = [];
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (fold(text.slice(match.index, end)) !== match[0]) return null;
      marks.push([match.index, isUnspaced(words.at(-1) ?? '') ? end : wordEnd(folded, end)]);
    }
    found.push(marks);
  }
  return found;
}

function wordEnd(text: string, at: number): number {
  const rest = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(at, at + 40));
  return at + (rest?.[0].length ?? 0);
}

function placesOfTokens(text: string, terms: Wanted[]): [number, number][][] {
  const tokens = tokensOf(text);
  return terms.map(({ words, prefix }) => {
    const marks: [number, number][] = [];
    for (let at = 0; at + words.length <= tokens.length; at++) {
      if (words.every((word, n) => fits(tokens[at + n], word, prefix && n === words.length - 1))) {
        marks.push([tokens[at]?.start ?? 0, tokens[at + words.length - 1]?.end ?? 0]);
      }
    }
    return marks;
  });
}

function fits(token: Token | undefined, word: string, prefix: boolean): boolean {
  return prefix ? (token?.folded.startsWith(word) ?? false) : token?.folded === word;
}

function merged(marks: [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** The words of the text as the index has them, each with its place in the text as it stands. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word] = match;
    const folded = foldedWord(word);
    if (!folded.includes(' ')) {
      tokens.push({ folded, start: match.index, end: match.index + word.length });
      continue;
    }
    for (const part of graphemes.segment(word)) {
      const start = match.index + part.index;
      tokens.push({ folded: fold(part.segment), start, end: start + part.segment.length });
    }
  }
  return tokens;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Words come again and again, and folding one takes longer than looking it up. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

function foldedWord(word: string): string {
  let folded = known.get(word);
  if (folded === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    folded = segment(word).trim();
    known.set(word, folded);
  }
  return folded;
}

/** Cuts the passage out around the first word found, at spaces where there are some nearby. */
function cut({ column, text, marks }: Passage): Passage {
  const first = marks[0]?.[0] ?? 0;
  let start = Math.max(0, first - BEFORE);
  if (start > 0) {
    const space = text.slice(start, first).search(/\s/u);
    if (space >= 0) start += space + 1;
  }
  let end = Math.min(text.length, start + LENGTH);
  if (end < text.length) {
    const space = text.slice(start, end).search(/\s\S*$/u);
    if (space > first - start) end = start + space;
  }
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  const inside = marks.filter(([from, to]) => from >= start && to <= end);
  return {
    column,
    text: `${before}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: inside.map(([from, to]) => [from + shift, to + shift]),
  };
}
