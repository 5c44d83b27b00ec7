/**
 * The index: SQLite's full-text search over the words, and the facets as columns in memory beside it. It is derived from
 * the library and disposable: when anything is wrong with it, it is thrown away and made again.
 */
import type { Database } from '@sqlite.org/sqlite-wasm';
import type { Times } from './columns.ts';
import type { FacetColumns } from './facet-columns.ts';
import { mergeStep, WORDS_SCHEMA } from '../words/words.ts';

/** Raise it when the tables, the folding, the segmenting or the facets change: indexes of another version are remade. */
export const INDEX_VERSION = 7;

const SCHEMA = `
  CREATE TABLE state(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE records(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, story INTEGER NOT NULL, marks INTEGER NOT NULL);
  CREATE TABLE dictionary(code INTEGER PRIMARY KEY, facet INTEGER NOT NULL, value TEXT NOT NULL);
  CREATE TABLE times(piece INTEGER PRIMARY KEY, data BLOB NOT NULL);
  CREATE TABLE pieces(piece INTEGER PRIMARY KEY, data BLOB NOT NULL);
  ${WORDS_SCHEMA}
  PRAGMA user_version = ${INDEX_VERSION};
`;

export interface SearchIndex {
  db: Database;
  /** When records were saved, by piece; null while it has not been read: see `savingTimes`. */
  times: Times[] | null;
  /** What records are filtered and counted by, as far as it has been read: see `facetColumns`. */
  facets: FacetColumns | null;
  /** The number that the next new record gets. */
  nextNumber: number;
  /** How many records it holds. */
  count: number;
  /** The change sequence number up to which the library is indexed. */
  seq: number;
  /** Which library it belongs to: see `organising/forget.ts`. */
  epoch: number;
  /** Numbers of all records, first saved first; null when it must be made anew. */
  bySaving: Uint32Array | null;
  /** What was looked up since the index changed: see `query/hits.ts`. */
  hits: Map<string, Uint8Array>;
  /** Whether words of records that were removed still lie in the file: see `compact`. */
  remnants: boolean;
}

/** Makes the tables in an empty database, for the library of this epoch. */
export function createIndex(db: Database, epoch: number): void {
  db.transaction(() => {
    db.exec(SCHEMA);
    db.exec({ sql: "INSERT INTO state VALUES('seq', 0), ('epoch', ?), ('count', 0), ('remnants', 0)", bind: [epoch] });
  });
}

/**
 * Returns the index in the database, or null when there is none or it is of another version. Throws when it is damaged.
 * Only so much is read as the first search needs.
 */
export function loadIndex(db: Database): SearchIndex | null {
  if (db.selectValue('PRAGMA user_version') !== INDEX_VERSION) return null;
  const state = (key: string) => Number(db.selectValue('SELECT value FROM state WHERE key = ?', [key]));
  return {
    db,
    times: null,
    facets: null,
    nextNumber: Number(db.selectValue('SELECT coalesce(max(number), 0) + 1 FROM records')),
    count: state('count'),
    seq: state('seq'),
    epoch: state('epoch'),
    bySaving: null,
    hits: new Map(),
    remnants: state('remnants') === 1,
  };
}

/** Takes a step in removing the words of removed records from the file, and returns whether more steps are needed. */
export function compact(index: SearchIndex): boolean {
  if (!index.remnants) return false;
  if (mergeStep(index.db)) return true;
  setState(index.db, 'remnants', 0);
  index.remnants = false;
  return false;
}

/** Notes a number that the index is known by when it is opened again. */
export function setState(db: Database, key: 'seq' | 'count' | 'remnants', value: number): void {
  db.exec({ sql: 'UPDATE state SET value = ? WHERE key = ?', bind: [value, key] });
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
