/** The columns of the index, read from its database when they are wanted, a few milliseconds at a time. */
import type { Database } from '@sqlite.org/sqlite-wasm';
import { pieceOf, PIECE_SIZE, placeIn, readPiece, readTimes, type Times } from './columns.ts';
import type { FacetColumns } from './facet-columns.ts';
import { addValue, emptyDictionary } from './dictionary.ts';
import type { SearchIndex } from './search-index.ts';

/** Returns when records were saved, by piece. */
export function savingTimes(index: SearchIndex): Times[] {
  index.times ??= blobs(index.db, 'SELECT piece, data FROM times', []).map(readTimes);
  return index.times;
}

/** Returns what all records are filtered and counted by, reading what has not been read. */
export function facetColumns(index: SearchIndex): FacetColumns {
  while (readFacets(index));
  return index.facets ?? { dictionary: emptyDictionary(), stored: 0, pieces: [] };
}

/** Pieces that are read at a time: a few milliseconds. */
const PIECES = 8;

/** Reads some of what records are filtered and counted by, and returns whether more is to be read. */
export function readFacets(index: SearchIndex): boolean {
  const { db } = index;
  const all = savingTimes(index).length;
  const facets = (index.facets ??= readDictionary(db));
  const from = facets.pieces.length;
  if (from >= all) return false;
  const rows = blobs(db, 'SELECT piece, data FROM pieces WHERE piece >= ? ORDER BY piece LIMIT ?', [from, PIECES]);
  if (rows.length === 0) throw new RangeError('A piece of the index is missing.');
  facets.pieces.push(...rows.map(readPiece));
  return facets.pieces.length < all;
}

function readDictionary(db: Database): FacetColumns {
  const dictionary = emptyDictionary();
  // One long text instead of thousands of rows: stepping through rows is what costs.
  const values = db.selectValue(
    'SELECT json_group_array(json_array(facet, value)) FROM (SELECT * FROM dictionary ORDER BY code)',
  );
  for (const [facet, value] of JSON.parse(values as string) as [number, string][]) addValue(dictionary, facet, value);
  return { dictionary, stored: dictionary.values.length, pieces: [] };
}

/** Runs a query for numbered pieces of data, which must come one after the other, and returns the data. */
function blobs(db: Database, sql: string, bind: number[]): Uint8Array[] {
  const data: Uint8Array[] = [];
  const [first = 0] = bind;
  const statement = db.prepare(sql);
  try {
    if (bind.length > 0) statement.bind(bind);
    while (statement.step()) {
      if (statement.get(0) !== first + data.length) throw new RangeError('A piece of the index is missing.');
      data.push(statement.getBlob(1) ?? new Uint8Array());
    }
  } finally {
    statement.finalize();
  }
  return data;
}

/** Returns the numbers of all records, first saved first. */
export function bySaving(index: SearchIndex): Uint32Array {
  if (index.bySaving) return index.bySaving;
  const times = savingTimes(index);
  const all = new Uint32Array(times.length * PIECE_SIZE);
  let length = 0;
  let sorted = true;
  let last = -Infinity;
  for (const [piece, savedAt] of times.entries()) {
    for (let place = 0; place < PIECE_SIZE; place++) {
      const saved = savedAt[place] ?? NaN;
      if (Number.isNaN(saved)) continue;
      sorted &&= saved >= last;
      last = saved;
      all[length++] = piece * PIECE_SIZE + place;
    }
  }
  const list = all.subarray(0, length);
  const at = (number: number) => times[pieceOf(number)]?.[placeIn(number)] ?? NaN;
  // Records are numbered as they are saved, so as a rule nothing is to be sorted.
  if (!sorted) list.sort((a, b) => at(a) - at(b) || a - b);
  return (index.bySaving = list);
}
