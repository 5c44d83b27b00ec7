/** Whole numbers as bytes, small ones short: what the index keeps of each record is read when it opens, and every byte counts. */

/** Bytes that the largest whole number takes. */
const MOST_BYTES = 8;
/** Below this, bits can be shifted. */
const SHIFTABLE = 2 ** 31;

/** Returns the numbers, none of them negative, in groups of seven bits, the lowest first. */
export function numberBytes(numbers: Float64Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * MOST_BYTES);
  let length = 0;
  for (let rest of numbers) {
    for (; rest >= SHIFTABLE; rest = Math.floor(rest / 128)) bytes[length++] = (rest % 128) + 128;
    for (; rest >= 128; rest >>= 7) bytes[length++] = (rest & 127) + 128;
    bytes[length++] = rest;
  }
  return bytes.slice(0, length);
}

/** Returns the numbers that `numberBytes` wrote; throws a RangeError on bytes that end within one. */
export function readNumbers(bytes: Uint8Array): Float64Array {
  const numbers = new Float64Array(bytes.length);
  let length = 0;
  let number = 0;
  let scale = 1;
  for (const byte of bytes) {
    if (byte >= 128) {
      number += (byte - 128) * scale;
      scale *= 128;
    } else {
      numbers[length++] = number + byte * scale;
      number = 0;
      scale = 1;
    }
  }
  if (scale !== 1) throw new RangeError('The index ends within a number.');
  return numbers.subarray(0, length);
}

/** A difference, which may be negative, as a number that is not. */
export const unsigned = (difference: number): number => (difference < 0 ? -2 * difference - 1 : 2 * difference);

/** The difference that `unsigned` was given. */
export const signed = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
