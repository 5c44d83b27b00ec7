/** A caption's blocks as pieces: its own words, its credit, and labels, told apart by markup. */
import { has, isLetterOrNumber, isLower, isUpper, shapeOf } from '../../text/characters.ts';
import type { Block, Box } from '../../page.ts';
import { rememberWhile } from '../../remember.ts';
import { markerAtStart } from '../credits/credit-markers.ts';
import { looksLikeCredit, splitCredit } from '../credits/credit-split.ts';
import { announces } from '../credits/marked-credit.ts';
import { CAPTION_NAME, CREDIT_NAME, isGalleryLabel, LABEL_NAME } from '../photos/photo-words.ts';
import { isNameLike } from '../name-like.ts';
import { namesOf } from '../page/box.ts';
import { LINE_BREAK, tidyText } from '../page/tidy-text.ts';

export interface Piece {
  text: string;
  kind: 'text' | 'credit' | 'label';
}

/** Returns the pieces of one block in reading order; pieces of plain text that touch are one. Every picture near it asks. */
export const piecesOf: (block: Block) => readonly Piece[] = rememberWhile(takeApart);

/** The text of one inline element of a block (null: of the block itself), and what it is by its name. */
interface Run {
  element: Element | null;
  raw: string;
  kind: Piece['kind'];
}

function takeApart(block: Block): Piece[] {
  const { tag, names } = namedBox(block);
  const inBox = tag === 'figcaption' || holdsCaption(block.box.element) ? 'text' : roleOf(tag, names, block.text);
  if (inBox !== 'text') return [{ text: block.text, kind: inBox }];
  const runs = runsIn(block);
  tellByWords(runs, block.text);
  return joined(runs);
}

function runsIn({ nodes, box }: Block): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const raw = node.nodeType === 3 ? (node as Text).data : LINE_BREAK;
    const { element, kind } = ownerOf(node, box.element);
    const last = runs.at(-1);
    if (last && last.element === element) last.raw += raw;
    else runs.push({ element, raw, kind });
  }
  return runs;
}

/** What no name tells, the words of an element do, and its place: a button's label, a credit. */
function tellByWords(runs: Run[], whole: string): void {
  const end = runs.findLastIndex(({ raw }) => raw.trim() !== '');
  let before = '';
  for (const [index, run] of runs.entries()) {
    const { element, raw } = run;
    const text = tidyText(raw);
    const last = index === end;
    const next = runs[index + 1];
    // A stroke that is called `credit-separator`.
    if (run.kind === 'credit' && !has(isLetterOrNumber, raw)) run.kind = 'text';
    if (!element || run.kind !== 'text') {
      // Nothing to tell.
    } else if (((index === 0 || last) && isGalleryLabel(text)) || (index < end && isLabelBefore(run, next))) {
      run.kind = 'label';
      // `Nguồn hình ảnh, `
      if (next && (markerAtStart(text)?.end ?? NaN) > text.length - 2) next.kind = 'credit';
    } else if (
      opensCredit(text, last || element.localName === 'cite') ||
      // Names in small letters alone on their line.
      (element.localName === 'small' && text === whole && isNameLike(text, 5)) ||
      (last && element.localName !== 'a' && endsInName(before, text))
    ) {
      // `Photo by <a>Ann Fell</a> / <a>Unsplash</a>` is one credit.
      run.kind = last && runs[0]?.kind !== 'label' && isRestOfCredit(text, whole) ? 'text' : 'credit';
    }
    if (text !== '') before = raw;
  }
}

function joined(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  let raw = '';
  let kind: Piece['kind'] = 'text';
  const flush = (): void => {
    const text = tidyText(raw);
    if (text !== '') pieces.push({ text, kind });
    raw = '';
  };
  for (const run of runs) {
    if (run.kind !== kind && run.raw.trim() !== '') {
      flush();
      kind = run.kind;
    }
    // `<span>The pier</span><span>Ann Lowe</span>`: what touches in the markup is set apart on the screen.
    const touches = /[.!?…»”]$/.test(raw) || isLower(raw, raw.length - 1);
    if (touches && run.element?.localName === 'span' && isUpper(run.raw, 0)) raw += ' ';
    raw += run.raw;
  }
  flush();
  return pieces;
}

/** The box whose name tells what its one line is: `<div class="author"><p>…</p></div>`. */
function namedBox({ box }: Block): Box {
  const { parent, tag, names } = box;
  return names === '' && tag !== 'figcaption' && parent && parent.lastBlock - parent.firstBlock === 1 ? parent : box;
}

/** `Image source, `, `Nguồn hình ảnh, ` before another element; a picture's number that touches its caption. */
function isLabelBefore({ element, raw }: Run, next: Run | undefined): boolean {
  const isLabel = isSpokenLabel(raw) && next?.element && element?.matches('span[class]');
  return isLabel || (/^\d{1,3}$/.test(raw) && isUpper(next?.raw ?? '', 0));
}

/** `<div class="media-credit"><span class="caption">…</span> <span class="credit">…</span></div>`: a part of it is named for the caption alone. */
function holdsCaption(box: Element): boolean {
  return [...box.children].some((child) => {
    const names = namesOf(child);
    return CAPTION_NAME.test(names) && !CREDIT_NAME.test(names);
  });
}

/** The outermost inline element that a node stands in, or the credit or label that it stands in. */
function ownerOf(node: Node, box: Element): { element: Element | null; kind: Piece['kind'] } {
  let element: Element | null = null;
  for (let parent = node.parentElement; parent && parent !== box; parent = parent.parentElement) {
    element = parent;
    const kind = roleOf(parent.localName, parent.hasAttributes() ? namesOf(parent) : '', null);
    if (kind !== 'text') return { element, kind };
  }
  return { element, kind: 'text' };
}

function roleOf(tag: string, names: string, text: string | null): Piece['kind'] {
  if (names === '') return text !== null && /^(?:footer|cite)$/.test(tag) && text.length < 120 ? 'credit' : 'text';
  if (LABEL_NAME.test(names)) return 'label';
  if (!CREDIT_NAME.test(names)) return 'text';
  // `image__caption attribution`: what has no credit in it and more words than names is the caption.
  const isCaption = text !== null && CAPTION_NAME.test(names) && text.split(' ').length > MOST_NAMES;
  return isCaption && !splitCredit(text).credit ? 'text' : 'credit';
}

/** Words for those who cannot see the picture end in a comma; with two capitals they are a name of the caption's. */
export function isSpokenLabel(text: string): boolean {
  return /^\s*[^,،.\s]+\s[^,،.]{2,30}[,،]\s*$/.test(text) && shapeOf(text).split('A').length < 3;
}

/** Longer than any list of names, a text is a caption. Words. */
export const MOST_NAMES = 6;

/** `<span>A sentence.</span> <span>Ann Fell</span>`: after the caption's end, names in an element of their own say whose picture it is. */
export function endsInName(before: string, text: string): boolean {
  return (
    text.length < 60 &&
    /[.!?…。]["”»)]*\s*$/.test(before) &&
    !/[.!?…。:]$|\d/.test(text) &&
    isNameLike(text.replace(' the ', ' '), 7)
  );
}

/** Whether a caption's last words are but the end of the credit that all its words have. */
function isRestOfCredit(text: string, whole: string): boolean {
  const { credit } = splitCredit(whole);
  return credit.length > text.length && credit.endsWith(text);
}

/** An element of its own that opens with a marker is a credit; so is a last one that holds nothing but an agency's form. */
function opensCredit(text: string, last: boolean): boolean {
  const marker = markerAtStart(text);
  if (marker && announces(marker, text)) return true;
  // `<span>The pier at dawn</span> <span>| Ann Lowe</span>`
  return last && (looksLikeCredit(text) || (text.startsWith('| ') && isNameLike(text.slice(2), 4)));
}
