/**
 * Work on many records, such as imports, gives way to saves: while somebody saves, it rests after each of its transactions.
 * The first save waits for the transaction under way; later ones find the database free two times in three. This state may
 * be lost with the background: a missed rest costs a save some milliseconds.
 */

/** How long the work rests, as a multiple of its last transaction; in all it then takes twice as long. */
const REST = 1.8;

/**
 * The longest rest, in milliseconds: a transaction during which the computer slept seems to have taken hours, and the rest
 * would be twice that.
 */
const LONGEST_REST = 5_000;

/** Milliseconds after a save during which another is expected. */
const LATELY = 5_000;

let savedAt = -Infinity;
let last = { ended: -Infinity, took: 0 };

/** Call it when a person waits for a save. */
export function noteSave(): void {
  savedAt = performance.now();
}

/** Whether a save is to be expected: work that can be cut into smaller transactions is better cut then. */
export function isSaving(): boolean {
  return performance.now() - savedAt < LATELY;
}

/** Runs one transaction of work on many records, after a rest if somebody is saving. */
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
  const rest = last.ended + Math.min(REST * last.took, LONGEST_REST) - performance.now();
  if (rest > 0 && isSaving()) await new Promise((resolve) => setTimeout(resolve, rest));
}
