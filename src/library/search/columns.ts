/**
 * The facets of all records in memory, as numbers side by side: filtering and counting a hundred thousand records is
 * one loop over them, where joins in the database would take seconds. They are stored beside the words, in pieces of
 * 1,024 records, so that a change rewrites one piece.
 */

/** Records are numbered from 1; number n lies in piece n >> 10. */
const PIECE_BITS = 10;
export const PIECE_SIZE = 1 << PIECE_BITS;

/** What is known of one record. `codes` are those of its facet values in the dictionary. */
export interface Entry {
  /** Days since 1970 of its date of publication. */
  day: number;
  /** Milliseconds since 1970 of its first saving; NaN stands for no record. */
  savedAt: number;
  codes: Uint32Array;
}

export interface Piece {
  savedAt: Float64Array;
  day: Int32Array;
  /** Where the codes of each record begin in `codes`; one more at the end. */
  start: Uint32Array;
  codes: Uint32Array;
}

export const pieceOf = (number: number): number => number >> PIECE_BITS;
export const placeIn = (number: number): number => number & (PIECE_SIZE - 1);

export function emptyPiece(): Piece {
  return {
    savedAt: new Float64Array(PIECE_SIZE).fill(NaN),
    day: new Int32Array(PIECE_SIZE),
    start: new Uint32Array(PIECE_SIZE + 1),
    codes: new Uint32Array(0),
  };
}

/** Returns the piece with some records changed, by their place in it; null removes one. */
export function changePiece(piece: Piece, changes: ReadonlyMap<number, Entry | null>): Piece {
  const next = emptyPiece();
  const codes: Uint32Array[] = [];
  let length = 0;
  for (let place = 0; place < PIECE_SIZE; place++) {
    const entry = changes.has(place) ? changes.get(place) : entryAt(piece, place);
    next.savedAt[place] = entry?.savedAt ?? NaN;
    next.day[place] = entry?.day ?? 0;
    next.start[place] = length;
    if (entry) {
      codes.push(entry.codes);
      length += entry.codes.length;
    }
  }
  next.start[PIECE_SIZE] = length;
  next.codes = new Uint32Array(length);
  let at = 0;
  for (const part of codes) {
    next.codes.set(part, at);
    at += part.length;
  }
  return next;
}

function entryAt(piece: Piece, place: number): Entry {
  const codes = piece.codes.subarray(piece.start[place], piece.start[place + 1]);
  return { savedAt: piece.savedAt[place] ?? NaN, day: piece.day[place] ?? 0, codes };
}

/** The piece as bytes, and back. Numbers are in the machine's own order: the index never leaves the machine. */
export function pieceBytes({ savedAt, day, start, codes }: Piece): Uint8Array {
  const parts = [savedAt, day, start, codes].map((array) => new Uint8Array(array.buffer));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Returns the piece that `pieceBytes` wrote; throws a RangeError on bytes that are none. */
export function readPiece(bytes: Uint8Array): Piece {
  const { buffer } = bytes.slice();
  const dayAt = PIECE_SIZE * 8;
  const startAt = dayAt + PIECE_SIZE * 4;
  const codesAt = startAt + (PIECE_SIZE + 1) * 4;
  return {
    savedAt: new Float64Array(buffer, 0, PIECE_SIZE),
    day: new Int32Array(buffer, dayAt, PIECE_SIZE),
    start: new Uint32Array(buffer, startAt, PIECE_SIZE + 1),
    codes: new Uint32Array(buffer, codesAt),
  };
}
