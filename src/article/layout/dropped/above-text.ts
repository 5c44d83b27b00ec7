/** What stands between headline and text: the lead is story, bylines and dates are fields of their own. */
import type { Block, Box, Page } from '../../page.ts';
import type { DropContext } from './drop-context.ts';
import { DATE } from '../../text/date-in-text.ts';
import { isNameLike } from '../name-like.ts';
import { fold } from '../../text/text.ts';
import { opensAsByline } from './phrases.ts';
import { FULL_STOP, hasSentence } from '../story/prose.ts';
import { holderOf, isHeading } from '../story/style.ts';
import { LEAD_NAME } from '../page/zones.ts';

/** Above the text: the lead, and the first lines of the text itself where they are too short to weigh. */
export function isLead(block: Block, context: DropContext): boolean {
  const { prose, descriptions } = context;
  const { box } = block;
  if (block.linkLength > block.length / 2) return false;
  const length = block.length * prose.scale;
  const holder = holderOf(block);
  const heading = isHeading(block);
  // Bare lines with breaks between them are the text's own where the text goes on in the same box.
  if (
    context.isOwnStyle(holder) &&
    (box !== holder || holder === holderOf(context.page.blocks[context.start] ?? block))
  ) {
    // A subheading of the text's own; the lowest levels are a place or a label.
    return heading
      ? block.index === context.start - 1 && !/^h[56]$/.test(box.tag)
      : (length >= 30 && (hasSentence(block.text) || length >= 60)) ||
          (block.index === context.start - 1 && opensText(block));
  }
  const named = LEAD_NAME.test(box.names) || (box.tag !== 'div' && box.parent && LEAD_NAME.test(box.parent.names));
  // An item of a summary may be shorter than those beside it.
  if (length < (named && box.tag === 'li' ? 12 : 25) || isMostlyDigits(block.text)) return false;
  if (isDescription(block.text, descriptions)) return true;
  if (holdsImage(holder)) return false;
  if (named) return true;
  if (heading) return length >= 120 || (length >= 50 && /[.。！]$/.test(block.text));
  // The line right under the headline is its deck, full stop or not, where it is long and leads nowhere.
  if (length >= 50 && block.linkLength === 0 && isDeck(block, context)) return true;
  return (prose.weight[block.index] ?? 0) > 0 || (box.tag === 'p' && length >= 30 && hasSentence(block.text));
}

/** Who speaks first in a transcript, or a subheading set in bold: a name alone is a byline. */
function opensText({ nodes, text }: Block): boolean {
  return (
    /^\p{Lu}{2}.*:$/u.test(text) ||
    (/\s\p{Ll}/u.test(text) && !isNameLike(text, 8) && nodes.every((node) => node.parentElement?.closest('b,strong')))
  );
}

/** Eight words or more right after the heading that is the headline: another line that says the title may be a breadcrumb's. */
function isDeck({ index, text }: Block, { page, headline }: DropContext): boolean {
  const before = page.blocks[index - 1];
  if (before?.index !== headline || !isHeading(before) || text.split(/\s+/, 8).length < 8) return false;
  return !opensAsByline(text) && !DATE.test(text);
}

/** The summary that the page gives to search engines is most often the lead, or begins with it. */
function isDescription(text: string, descriptions: readonly string[]): boolean {
  const folded = fold(text);
  if (folded.length < SHORTEST_DESCRIPTION) return false;
  return descriptions.some((description) => description.startsWith(folded) || folded.startsWith(description));
}

const SHORTEST_DESCRIPTION = 20;

/** Returns the page's own summaries, without blanks and punctuation. */
export function describe({ metadata }: Page): string[] {
  return ['description', 'og:description', 'twitter:description']
    .map((name) => fold(metadata.meta.get(name)?.[0] ?? ''))
    .filter((text) => text.length >= SHORTEST_DESCRIPTION);
}

/** `14:52`, `14.52 Uhr`, `2:52 pm`: posts of a live blog begin so. */
const CLOCK = /^\D{0,12}\d{1,2}[:.]\d{2}(?!\d)/;

/** Among the first lines of the text: `By NAME`, or a date. */
export function isByline(block: Block, { start, prose }: DropContext): boolean {
  if (isHeading(block)) return false;
  if (block.length <= 30 && CLOCK.test(block.text)) return true;
  if (
    block.index > start + 4 ||
    block.length * prose.scale > 100 ||
    // `nov. 2025` ends no sentence, nor does the line.
    (hasSentence(block.text) && (FULL_STOP.test(block.text) || !DATE.test(block.text))) ||
    block.text.includes('。')
  )
    return false;
  return isMostlyDigits(block.text) || opensAsByline(block.text);
}

/** Dates and times are one digit in seven letters or more; where the year is missing (`Move 120 houses`), in five. */
function isMostlyDigits(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits * (digits < 4 ? 5 : 7) > text.length;
}

/** A box with an image and little else is the image's: its text is a caption. */
function holdsImage(holder: Box): boolean {
  let box: Box | null = holder;
  for (let level = 0; box && level < 3; level += 1, box = box.parent) {
    if (box.lastBlock - box.firstBlock > 3) return false;
    if (box.lastImage > box.firstImage) return true;
  }
  return false;
}
