import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  changePiece,
  changeTimes,
  emptyPiece,
  emptyTimes,
  pieceBytes,
  PIECE_SIZE,
  readPiece,
  readTimes,
  timeBytes,
  type Entry,
} from './columns.ts';

const entry = fc.record({
  day: fc.integer({ min: -800_000, max: 3_000_000 }),
  // The years 1 to 9999, in milliseconds.
  savedAt: fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }),
  codes: fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 20 }).map((codes) => Uint32Array.from(codes)),
});
const changes = fc
  .array(fc.tuple(fc.nat(PIECE_SIZE - 1), fc.option(entry)), { maxLength: 30 })
  .map((list) => new Map<number, Entry | null>(list));

test('pieces come back from their bytes as they were', () => {
  fc.assert(
    fc.property(changes, changes, (first, second) => {
      const piece = changePiece(changePiece(emptyPiece(), first), second);
      const times = changeTimes(changeTimes(emptyTimes(), first), second);
      expect(readPiece(pieceBytes(piece))).toEqual(piece);
      expect(readTimes(timeBytes(times))).toEqual(times);
      for (const [place, expected] of new Map([...first, ...second])) {
        expect(times[place]).toBe(expected?.savedAt ?? NaN);
        const codes = piece.codes.slice(piece.start[place], piece.start[place + 1]);
        expect(codes).toEqual(expected?.codes ?? new Uint32Array());
      }
    }),
    { numRuns: 50 },
  );
});

test('bytes that are no piece are refused', () => {
  const bytes = pieceBytes(
    changePiece(emptyPiece(), new Map([[3, { day: 1, savedAt: 1, codes: Uint32Array.of(300) }]])),
  );
  expect(() => readPiece(bytes.subarray(0, -1))).toThrow(RangeError);
  expect(() => readPiece(Uint8Array.of(...bytes, 7))).toThrow(RangeError);
  expect(() => readPiece(Uint8Array.of(...bytes, 200))).toThrow(RangeError);
  expect(() => readTimes(timeBytes(emptyTimes()).subarray(1))).toThrow(RangeError);
});
