/** Places in running text: many languages decline them, `Horní Lhotka` is `v Horní Lhotce`. */

/** Whether a text names a place, in whatever case its language sets it there. */
export function namesPlace(text: string, place: string): boolean {
  // Hardly any text does, and the pattern takes a millisecond to compile.
  const [first = ''] = wordsOf(place).map(stemOf);
  return text.toLowerCase().includes(first.toLowerCase()) && placeIn(place).test(text);
}

/** Returns a pattern that finds the place, in whatever case it stands. */
export function placeIn(place: string): RegExp {
  const words = wordsOf(place).map((word) => stemOf(word) + (isLong(word) ? '\\p{L}{0,4}' : '\\p{L}?'));
  return new RegExp(`(?<!\\p{L})${words.join(String.raw`\s`)}(?!\\p{L})`, 'iu');
}

function wordsOf(place: string): string[] {
  return place
    .replace(/[^\p{L}\p{M}\s’'-]/gu, ' ')
    .trim()
    .split(/\s+/);
}

/** What every case of the word begins with. */
function stemOf(word: string): string {
  return isLong(word) ? word.slice(0, -ENDING) : word;
}

const isLong = (word: string): boolean => word.length > LONG + 1;

/** A longer word may change its last letters; a shorter one gets one more at most. */
const LONG = 4;
const ENDING = 2;
