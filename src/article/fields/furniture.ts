/** Lines near the story that are the page's own, whatever stands in their place on other pages: buttons, calls, labels. */
import { wordsOf } from '../languages/index.ts';
import { ofLanguage } from '../languages/of-language.ts';
import { zoneOf } from '../layout/page/zones.ts';
import type { TextBox } from '../text-page.ts';
import { bareWords } from '../text/text.ts';

const labels = ofLanguage(
  (from) =>
    new Set(
      wordsOf(({ boilerplate }) => [...boilerplate.furniture, ...boilerplate.related, ...boilerplate.calls], from).map(
        bareWords,
      ),
    ),
);

/**
 * Returns whether a text shown on the page is a button's or a label's: words of furniture alone, with a count, or something
 * before a colon. The words are those of the page's language and of English (another language's `Stampa` is a paper here),
 * of all where the language is not known. What a page declares is not asked: a story can be about advertising.
 */
export function isFurnitureText(text: string, language: string | null): boolean {
  return labels(language).has(bareWords(text)) || /[:：]\s*$/.test(text);
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
