/** Lines near the story that are the page's own, whatever stands in their place on other pages: buttons, calls, labels. */
import { wordsOf } from '../languages/index.ts';
import { zoneOf } from '../layout/zones.ts';
import type { TextBox } from '../text-page.ts';
import { alternatives } from '../text.ts';

let pattern: RegExp | null = null;

/** Returns whether the text is a button's or a label's: words of furniture alone, with a count, or something before a colon. */
export function isFurnitureText(text: string): boolean {
  pattern ??= new RegExp(
    String.raw`^\P{L}*(?:${alternatives(
      wordsOf(({ boilerplate }) => [...boilerplate.furniture, ...boilerplate.related, ...boilerplate.calls]),
    )})\P{L}*$|[:：]$`,
    'iu',
  );
  return pattern.test(text.trim());
}

/** Zones of buttons and of other people's words. A section, a title or a tag may stand in the others: in a breadcrumb, beside the date. */
const FURNITURE = new Set(
  'control comments share newsletter advertisement consent paywall related screen-reader player caption'.split(' '),
);

/** Returns whether the box, or one around it up to `levels`, is set apart as furniture by its tag or name. */
export function isInFurniture(box: TextBox, levels = 2): boolean {
  for (let at: TextBox | null = box, level = 0; at && level <= levels; at = at.parent, level += 1) {
    if (FURNITURE.has(zoneOf(at)?.name ?? '')) return true;
  }
  return false;
}
