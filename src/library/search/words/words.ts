/**
 * The words of all records, in SQLite's full-text search. None of its tables keeps a text, only which record a word is
 * in: records are in IndexedDB. They are four, by what is asked of them:
 *
 *     words   every place of every word of the stories: for phrases, and for what the best match is
 *     terms   which stories a word or the beginning of one is in, and no more: a tenth of the size, read far more often
 *     heads   the words of headline and keywords, which come first in a list
 *     marks   every place of every word that people put on records: a tag is renamed on thousands of them, whose stories
 *             stay as they are
 */
import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import type { SavedRecord } from '../../record/record.ts';
import { joinedWords } from './joined.ts';
import { segment } from './segment.ts';
import { textHash } from './text-hash.ts';
import {
  MARK_COLUMNS,
  MARK_WEIGHTS,
  markTexts,
  STORY_COLUMNS,
  STORY_WEIGHTS,
  storyTexts,
  type MarkColumn,
  type StoryColumn,
} from './texts.ts';

/** Beginnings of so many letters are looked up as if they were words; longer ones begin few enough words. */
const TABLES = {
  words: { columns: STORY_COLUMNS.join(', '), options: 'detail=full' },
  terms: { columns: 'text', options: "detail=none, prefix='2 3 4'" },
  heads: { columns: 'text', options: "detail=full, prefix='2 3'" },
  marks: { columns: MARK_COLUMNS.join(', '), options: "detail=full, prefix='2 3'" },
} as const;

export type WordTable = keyof typeof TABLES;

const NAMES = Object.keys(TABLES) as WordTable[];

/** Columns of a story whose words come first in a list. */
const HEAD: ReadonlySet<StoryColumn> = new Set(['headline', 'keywords']);

/** Marks belong to words (Thai vowels are marks); folding has taken off those that don't matter. */
const TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'";

/** What makes the tables in an empty database. */
export const WORDS_SCHEMA = `
  ${Object.entries(TABLES)
    .map(
      ([name, { columns, options }]) => `CREATE VIRTUAL TABLE ${name} USING fts5(
        ${columns}, content='', contentless_delete=1, ${options}, tokenize="${TOKENIZER}"
      );`,
    )
    .join('\n')}
  INSERT INTO words(words, rank) VALUES('rank', 'bm25(${Object.values(STORY_WEIGHTS).join(', ')})');
  INSERT INTO marks(marks, rank) VALUES('rank', 'bm25(${Object.values(MARK_WEIGHTS).join(', ')})');
`;

/** The words of a record, and by what they are known again: only what has changed is written. */
export interface RecordWords {
  story: Record<StoryColumn, string>;
  marks: Record<MarkColumn, string>;
  storyHash: number;
  marksHash: number;
}

/**
 * Returns the words of a record. One that was damaged in the store has none: it is listed, and exported as damaged, but
 * must not stop the others from being found.
 */
export function wordsOf(record: SavedRecord): RecordWords {
  const story = textsOf(STORY_COLUMNS, () => storyTexts(record));
  const marks = textsOf(MARK_COLUMNS, () => markTexts(record));
  return { story, marks, storyHash: textHash(Object.values(story)), marksHash: textHash(Object.values(marks)) };
}

function textsOf<Name extends string>(columns: readonly Name[], read: () => Record<Name, string>) {
  const by = (text: (column: Name) => string) =>
    Object.fromEntries(columns.map((column) => [column, text(column)])) as Record<Name, string>;
  try {
    const texts = read();
    // A damaged record may have anything there.
    return by((column) => (typeof texts[column] === 'string' ? texts[column] : ''));
  } catch {
    return by(() => '');
  }
}

export interface WordWriter {
  addStory: (number: number, words: RecordWords) => void;
  removeStory: (number: number) => void;
  addMarks: (number: number, words: RecordWords) => void;
  removeMarks: (number: number) => void;
  /** To be called when done. */
  finalize: () => void;
}

/** Prepares to write words; the caller holds the transaction. */
export function wordWriter(db: Database): WordWriter {
  const statements: PreparedStatement[] = [];
  const prepared = (sql: string) => {
    const statement = db.prepare(sql);
    statements.push(statement);
    return (...values: (string | number)[]) => void statement.bind(values).stepReset();
  };
  const adding = (table: WordTable, columns: number) =>
    prepared(`INSERT INTO ${table}(rowid, ${TABLES[table].columns}) VALUES(?${', ?'.repeat(columns)})`);
  const removing = (table: WordTable) => prepared(`DELETE FROM ${table} WHERE rowid = ?`);
  const add = {
    words: adding('words', STORY_COLUMNS.length),
    terms: adding('terms', 1),
    heads: adding('heads', 1),
    marks: adding('marks', MARK_COLUMNS.length),
  };
  const remove = {
    words: removing('words'),
    terms: removing('terms'),
    heads: removing('heads'),
    marks: removing('marks'),
  };
  return {
    addStory: (number, { story }) => {
      const texts = STORY_COLUMNS.map((column) => [column, indexed(story[column])] as const);
      add.words(number, ...texts.map(([, text]) => text));
      add.terms(number, texts.map(([, text]) => text).join('\n'));
      add.heads(number, texts.flatMap(([column, text]) => (HEAD.has(column) ? text : [])).join('\n'));
    },
    removeStory: (number) => {
      for (const table of ['words', 'terms', 'heads'] as const) remove[table](number);
    },
    addMarks: (number, { marks }) => {
      const texts = MARK_COLUMNS.map((column) => indexed(marks[column]));
      // Most records have none.
      if (texts.some((text) => text !== '')) add.marks(number, ...texts);
    },
    removeMarks: remove.marks,
    finalize: () => {
      for (const statement of statements) statement.finalize();
    },
  };
}

/** The text as the index takes it; at its end, where they part no phrase, the words that are written in pieces. */
function indexed(text: string): string {
  const joined = new Set(joinedWords(text).map(({ word }) => word));
  return joined.size === 0 ? segment(text) : `${segment(text)}\n${[...joined].join(' ')}`;
}

/** Returns the numbers of the records in which the table finds the expression of FTS5, the oldest number first. */
export function matching(db: Database, table: WordTable, expression: string): Uint32Array {
  return numbers(db, `SELECT group_concat(rowid) FROM ${table} WHERE ${table} MATCH ?`, expression);
}

/** Runs a query whose one value is a list of numbers as text, which is far quicker than a row for each. */
function numbers(db: Database, sql: string, expression: string): Uint32Array {
  const text = db.selectValue(sql, [expression]);
  if (typeof text !== 'string') return new Uint32Array();
  const list = new Uint32Array(text.length);
  let length = 0;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0) {
      number = number * 10 + digit;
    } else {
      list[length++] = number;
      number = 0;
    }
  }
  list[length++] = number;
  return list.subarray(0, length);
}

/** What the words of these tables are, and in how many records each is. */
const VOCABULARIES = (['heads', 'marks'] as const).map(
  (name) => `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${name}_words USING fts5vocab(main, ${name}, row);`,
);

/** Returns the words of headlines, keywords and marks that begin so and have that many letters, those of most records first. */
export function wordsBeginning(db: Database, beginning: string, fewest: number, most: number): string[] {
  db.exec(VOCABULARIES);
  const list = (name: 'heads' | 'marks') =>
    `SELECT term, doc FROM temp.${name}_words
     WHERE term >= ?1 AND term <= ?1 || char(0x10ffff) AND length(term) BETWEEN ?2 AND ?3`;
  // As one text: stepping through rows is what costs.
  const words = db.selectValue(
    `SELECT json_group_array(term) FROM (${list('heads')} UNION ALL ${list('marks')} ORDER BY doc DESC)`,
    [beginning, fewest, most],
  );
  return JSON.parse(words as string) as string[];
}

/**
 * Returns how well each of the records `numbers` that the table finds matches, the better the lower. Its cost grows with
 * these, and less with what else the table finds, which is passed over unranked: see `query/rank.ts`.
 */
export function scores(
  db: Database,
  table: 'words' | 'marks',
  expression: string,
  numbers: readonly number[],
): Map<number, number> {
  // The plus keeps SQLite from looking the expression up once for each number.
  const sql = `
    SELECT json_group_array(rowid), json_group_array(rank) FROM ${table}
    WHERE ${table} MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`;
  const [rows = '[]', ranks = '[]'] = db.selectArray(sql, [expression, JSON.stringify(numbers)]) ?? [];
  const list = JSON.parse(ranks as string) as number[];
  return new Map((JSON.parse(rows as string) as number[]).map((number, at) => [number, list[at] ?? 0]));
}

/**
 * Takes a step in removing the words of removed records from the file, and returns whether more steps are needed. FTS5 only
 * notes that a row is gone; its words go when the parts of a table are merged, which `rank` (pages of 4 KB) limits per step.
 */
export function mergeStep(db: Database): boolean {
  return NAMES.some((name) => {
    const before = db.changes(true);
    // Negative: all parts are merged into one, not only those that are due.
    db.exec(`INSERT INTO ${name}(${name}, rank) VALUES('merge', -400)`);
    // As SQLite's manual has it: a step that did something changes two rows or more.
    return db.changes(true) - before >= 2;
  });
}
