/** A line as the screen shows it: elements that touch in the markup are set apart. */
import type { TextBlock, TextSpan } from '../text-page.ts';

/** Returns the block's text with `sign` where two elements touch: `<i>Ann Fell</i><i>7 May</i>`. */
export function parted({ runs, text: whole }: TextBlock, sign = ' ; '): string {
  let text = '';
  let before: TextSpan | undefined;
  let found = false;
  for (const { text: run, spans } of runs) {
    const apart = spans[0] !== before && touches(text, run);
    text += apart ? sign + run : run;
    found ||= apart;
    before = spans[0];
  }
  return found ? text.trim() : whole;
}

/** Whether a capital or a figure comes right after a word: it begins something else. */
export function touches(text: string, next: string): boolean {
  return /[\p{L}\p{N}.]$/u.test(text) && /^[\p{Lu}\p{N}]/u.test(next);
}
