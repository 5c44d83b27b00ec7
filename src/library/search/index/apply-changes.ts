/** Bringing the index up with the library: what has changed of a record is written, and the rest of it left alone. */
import type { Database } from '@sqlite.org/sqlite-wasm';
import type { SavedRecord } from '../../record/record.ts';
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
  type PieceChanges,
  type Times,
} from './columns.ts';
import { codeOf, type Dictionary } from './dictionary.ts';
import { dayOf, facetValues } from './facets.ts';
import type { FacetColumns } from './facet-columns.ts';
import { facetColumns, savingTimes } from './index-columns.ts';
import { setState, type SearchIndex } from './search-index.ts';
import { wordsOf, wordWriter } from '../words/words.ts';

const DAY = 86_400_000;

/**
 * Stories whose words are written in one transaction: two or three milliseconds each, for which a search has to wait. What
 * else a change writes takes a tenth of that.
 */
export const MOST_STORIES = 64;

/** What became of a record: its present state, or null when it is to be found no more; and the number of that change. */
export interface Change {
  id: string;
  seq: number;
  record: SavedRecord | null;
}

/**
 * Takes these changes into the index, in the order of their numbers and in one transaction; with all of them done it is up
 * to `seq`. Those after the first `MOST_STORIES` stories whose words are new are left for the next time: the index is up
 * to the last change done then. Returns how many were done, and how many stories were written for it.
 */
export function applyChanges(
  index: SearchIndex,
  changes: readonly Change[],
  seq: number,
): { done: number; stories: number } {
  const { db } = index;
  const facets = facetColumns(index);
  const saved = savingTimes(index);
  const entries = new Map<number, Map<number, Entry | null>>();
  let { nextNumber, count, remnants } = index;
  let until = seq;
  let done = 0;
  let stories = 0;
  const changed = db.transaction(() => {
    const rows = recordRows(db);
    const words = wordWriter(db);
    try {
      for (const { id, record, seq: number } of changes) {
        const before = rows.find(id);
        if (record !== null && stories === MOST_STORIES) break;
        done++;
        until = done === changes.length ? seq : number;
        if (record === null && before === null) continue;
        const at = before?.number ?? nextNumber++;
        const piece = entries.get(pieceOf(at)) ?? new Map<number, Entry | null>();
        entries.set(pieceOf(at), piece.set(placeIn(at), record && entryOf(facets.dictionary, record)));
        const after = record && wordsOf(record);
        if (before === null) count++;
        if (after === null) {
          count--;
          remnants = true;
        }
        if (before?.story !== after?.storyHash) {
          if (before) words.removeStory(at);
          if (after) words.addStory(at, after);
          stories++;
        }
        if (before?.marks !== after?.marksHash) {
          if (before) words.removeMarks(at);
          if (after) words.addMarks(at, after);
        }
        if (after) rows.put(at, id, after.storyHash, after.marksHash);
        else rows.remove(at);
      }
    } finally {
      rows.finalize();
      words.finalize();
    }
    setState(db, 'seq', until);
    setState(db, 'count', count);
    setState(db, 'remnants', Number(remnants));
    return store(db, saved, facets, entries);
  });
  for (const { piece, times, facets: values } of changed) {
    saved[piece] = times;
    facets.pieces[piece] = values;
  }
  facets.stored = facets.dictionary.values.length;
  index.nextNumber = nextNumber;
  index.count = count;
  index.remnants = remnants;
  index.seq = until;
  index.bySaving = null;
  index.hits.clear();
  return { done, stories };
}

/** The table of records: each with its number, and by what its words are known again. */
function recordRows(db: Database) {
  const found = db.prepare('SELECT number, story, marks FROM records WHERE id = ?');
  const put = db.prepare(`
    INSERT INTO records VALUES(?, ?, ?, ?)
    ON CONFLICT(number) DO UPDATE SET story = excluded.story, marks = excluded.marks
  `);
  const remove = db.prepare('DELETE FROM records WHERE number = ?');
  return {
    find: (id: string) => {
      found.bind([id]);
      const [number, story, marks] = found.step() ? [0, 1, 2].map((column) => Number(found.get(column))) : [];
      found.reset();
      return number === undefined ? null : { number, story, marks };
    },
    put: (number: number, id: string, story: number, marks: number) =>
      void put.bind([number, id, story, marks]).stepReset(),
    remove: (number: number) => void remove.bind([number]).stepReset(),
    finalize: () => {
      for (const statement of [found, put, remove]) statement.finalize();
    },
  };
}

/** Stores the pieces with these entries, and the values that are new, and returns the pieces. */
function store(
  db: Database,
  times: readonly Times[],
  { dictionary, stored, pieces }: FacetColumns,
  entries: ReadonlyMap<number, PieceChanges>,
) {
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

function entryOf(dictionary: Dictionary, record: SavedRecord): Entry {
  try {
    const codes = facetValues(record).map(([facet, value]) => codeOf(dictionary, facet, value));
    const day = Math.floor(Date.parse(dayOf(record)) / DAY);
    return { day, savedAt: Date.parse(record.savedAt) || 0, codes: Uint32Array.from(codes) };
  } catch {
    return { day: 0, savedAt: 0, codes: new Uint32Array() };
  }
}
