/** Whole numbers as bytes, small ones short: what the index keeps of each record is read when it opens, and every byte counts. */

/** Returns the numbers, none of them negative, in groups of seven bits, the lowest first. */
export function numberBytes(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
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
