/**
 * The words of all records, in SQLite's full-text search. None of its tables keeps a text, only which record a word is
 * in: records are in IndexedDB. They are three, by what is asked of them:
 *
 *     words   every place of every word: for phrases, and for what the best match is
 *     terms   which records a word or the beginning of one is in, and no more: a tenth of the size, read far more often
 *     heads   the words of headline and tags, which come first in a list
 */
import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import type { SavedRecord } from '../record.ts';
import { segment } from './segment.ts';
import { COLUMN_WEIGHTS, COLUMNS, searchTexts, type Column } from './texts.ts';

/** Beginnings of so many letters are looked up as if they were words; longer ones begin few enough words. */
const TABLES = {
  words: { columns: COLUMNS.join(', '), options: 'detail=full' },
  terms: { columns: 'text', options: "detail=none, prefix='2 3 4'" },
  heads: { columns: 'text', options: "detail=full, prefix='2 3'" },
} as const;

export type WordTable = keyof typeof TABLES;

const NAMES = Object.keys(TABLES) as WordTable[];

/** Columns whose words come first in a list. */
const HEAD: readonly Column[] = ['headline', 'tags'];

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
  INSERT INTO words(words, rank) VALUES('rank', 'bm25(${Object.values(COLUMN_WEIGHTS).join(', ')})');
`;

export interface WordWriter {
  add: (number: number, record: SavedRecord) => void;
  remove: (number: number) => void;
  /** To be called when done. */
  finalize: () => void;
}

/** Prepares to write words; the caller holds the transaction. */
export function wordWriter(db: Database): WordWriter {
  const add = {
    words: db.prepare(`INSERT INTO words(rowid, ${TABLES.words.columns}) VALUES(?${', ?'.repeat(COLUMNS.length)})`),
    terms: db.prepare('INSERT INTO terms(rowid, text) VALUES(?, ?)'),
    heads: db.prepare('INSERT INTO heads(rowid, text) VALUES(?, ?)'),
  };
  const remove = NAMES.map((name) => db.prepare(`DELETE FROM ${name} WHERE rowid = ?`));
  return {
    add: (number, record) => {
      const texts = wordsOf(record);
      add.words.bind([number, ...COLUMNS.map((column) => texts[column])]).stepReset();
      add.terms.bind([number, COLUMNS.map((column) => texts[column]).join('\n')]).stepReset();
      add.heads.bind([number, HEAD.map((column) => texts[column]).join('\n')]).stepReset();
    },
    remove: (number) => {
      for (const statement of remove) statement.bind([number]).stepReset();
    },
    finalize: () => {
      for (const statement of [...Object.values<PreparedStatement>(add), ...remove]) statement.finalize();
    },
  };
}

/**
 * The texts of each column. A record that was damaged in the store has none: it is listed, and exported as damaged, but
 * must not stop the others from being found.
 */
function wordsOf(record: SavedRecord): Record<Column, string> {
  const of = (text: (column: Column) => string) =>
    Object.fromEntries(COLUMNS.map((column) => [column, text(column)])) as Record<Column, string>;
  try {
    const texts = searchTexts(record);
    return of((column) => segment(texts[column]));
  } catch {
    return of(() => '');
  }
}

/** Returns the numbers of the records in which the table finds the expression of FTS5, the oldest number first. */
export function matching(db: Database, table: WordTable, expression: string): Uint32Array {
  return numbers(db, `SELECT group_concat(rowid) FROM ${table} WHERE ${table} MATCH ?`, expression);
}

/** Returns the numbers of the records that match, the best first. Its cost grows with all of them: see `rank.ts`. */
export function ranked(db: Database, expression: string): Uint32Array {
  const sql = 'SELECT group_concat(rowid) FROM (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank)';
  return numbers(db, sql, expression);
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
