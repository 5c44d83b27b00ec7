/** Which boxes of a page are set apart from the story by their tag or name, such as menus and comments, and by which rule. */
import { wholeWords } from '../../text/name-test.ts';
import type { Box, Page } from '../../page.ts';
import { remember } from '../../remember.ts';
import { blocksIn, holdsBlock, holdsControl, weightIn } from '../page/inside.ts';
import type { Prose } from './prose.ts';
import { LEAD_NAME, zoneOf } from '../page/zones.ts';

/** Returns the rule that sets the box, or a box around it, apart; null if it may be part of the story. */
export type Apart = (box: Box) => string | null;

/**
 * A box with more than this share of the page's prose holds the story, whatever it is called: sites name bodies
 * `paywall-content`, `premium-article`, `post has-comments tag-politics`.
 */
const MOST_PROSE = 0.4;
/** Parts that can be longer than the story itself: their name counts whatever their length, unless they hold the headline. */
const LONG_ZONES = new Set(['comments', 'navigation', 'consent']);
/** What sites call the box of the text itself. */
const BODY_NAME = wholeWords('(?:article|story|entry|post|news|detail|body) (?:body|content|text|copy)|rich text');
/** What sites call text for subscribers: on this page it can be read. The notice is a `paywall-message`, or has a button or link to a shop. */
const PAID = /(?:^|\s)paywall\s/;
/** A box with such a name and at least this share of the page's prose is not set apart by another of its names. */
const SOME_PROSE = 0.1;

/** Returns the function that tells for each box whether it is set apart. */
export function setApart(page: Page, prose: Prose, headline: number | null): Apart {
  const within = weightIn(prose.weight);
  const total = within({ firstBlock: 0, lastBlock: prose.weight.length });
  /** Names of boxes that hold most of the prose: the text may go on in another of that name, below an advertisement. */
  const ownNames = new Set<string>();
  /** Of all boxes called so: some systems set each paragraph into a `text-widget`. */
  const shareOf = remember(
    // To read a box's names costs more than to weigh it, and most weigh nothing.
    (names: string) =>
      page.boxes.reduce((sum, box) => (within(box) > 0 && box.names === names ? sum + within(box) : sum), 0) / total,
  );
  const own = (box: Box): string | null => {
    const zone = zoneOf(box) ?? zoneOf({ tag: box.tag, names: partedNames(box) });
    if (!zone) return null;
    const holdsHeadline = headline !== null && holdsBlock(box, headline);
    // Without any prose it is NaN, and no comparison holds.
    const share = within(box) / total;
    if (zone.byTag) return share > MOST_PROSE && holdsHeadline ? null : zone.name;
    if (holdsHeadline && share > 0) return null;
    if (zone.name === 'inset' && shareOf(box.names) > MOST_PROSE) return null;
    if (share > SOME_PROSE && BODY_NAME.test(box.names)) return null;
    if (share > MOST_PROSE && !LONG_ZONES.has(zone.name)) {
      ownNames.add(box.names);
      return null;
    }
    if (share > 0 && (ownNames.has(box.names) || PAID.test(box.names)) && !sells(box, page)) return null;
    return zone.name;
  };
  const ruleOf = remember((box: Box): string | null => {
    const outer = box.parent ? ruleOf(box.parent) : null;
    return (outer !== null && isQuote(box, outer) ? null : outer) ?? own(box);
  });
  return ruleOf;
}

/** A button or a link leads to a shop, or to log in; in a box of a few lines any link does. */
function sells(box: Box, page: Page): boolean {
  const blocks = blocksIn(page, box);
  const least = box.tag !== 'p' && blocks.length < 4 ? 0 : 0.5;
  return holdsControl(box, page) || blocks.some(({ length, linkLength }) => linkLength > length * least);
}

/** Word borders in camel case: `article|Newsletter`. Generated names (`sc-bdVaJa`) have no such words of three letters. */
const INNER = /[a-z]{2}(?=[A-Z][a-z]{2})/g;

/** The class with camel case split. Empty for headings, whose class tells style or behaviour, and for leads. */
function partedNames({ tag, names, element }: Box): string {
  if (names === '' || /^h[1-6]$/.test(tag)) return '';
  const classes = element.getAttribute('class') ?? '';
  const parted = classes.replace(INNER, '$&-');
  return parted === classes || LEAD_NAME.test(names) ? '' : parted.toLowerCase();
}

/** Quotations are often in a `figure`, as photos are, or in a box beside the text; they are text all the same. */
function isQuote(box: Box, outer: string): boolean {
  return box.tag === 'blockquote' && (outer === 'caption' || outer === 'inset');
}
