/** Places in running text: many languages decline them, `Horní Lhotka` is `v Horní Lhotce`. */

/** Whether a text names a place, in whatever case its language sets it there. */
export function namesPlace(text: string, place: string): boolean {
  return placeIn(place).test(text);
}

/** Returns a pattern that finds the place, in whatever case it stands. */
export function placeIn(place: string): RegExp {
  const stems = place
    .replace(/[^\p{L}\p{M}\s’'-]/gu, ' ')
    .trim()
    .split(/\s+/)
    .map((word) => (word.length > LONG + 1 ? `${word.slice(0, -ENDING)}\\p{L}{0,4}` : `${word}\\p{L}?`));
  return new RegExp(`(?<!\\p{L})${stems.join(String.raw`\s`)}(?!\\p{L})`, 'iu');
}

/** A longer word may change its last letters; a shorter one gets one more at most. */
const LONG = 4;
const ENDING = 2;
