/** Reads the caption and credit that belong to one image of the page. */
import { shapeOf } from '../../text/characters.ts';
import type { Block, ImageSpot, Page } from '../../page.ts';
import { endsInName, MOST_NAMES, piecesOf, type Piece } from './caption-pieces.ts';
import { findCaption, isCreditBlock } from './caption-place.ts';
import type { CaptionContext, CaptionPlace } from './caption-words.ts';
import { bareCredit } from '../credits/credit.ts';
import { isGiven, markerAtStart } from '../credits/credit-markers.ts';
import { splitCredit, withoutSeam } from '../credits/credit-split.ts';
import { isNameLike } from '../name-like.ts';
import { tidyText } from '../page/tidy-text.ts';
import { isFurniture } from '../photos/photo-words.ts';

/** What stands under a picture. `credit` still has its marker; `parseCredit` reads it. */
export interface CaptionReading {
  caption: string | null;
  credit: string | null;
  /** Indexes of the blocks it was read from, which are no body text. */
  blocks: number[];
  /** The place, in the words of the evidence: `figcaption`, `td.caption`, `img[alt]`. */
  where: string;
}

/** Returns the caption of an image as the layout shows it, or null where the page shows none. */
export function readCaption(page: Page, spot: ImageSpot, context: CaptionContext): CaptionReading | null {
  const place = findCaption(page, spot, context);
  return place ? assemble(place) : shownByStyle(spot);
}

/** Local papers of the United States set captions by style sheets, from the data of an element: `content: attr(data-c-caption)`. */
function shownByStyle({ element }: ImageSpot): CaptionReading | null {
  const holder = element.closest('figure')?.querySelector('[data-c-caption]');
  const [caption, credit] = ['caption', 'credit'].map(
    (part) => tidyText(holder?.getAttribute(`data-c-${part}`) ?? '') || null,
  );
  return caption || credit
    ? { caption: caption ?? null, credit: credit ?? null, blocks: [], where: '[data-c-caption]' }
    : null;
}

/** Before a caption: a gallery's counter (`3/12 `), or a sign that points at the picture (`▲ `). */
const COUNTER = /^(?:\d{1,3}\s?\/\s?\d{1,3}(?!\d)[\s.:|–-]*|[▲△▴▶▷◀◁►▼]\s*)/u;

/** Joins the pieces of a caption's blocks; what markup does not tell apart, the text does. */
function assemble({ blocks, credits: named = [], where }: CaptionPlace): CaptionReading | null {
  const pieces = blocks.flatMap((block): readonly Piece[] => {
    const [only, ...others] = piecesOf(block);
    if (!only || others.length > 0) return piecesOf(block);
    if (named.includes(block) || only.kind === 'credit') return [{ ...only, kind: 'credit' }];
    return [isCreditBlock(block, block.box) ? creditPiece(block) : only];
  });
  const [last, before] = [pieces.at(-1), pieces.at(-2)];
  const linked = (blocks.at(-1)?.linkLength ?? 0) > 0;
  if (last?.kind === 'text' && before?.kind === 'text' && !linked && endsInName(before.text, last.text))
    pieces[pieces.length - 1] = { ...last, kind: 'credit' };
  const texts: string[] = [];
  const credits: string[] = [];
  let dangling = false;
  for (const piece of pieces) {
    if (piece.kind === 'label' || isFurniture(piece.text)) continue;
    const given = isGiven(piece.text);
    const empty = !given && (bareCredit(piece.text).raw === '' || onlyMarker(piece.text));
    if (piece.kind === 'credit' || dangling || given) {
      // Some sites call the whole of it a credit.
      const { caption, credit } = splitCredit(piece.text);
      const isLong = caption.split(' ').length > MOST_NAMES;
      const isWhole = credit && (isLong || (isMarked(credit) && !isNameLike(caption, 3)));
      if (isWhole) add(texts, caption);
      if (!empty) add(credits, isWhole ? credit : piece.text);
      dangling = piece.kind === 'credit' && empty && credits.length === 0;
    } else if (onlyMarker(piece.text)) dangling = true;
    else add(texts, piece.text);
  }
  const { caption, printed } = inTurn(texts.join(' ').replace(COUNTER, ''));
  credits.unshift(...printed.filter((credit) => !credits.some((text) => repeats(text, credit))));
  const tidy = credits.length > 0 ? withoutSeam(caption) : caption;
  // A caption that only repeats the credit, or is a stray separator or `by`, is none.
  const own =
    !(credits.length > 0 ? /x|[Aal0]{3}/ : /[Aaxl0]/).test(shapeOf(tidy)) ||
    credits.some((text) => bareCredit(text).raw === tidy)
      ? ''
      : tidy;
  if (own === '' && credits.length === 0) return null;
  return {
    caption: own || null,
    credit: joined(credits) || null,
    blocks: blocks.map(({ index }) => index),
    where,
  };
}

/** `Left: A sentence. Photo: Name; right: Another. Photo: Name`: what several pictures show, and whose each is, in turn. */
function inTurn(text: string, tried: string[] = []): { caption: string; printed: string[] } {
  const { caption, credit } = splitCredit(text);
  for (const { index } of credit.matchAll(/[.;]\s/g)) {
    if (tried.push(credit) > MOST_TURNS) break;
    const next = inTurn(credit.slice(index + 1), tried);
    if (next.printed.length > 0 && NEXT_CAPTION.test(next.caption))
      return { caption: `${caption} ${next.caption}`, printed: [credit.slice(0, index), ...next.printed] };
  }
  return { caption, printed: credit ? [credit] : [] };
}

/** So many places are tried: of a row of credits each would be asked for all that follow. */
const MOST_TURNS = 9;

/** Four words and more are none of a name or of whose the rights are, nor is what follows a side. */
const NEXT_CAPTION = /^\S+:\s\S+\s|(?:\S+\s+){3}\S/;

function creditPiece({ text }: Block): Piece {
  return { text, kind: splitCredit(text).caption ? 'text' : 'credit' };
}

/** `…, фото: Name` */
function isMarked(credit: string): boolean {
  return markerAtStart(credit)?.form === 'colon';
}

/** Whether one of two credits says all that the other says. */
function repeats(a: string, b: string): boolean {
  const [first, second] = [bareCredit(a).raw, bareCredit(b).raw];
  return first.includes(second) || second.includes(first);
}

function onlyMarker(text: string): boolean {
  const marker = markerAtStart(text);
  return (
    marker !== null &&
    text.slice(marker.end).trim() === '' &&
    (marker.form !== 'bare' || (text.length < 16 && marker.kind !== 'illustration'))
  );
}

function add(list: string[], text: string): void {
  if (!list.includes(text)) list.push(text);
}

function joined(credits: string[]): string {
  return credits.map((credit, index) => (index === 0 ? credit : bareCredit(credit).raw)).join(' / ');
}
