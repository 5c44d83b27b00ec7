/**
 * The index: SQLite's full-text search over the words, and the facets as columns in memory beside it. It is derived from
 * the library and disposable: when anything is wrong with it, it is thrown away and made again.
 */
import type { Database } from '@sqlite.org/sqlite-wasm';
import type { SavedRecord } from '../record.ts';
import {
  changePiece,
  changeTimes,
  emptyPiece,
  emptyTimes,
  pieceBytes,
  pieceOf,
  placeIn,
  timeBytes,
  type Entry,
  type Times,
} from './columns.ts';
import { codeOf, type Dictionary } from './dictionary.ts';
import { dayOf, facetValues } from './facets.ts';
import { facetColumns, savingTimes, type FacetColumns } from './index-columns.ts';
import { mergeStep, WORDS_SCHEMA, wordWriter } from './words.ts';

/** Raise it when the tables, the folding, the segmenting or the facets change: indexes of another version are remade. */
export const INDEX_VERSION = 2;

const DAY = 86_400_000;

const SCHEMA = `
  CREATE TABLE state(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE records(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
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
  /** Which library it belongs to: see `forget.ts`. */
  epoch: number;
  /** Numbers of all records, first saved first; null when it must be made anew. */
  bySaving: Uint32Array | null;
  /** What was looked up since the index changed: see `hits.ts`. */
  hits: Map<string, Uint8Array>;
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

/** Brings the index up to `seq` by these changes, in one transaction. */
export function applyChanges(index: SearchIndex, changes: readonly Change[], seq: number): void {
  const { db } = index;
  const facets = facetColumns(index);
  const saved = savingTimes(index);
  const { dictionary } = facets;
  const entries = new Map<number, Map<number, Entry | null>>();
  let { nextNumber, count, remnants } = index;
  const changed = db.transaction(() => {
    const number = db.prepare('SELECT number FROM records WHERE id = ?');
    const addRecord = db.prepare('INSERT INTO records VALUES(?, ?)');
    const removeRecord = db.prepare('DELETE FROM records WHERE number = ?');
    const words = wordWriter(db);
    try {
      for (const { id, record } of changes) {
        number.bind([id]);
        const known = number.step() ? Number(number.get(0)) : null;
        number.reset();
        if (known !== null) words.remove(known);
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
          words.add(at, record);
        }
        const piece = entries.get(pieceOf(at)) ?? new Map<number, Entry | null>();
        entries.set(pieceOf(at), piece.set(placeIn(at), record && entryOf(dictionary, record)));
      }
    } finally {
      for (const statement of [number, addRecord, removeRecord, words]) statement.finalize();
    }
    setState(db, 'seq', seq);
    setState(db, 'count', count);
    setState(db, 'remnants', Number(remnants));
    return store(db, saved, facets, entries);
  });
  for (const { piece, times, facets: values } of changed) {
    saved[piece] = times;
    facets.pieces[piece] = values;
  }
  facets.stored = dictionary.values.length;
  index.nextNumber = nextNumber;
  index.count = count;
  index.remnants = remnants;
  index.seq = seq;
  index.bySaving = null;
  index.hits.clear();
}

/** Stores the pieces with these entries, and the values that are new, and returns the pieces. */
function store(
  db: Database,
  times: readonly Times[],
  facets: FacetColumns,
  entries: ReadonlyMap<number, Map<number, Entry | null>>,
) {
  const { dictionary, stored, pieces } = facets;
  for (let code = stored; code < dictionary.values.length; code++) {
    const bind = [code, dictionary.facets[code] ?? 0, dictionary.values[code] ?? ''];
    db.exec({ sql: 'INSERT INTO dictionary VALUES(?, ?, ?)', bind });
  }
  return Array.from(entries, ([piece, places]) => {
    const changed = {
      piece,
      times: changeTimes(times[piece] ?? emptyTimes(), places),
      facets: changePiece(pieces[piece] ?? emptyPiece(), places),
    };
    db.exec({ sql: 'INSERT OR REPLACE INTO times VALUES(?, ?)', bind: [piece, timeBytes(changed.times)] });
    db.exec({ sql: 'INSERT OR REPLACE INTO pieces VALUES(?, ?)', bind: [piece, pieceBytes(changed.facets)] });
    return changed;
  });
}

/** Takes a step in removing the words of removed records from the file, and returns whether more steps are needed. */
export function compact(index: SearchIndex): boolean {
  if (!index.remnants) return false;
  if (mergeStep(index.db)) return true;
  setState(index.db, 'remnants', 0);
  index.remnants = false;
  return false;
}

function setState(db: Database, key: 'seq' | 'count' | 'remnants', value: number): void {
  db.exec({ sql: 'UPDATE state SET value = ? WHERE key = ?', bind: [value, key] });
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
