/**
 * The facets of all records in memory, as numbers side by side: filtering and counting a hundred thousand records is
 * one loop over them, where joins in the database would take seconds. They are stored beside the words, in pieces of
 * 1,024 records, so that a change rewrites one piece; the times of saving lie apart, since every list needs them and
 * the first search waits for them.
 */
import { numberBytes, readNumbers, signed, unsigned } from './numbers.ts';

/** Records are numbered from 1; number n lies in piece n >> 10. */
const PIECE_BITS = 10;
export const PIECE_SIZE = 1 << PIECE_BITS;

/** What is known of one record. `codes` are those of its facet values in the dictionary. */
export interface Entry {
  /** Days since 1970 of its date of publication. */
  day: number;
  /** Milliseconds since 1970 of its first saving. */
  savedAt: number;
  codes: Uint32Array;
}

/** By place in the piece: milliseconds since 1970 of the first saving; NaN stands for no record. */
export type Times = Float64Array;

export interface Piece {
  day: Int32Array;
  /** Where the codes of each record begin in `codes`; one more at the end. */
  start: Uint32Array;
  codes: Uint32Array;
}

/** Records of a piece that changed, by their place in it; null removes one. */
export type PieceChanges = ReadonlyMap<number, Entry | null>;

/** Returns the piece in which the record with this number lies. */
export const pieceOf = (number: number): number => number >> PIECE_BITS;
/** Returns the record's place in its piece. */
export const placeIn = (number: number): number => number & (PIECE_SIZE - 1);

/** Returns the times of a piece without records. */
export function emptyTimes(): Times {
  return new Float64Array(PIECE_SIZE).fill(NaN);
}

/** Returns a piece without records. */
export function emptyPiece(): Piece {
  return {
    day: new Int32Array(PIECE_SIZE),
    start: new Uint32Array(PIECE_SIZE + 1),
    codes: new Uint32Array(0),
  };
}

/** Returns the times with some records changed. */
export function changeTimes(times: Times, changes: PieceChanges): Times {
  const next = times.slice();
  for (const [place, entry] of changes) next[place] = entry?.savedAt ?? NaN;
  return next;
}

/** Returns the piece with some records changed. */
export function changePiece(piece: Piece, changes: PieceChanges): Piece {
  const next = emptyPiece();
  const codes: Uint32Array[] = [];
  let length = 0;
  for (let place = 0; place < PIECE_SIZE; place++) {
    const changed = changes.get(place);
    next.day[place] = (changed === undefined ? piece.day[place] : changed?.day) ?? 0;
    next.start[place] = length;
    const own = changed === undefined ? codesAt(piece, place) : changed?.codes;
    if (own === undefined) continue;
    codes.push(own);
    length += own.length;
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

function codesAt(piece: Piece, place: number): Uint32Array {
  return piece.codes.subarray(piece.start[place], piece.start[place + 1]);
}

/** The times as bytes, as they lie in memory: the first search waits for them, and need not go through them so. */
export function timeBytes(times: Times): Uint8Array {
  return new Uint8Array(times.slice().buffer);
}

/** Returns the times that `timeBytes` wrote; throws a RangeError on bytes that are none. */
export function readTimes(bytes: Uint8Array): Times {
  if (bytes.length !== PIECE_SIZE * Float64Array.BYTES_PER_ELEMENT)
    throw new RangeError('A piece of the index has another number of records.');
  return new Float64Array(bytes.slice().buffer);
}

/** The piece as bytes: of each record how many codes it has, the difference of its day from the one before, and its codes. */
export function pieceBytes({ day, start, codes }: Piece): Uint8Array {
  const numbers = new Float64Array(2 * PIECE_SIZE + codes.length);
  let length = 0;
  let last = 0;
  for (let place = 0; place < PIECE_SIZE; place++) {
    const from = start[place] ?? 0;
    const until = start[place + 1] ?? 0;
    numbers[length++] = until - from;
    numbers[length++] = unsigned((day[place] ?? 0) - last);
    last = day[place] ?? 0;
    for (let at = from; at < until; at++) numbers[length++] = codes[at] ?? 0;
  }
  return numberBytes(numbers);
}

/** Returns the piece that `pieceBytes` wrote; throws a RangeError on bytes that are none. */
export function readPiece(bytes: Uint8Array): Piece {
  const numbers = readNumbers(bytes);
  const piece = emptyPiece();
  const codes = new Uint32Array(Math.max(0, numbers.length - 2 * PIECE_SIZE));
  let at = 0;
  let length = 0;
  let last = 0;
  for (let place = 0; place < PIECE_SIZE; place++) {
    const count = numbers[at++] ?? NaN;
    last += signed(numbers[at++] ?? NaN);
    piece.day[place] = last;
    piece.start[place] = length;
    if (!(length + count <= codes.length)) throw new RangeError('A piece of the index has another number of codes.');
    for (let left = count; left > 0; left--) codes[length++] = numbers[at++] ?? 0;
  }
  if (length !== codes.length) throw new RangeError('A piece of the index has another number of codes.');
  piece.start[PIECE_SIZE] = length;
  return { ...piece, codes };
}
