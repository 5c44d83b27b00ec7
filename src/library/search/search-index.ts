/**
 * The index: SQLite's full-text search over the words, and the facets as columns in memory beside it. It is derived from
 * the library and disposable: when anything is wrong with it, it is thrown away and made again.
 */
import type { Database } from '@sqlite.org/sqlite-wasm';
import {
  changePiece,
  emptyPiece,
  pieceBytes,
  pieceOf,
  PIECE_SIZE,
  placeIn,
  readPiece,
  type Entry,
  type Piece,
} from './columns.ts';
import { addValue, codeOf, emptyDictionary, type Dictionary } from './dictionary.ts';
import { dayOf, facetValues } from './facets.ts';
import { segment } from './segment.ts';
import { COLUMN_WEIGHTS, COLUMNS, searchTexts } from './texts.ts';
import type { SavedRecord } from '../record.ts';

/** Raise it when the tables, the folding, the segmenting or the facets change: indexes of another version are remade. */
export const INDEX_VERSION = 1;

const DAY = 86_400_000;

/**
 * `words` keeps no texts, only where the words are: records are in IndexedDB. Marks belong to words (Thai vowels are
 * marks); folding has taken off those that don't matter. Prefixes of one letter are not looked up: see `query.ts`.
 */
const SCHEMA = `
  CREATE TABLE state(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE records(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
  CREATE TABLE dictionary(code INTEGER PRIMARY KEY, facet INTEGER NOT NULL, value TEXT NOT NULL);
  CREATE TABLE pieces(piece INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5(
    ${COLUMNS.join(', ')}, content='', contentless_delete=1, prefix='2 3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'"
  );
  INSERT INTO words(words, rank) VALUES('rank', 'bm25(${Object.values(COLUMN_WEIGHTS).join(', ')})');
  PRAGMA user_version = ${INDEX_VERSION};
`;

export interface SearchIndex {
  db: Database;
  pieces: Piece[];
  dictionary: Dictionary;
  /** The number that the next new record gets. */
  nextNumber: number;
  /** How many records it holds. */
  count: number;
  /** The change sequence number up to which the library is indexed. */
  seq: number;
  /** Which library it belongs to: see `forget.ts`. */
  epoch: number;
  /** Numbers of all records, first saved first; null when it must be made anew. */
  bySaving: Uint32Array | null;
  /** Whether words of records that were removed still lie in the file: see `compact`. */
  remnants: boolean;
}

/** What became of a record: its present state, or null when it is to be found no more. */
export interface Change {
  id: string;
  record: SavedRecord | null;
}

/** Makes the tables in an empty database, for the library of this epoch. */
export function createIndex(db: Database, epoch: number): void {
  db.transaction(() => {
    db.exec(SCHEMA);
    db.exec({ sql: "INSERT INTO state VALUES('seq', 0), ('epoch', ?), ('remnants', 0)", bind: [epoch] });
  });
}

/** Returns the index in the database, or null when there is none or it is of another version. Throws when it is damaged. */
export function loadIndex(db: Database): SearchIndex | null {
  if (db.selectValue('PRAGMA user_version') !== INDEX_VERSION) return null;
  const dictionary = emptyDictionary();
  // One long text instead of thousands of rows: stepping through rows is what costs.
  const values = db.selectValue(
    'SELECT json_group_array(json_array(facet, value)) FROM (SELECT * FROM dictionary ORDER BY code)',
  );
  for (const [facet, value] of JSON.parse(values as string) as [number, string][]) addValue(dictionary, facet, value);
  const pieces: Piece[] = [];
  db.exec({
    sql: 'SELECT piece, data FROM pieces',
    rowMode: 'array',
    callback: ([piece, data]) => void (pieces[Number(piece)] = readPiece(data as Uint8Array)),
  });
  for (let piece = 0; piece < pieces.length; piece++) pieces[piece] ??= emptyPiece();
  const state = (key: string) => Number(db.selectValue('SELECT value FROM state WHERE key = ?', [key]));
  return {
    db,
    pieces,
    dictionary,
    nextNumber: Number(db.selectValue('SELECT coalesce(max(number), 0) + 1 FROM records')),
    // SQLite would read a whole table to count it.
    count: pieces.reduce((sum, { savedAt }) => sum + savedAt.filter((time) => !Number.isNaN(time)).length, 0),
    seq: state('seq'),
    epoch: state('epoch'),
    bySaving: null,
    remnants: state('remnants') === 1,
  };
}

/** Brings the index up to `seq` by these changes, in one transaction. */
export function applyChanges(index: SearchIndex, changes: readonly Change[], seq: number): void {
  const { db, dictionary } = index;
  const knownValues = dictionary.values.length;
  const entries = new Map<number, Map<number, Entry | null>>();
  const pieces = new Map<number, Piece>();
  let { nextNumber, count, remnants } = index;
  db.transaction(() => {
    const number = db.prepare('SELECT number FROM records WHERE id = ?');
    const addRecord = db.prepare('INSERT INTO records VALUES(?, ?)');
    const removeRecord = db.prepare('DELETE FROM records WHERE number = ?');
    const addWords = db.prepare(
      `INSERT INTO words(rowid, ${COLUMNS.join(', ')}) VALUES(?${', ?'.repeat(COLUMNS.length)})`,
    );
    const removeWords = db.prepare('DELETE FROM words WHERE rowid = ?');
    const statements = [number, addRecord, removeRecord, addWords, removeWords];
    try {
      for (const { id, record } of changes) {
        number.bind([id]);
        const known = number.step() ? Number(number.get(0)) : null;
        number.reset();
        if (known !== null) removeWords.bind([known]).stepReset();
        if (record === null && known !== null) {
          removeRecord.bind([known]).stepReset();
          count--;
          remnants = true;
        }
        if (record === null && known === null) continue;
        const at = known ?? nextNumber++;
        if (record !== null) {
          if (known === null) {
            addRecord.bind([at, id]).stepReset();
            count++;
          }
          addWords.bind([at, ...wordsOf(record)]).stepReset();
        }
        const piece = entries.get(pieceOf(at)) ?? new Map<number, Entry | null>();
        entries.set(pieceOf(at), piece.set(placeIn(at), record && entryOf(dictionary, record)));
      }
    } finally {
      for (const statement of statements) statement.finalize();
    }
    for (let code = knownValues; code < dictionary.values.length; code++) {
      const bind = [code, dictionary.facets[code] ?? 0, dictionary.values[code] ?? ''];
      db.exec({ sql: 'INSERT OR REPLACE INTO dictionary VALUES(?, ?, ?)', bind });
    }
    for (const [piece, places] of entries) {
      const changed = changePiece(index.pieces[piece] ?? emptyPiece(), places);
      pieces.set(piece, changed);
      db.exec({ sql: 'INSERT OR REPLACE INTO pieces VALUES(?, ?)', bind: [piece, pieceBytes(changed)] });
    }
    setState(db, 'seq', seq);
    setState(db, 'remnants', Number(remnants));
  });
  for (const [piece, changed] of pieces) index.pieces[piece] = changed;
  for (let piece = 0; piece < index.pieces.length; piece++) index.pieces[piece] ??= emptyPiece();
  index.nextNumber = nextNumber;
  index.count = count;
  index.remnants = remnants;
  index.seq = seq;
  index.bySaving = null;
}

/**
 * Takes a step in removing the words of removed records from the file, and returns whether more steps are needed. FTS5 only
 * notes that a row is gone; its words go when the parts of the index are merged, which `rank` (pages of 4 KB) limits per step.
 */
export function compact(index: SearchIndex): boolean {
  const { db } = index;
  if (!index.remnants) return false;
  const before = db.changes(true);
  // Negative: all parts are merged into one, not only those that are due.
  db.exec("INSERT INTO words(words, rank) VALUES('merge', -400)");
  // As SQLite's manual has it: a step that did something changes two rows or more.
  if (db.changes(true) - before >= 2) return true;
  setState(db, 'remnants', 0);
  index.remnants = false;
  return false;
}

function setState(db: Database, key: 'seq' | 'remnants', value: number): void {
  db.exec({ sql: 'UPDATE state SET value = ? WHERE key = ?', bind: [value, key] });
}

/**
 * The texts of each column. A record that was damaged in the store has none: it is listed, and exported as damaged, but
 * must not stop the others from being found.
 */
function wordsOf(record: SavedRecord): string[] {
  try {
    const texts = searchTexts(record);
    return COLUMNS.map((column) => segment(texts[column]));
  } catch {
    return COLUMNS.map(() => '');
  }
}

function entryOf(dictionary: Dictionary, record: SavedRecord): Entry {
  try {
    const codes = facetValues(record).map(([facet, value]) => codeOf(dictionary, facet, value));
    const day = Math.floor(Date.parse(dayOf(record)) / DAY);
    return { day, savedAt: Date.parse(record.savedAt) || 0, codes: Uint32Array.from(codes) };
  } catch {
    return { day: 0, savedAt: 0, codes: new Uint32Array() };
  }
}

/** Returns by record number a 1 for each record that matches the expression of FTS5. */
export function matches({ db, pieces }: SearchIndex, expression: string): Uint8Array {
  const found = new Uint8Array(pieces.length * PIECE_SIZE);
  for (const number of numbers(db, 'SELECT group_concat(rowid) FROM words WHERE words MATCH ?', expression))
    found[number] = 1;
  return found;
}

/** Returns the numbers of the records that match, the best first. Its cost grows with all of them: see `answer.ts`. */
export function ranked({ db }: SearchIndex, expression: string): Uint32Array {
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

/** Returns the numbers of all records, first saved first. */
export function bySaving(index: SearchIndex): Uint32Array {
  if (index.bySaving) return index.bySaving;
  const { pieces } = index;
  const savedAt = (number: number) => pieces[pieceOf(number)]?.savedAt[placeIn(number)] ?? NaN;
  const all: number[] = [];
  let sorted = true;
  for (let number = 1, last = -Infinity; number < pieces.length * PIECE_SIZE; number++) {
    const saved = savedAt(number);
    if (Number.isNaN(saved)) continue;
    sorted &&= saved >= last;
    last = saved;
    all.push(number);
  }
  // Records are numbered as they are saved, so as a rule nothing is to be sorted.
  if (!sorted) all.sort((a, b) => savedAt(a) - savedAt(b) || a - b);
  index.bySaving = Uint32Array.from(all);
  return index.bySaving;
}

/** Returns the ids of records, in the order of their numbers given. */
export function idsOf({ db }: SearchIndex, list: readonly number[]): string[] {
  const ids = new Map<number, string>();
  db.exec({
    sql: `SELECT number, id FROM records WHERE number IN (${list.map(() => '?').join(',')})`,
    bind: [...list],
    rowMode: 'array',
    callback: ([number, id]) => void ids.set(Number(number), id as string),
  });
  return list.flatMap((number) => ids.get(number) ?? []);
}
