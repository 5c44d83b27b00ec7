/**
 * Where the page shows its headline, once it is known where the text begins. That is not always the `h1`: some sites set a search engine's title as `h1` into the
 * breadcrumb and the true headline as `h2` above the story, often with the kicker in the same element.
 */
import { CJK } from '../../text/characters.ts';
import { declaredTitles, titleParts } from './declared-titles.ts';
import { blocksIn, holdsBlock } from '../page/inside.ts';
import type { Story } from '../story/story.ts';
import { tidyText } from '../page/tidy-text.ts';
import { zoneOf } from '../page/zones.ts';
import type { Box, Page } from '../../page.ts';
import { fold } from '../../text/text.ts';
import { nameTest } from '../../text/name-test.ts';

export interface HeadlinePlace {
  box: Box;
  headline: string;
  /** The label set above the headline in the same element, or null. */
  kicker: string | null;
  /** The element holds several parts with no sign between them, so that its text as one line is not as anyone wrote it. */
  runTogether: boolean;
  firstBlock: number;
  lastBlock: number;
}

/** Boxes that hold navigation, a list of stories or a teaser: never the story's own headline. */
const ELSEWHERE = nameTest(
  /\b(?:nav|li|footer|aside)\b|breadcrumb|seo-?title|related|teaser|recommend|sidebar|most-?read|sticky|logo/,
);
const TITLED = nameTest(/head(?:line|ing)|tit(?:[lr]e|ulo|el)/);
const KICKER = /kicker|overline|over-?title|top-?line|eyebrow|roof|spitzmarke|dachzeile|surtitre/;

/** Returns the best heading, by its tag, its place before the text, and its agreement with the declared titles. */
export function findHeadline(page: Page, story: Story): HeadlinePlace | null {
  const declared = titlesOf(page);
  const firstBody = story.body.find((index) => (page.blocks[index]?.length ?? 0) > 80) ?? page.blocks.length;
  let best: { box: Box; score: number } | null = null;
  for (const box of page.boxes) {
    if (box.hidden || box.firstBlock === box.lastBlock || box.lastBlock - box.firstBlock > 4) continue;
    const near = box.lastBlock > firstBody - NEAR && box.firstBlock <= firstBody;
    const level =
      HEADING_WEIGHT[box.tag] ?? (near && (TITLED.test(box.names) || isDeclared(page, box, declared)) ? 0 : null);
    if (level === null) continue;
    const text = textIn(page, box);
    let agreed = agreement(text, declared);
    const placed = level + placeScore(box, firstBody);
    if (placed + Math.max(agreed, SHARED_WORDS) <= (best?.score ?? 0)) continue;
    if (agreed === 0 && sharesWords(text, declared)) agreed = SHARED_WORDS;
    // A lower heading is a label of the page's (`Most read`, `In short`) unless something says that it is the headline.
    if (box.tag !== 'h1' && agreed <= 0 && declared.length > 0 && !TITLED.test(box.names)) continue;
    if (placed + agreed > (best?.score ?? 0)) best = { box, score: placed + agreed };
  }
  return best && placeOf(page, best.box, declared);
}

/** A line of its own that says what the metadata say is the title. */
function isDeclared(page: Page, box: Box, declared: readonly string[]): boolean {
  const block = page.blocks[box.firstBlock];
  return box.lastBlock - box.firstBlock === 1 && block?.box === box && declared.includes(fold(block.text));
}

/** How many blocks before the text a headline that is no heading element is looked for. */
const NEAR = 40;
const HEADING_WEIGHT: Readonly<Record<string, number>> = { h1: 3, h2: 1, h3: 0.5 };

function placeScore(box: Box, firstBody: number): number {
  let score = TITLED.test(box.names) ? 0.5 : 0;
  for (let at: Box | null = box, level = 0; at && level < 4; at = at.parent, level += 1) {
    // A box around the story itself is no sidebar, whatever it is called.
    if (holdsBlock(at, firstBody)) break;
    if (ELSEWHERE.test(at.tag) || ELSEWHERE.test(at.names)) return score - 3;
  }
  const gap = firstBody - box.lastBlock;
  score += gap < -2 ? -2 : gap < 40 ? 1 : 0;
  return score;
}

/** 3 for the same text as a declared title, less for one inside the other. */
function agreement(text: string, declared: readonly string[]): number {
  const folded = fold(text);
  if (folded.length < 4) return -1;
  let best = 0;
  for (const title of declared) {
    if (title === folded) return 3;
    const shorter = Math.min(title.length, folded.length);
    if (shorter >= 12 && (title.includes(folded) || folded.includes(title))) best = Math.max(best, 2.5);
  }
  return best;
}

/** What it counts that a heading has words of a declared title. */
const SHARED_WORDS = 0.1;

function sharesWords(text: string, declared: readonly string[]): boolean {
  return telling(text).some((piece) => declared.some((title) => title.includes(piece)));
}

const LONG = 5;
/** Of Han characters and Korean syllables three are as good as a word. */
const DENSE = /(?=([\u3400-\u9FFF\uAC00-\uD7A3]{3}))/g;

/** Returns what tells a headline's words from a label's, folded: long words, or pairs where nearly all are short, as in Vietnamese. */
function telling(text: string): string[] {
  const words = text.split(' ').map(fold);
  const long = words.filter((word) => word.length > LONG);
  const pairs = long.length * 4 > words.length ? [] : words.slice(1).map((word, index) => `${words[index]}${word}`);
  const dense = CJK.test(text) ? [...text.matchAll(DENSE)].map(([, piece = '']) => piece) : [];
  return [...long, ...pairs.filter((pair) => pair.length > LONG), ...dense];
}

/** The folded titles that the metadata declare, and the window's without what follows its last separator. */
function titlesOf(page: Page): string[] {
  const declared = declaredTitles(page);
  declared.push(page.metadata.title.replace(/\s[|–—-]\s[^|–—-]*$/, ''), ...titleParts([page.metadata.title]));
  return [...new Set(declared.map(fold).filter((title) => title.length > 3))];
}

function textIn(page: Page, box: Box): string {
  return blocksIn(page, box)
    .map(({ text }) => text)
    .join(' ');
}

function placeOf(page: Page, box: Box, declared: readonly string[]): HeadlinePlace {
  const { firstBlock, lastBlock } = box;
  const parts = partsOf(box.element);
  const shown = parts.filter((part) => zoneOf({ tag: 'span', names: part.names })?.name !== 'screen-reader');
  const split = splitAt(shown, declared, page);
  const kicker = joined(shown.slice(0, split)).replace(/[\s:–—|-]+$/, '') || null;
  // Parts that touch in the markup are set apart on the screen.
  const headline = parts.length === 1 ? textIn(page, box) : joined(shown.slice(split)).replace(/^[\s:–—|-]+/, '');
  const runTogether = split === 0 && shown.length > 1;
  return { box, headline: headline.replace(/\n/g, ' '), kicker, runTogether, firstBlock, lastBlock };
}

/**
 * How many of the parts are kicker: those before one that a declared title repeats alone, or a first part that is named
 * so, unless the site itself declares both together as its title. The window's title always names all.
 */
function splitAt(parts: readonly Part[], declared: readonly string[], page: Page): number {
  const [first] = parts;
  const last = parts.at(-1);
  if (parts.length < 2 || !first || !last) return 0;
  if (declared.includes(fold(last.text))) return parts.length - 1;
  if (!KICKER.test(first.names) || /headline/.test(first.names)) return 0;
  // The window's title, which comes last, always names both.
  const inData = declaredTitles(page).slice(0, -1);
  return inData.map(fold).includes(fold(joined(parts))) ? 0 : 1;
}

function joined(parts: readonly Part[]): string {
  return tidyText(parts.map((part) => part.text).join(' '));
}

interface Part {
  text: string;
  names: string;
}

/** The element's text as its top-level parts, unwrapping elements that hold just one. */
function partsOf(element: Element): Part[] {
  const filled = [...element.childNodes].filter(
    (node) => (node.textContent ?? '').trim() !== '' && node.nodeType !== 8,
  );
  const [only] = filled;
  if (filled.length === 1 && only && only.nodeType === 1) return partsOf(only as Element);
  if (filled.every((node) => node.nodeType === 3 || INLINE_MARKUP.test((node as Element).localName))) {
    return [{ text: tidyText(element.textContent), names: '' }];
  }
  return filled
    .map((node) => ({
      text: tidyText(node.textContent ?? ''),
      names: node.nodeType === 1 ? namesIn(node as Element) : '',
    }))
    .filter((part) => part.text !== '');
}

const INLINE_MARKUP = /^(?:b|i|em|strong|u|sub|sup|q|cite|mark|abbr|font)$/;

function namesIn(element: Element): string {
  const child = element.children.length === 1 ? element.firstElementChild : null;
  return `${element.className} ${element.getAttribute('itemprop') ?? ''} ${child?.className ?? ''}`.toLowerCase();
}
