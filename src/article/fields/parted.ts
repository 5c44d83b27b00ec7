/** A line as the screen shows it: elements that touch in the markup are set apart. */
import { zoneOf } from '../layout/page/zones.ts';
import type { TextBlock, TextSpan } from '../text-page.ts';

/** Returns the block's text with `sign` where two elements touch, `<i>Ann Fell</i><i>7 May</i>`, and before what is not seen. */
export function parted({ runs, text: whole }: TextBlock, sign = ' ; '): string {
  let text = '';
  let before: TextSpan | undefined;
  let found = false;
  for (const { text: run, spans } of runs) {
    const apart = spans[0] !== before && (touches(text, run) || (text !== '' && isSpoken(spans)));
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

/** Whether the run is for those who cannot see the page: most often what stands before it once more. */
export function isSpoken(spans: readonly TextSpan[]): boolean {
  return spans.some(({ above, names }) => above === 0 && zoneOf({ tag: 'span', names })?.name === 'screen-reader');
}
