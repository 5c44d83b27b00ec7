/**
 * Work on many records, imports among it, gives way to saves: while somebody saves, it rests after each of its transactions.
 * The first save waits for the one under way, those after it find the store free two times in three. Nothing here need
 * outlive the background: a rest that is forgotten costs a save some milliseconds.
 */

/** How many times as long as its last transaction the work rests; in all, it takes twice the time then. */
const REST = 1.8;

/**
 * Milliseconds of a rest at most: a transaction during which the computer slept seems to have taken all the night, and
 * would be rested from for two.
 */
const LONGEST_REST = 5_000;

/** Milliseconds after a save during which another is expected. */
const LATELY = 5_000;

let savedAt = -Infinity;
let last = { ended: -Infinity, took: 0 };

/** Call it when something is saved for which a person waits. */
export function noteSave(): void {
  savedAt = performance.now();
}

/** Runs one transaction of work on many records, after the rest that the one before it calls for. */
export async function givingWay<T>(transaction: () => Promise<T>): Promise<T> {
  await rested();
  const began = performance.now();
  try {
    return await transaction();
  } finally {
    const ended = performance.now();
    last = { ended, took: ended - began };
  }
}

async function rested(): Promise<void> {
  const now = performance.now();
  const rest = last.ended + Math.min(REST * last.took, LONGEST_REST) - now;
  if (rest > 0 && now - savedAt < LATELY) await new Promise((resolve) => setTimeout(resolve, rest));
}
