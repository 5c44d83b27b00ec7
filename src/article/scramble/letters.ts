/** Letters for letters: of the same script, case and width, chosen by a secret that nobody keeps. */

/** A stream of numbers that `key` and the secret decide; not for keeping secrets, only for making nonsense. */
export function numbersFor(secret: string, key: string): () => number {
  let state = 0x811c9dc5;
  for (const unit of `${secret}\u0000${key}`) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** How many neighbours in Unicode are looked through: one script has its letters of one case side by side. */
const BLOCK = 128;
const blocks = new Map<string, string[]>();

/** Returns another letter of the same script and case; marks and letters without any neighbour stay. */
export function otherLetter(letter: string, next: () => number): string {
  const lower = letter.toLowerCase();
  const isUpper = lower !== letter && /^.$/u.test(lower);
  const pool = lettersLike(isUpper ? lower : letter);
  const chosen = pool[next() % pool.length] ?? letter;
  return isUpper ? chosen.toUpperCase() : chosen;
}

function lettersLike(letter: string): string[] {
  const code = letter.codePointAt(0) ?? 0;
  const kind = /\p{Ll}/u.test(letter) ? /^\p{Ll}$/u : /^\p{Lo}$/u;
  if (!kind.test(letter)) return [letter];
  const start = code - (code % BLOCK);
  const key = `${start} ${kind.source}`;
  let pool = blocks.get(key);
  if (!pool) {
    const around = Array.from({ length: BLOCK }, (_, at) => String.fromCodePoint(start + at));
    pool = around.filter((other) => kind.test(other) && other.toUpperCase().length === other.length);
    blocks.set(key, pool);
  }
  return pool.length > 0 ? pool : [letter];
}
