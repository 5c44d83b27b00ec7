/** From selected text to the captions that it is part of, or to a caption of its own. */
import { parseCredit } from '../../article/layout/credits/credit-names.ts';
import { splitCredit } from '../../article/layout/credits/credit-split.ts';
import type { CapturedPhoto } from '../../library/record/record.ts';
import { elementsAround, holds } from '../page/composed-tree.ts';
import { hasWords, type PhotoPlace } from './photo-place.ts';

/** Returns the places whose caption the selection touches. Where a shadow root hides the selection, its text is compared. */
export function placesSelected(selectionText: string, places: readonly PhotoPlace[]): PhotoPlace[] {
  const selection = document.getSelection();
  const ranges =
    selection === null ? [] : Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  const touched = places.filter(({ captionNodes }) =>
    ranges.some((range) => !range.collapsed && captionNodes.some((node) => range.intersectsNode(node))),
  );
  if (touched.length > 0) return touched;
  const quoted = tidy(selectionText);
  if (quoted === '') return [];
  return places.filter(({ captionNodes }) =>
    tidy(captionNodes.map((node) => node.textContent).join(' ')).includes(quoted),
  );
}

/** Browsers join the lines of a selection with spaces, and Chromium cuts long ones. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/…$/, '').trim();

/** Longer selections are not captions: the longest of real pages have some 900 characters. */
const LONGEST_CAPTION = 2000;

/**
 * Returns the selected text as a caption, split from its credit: the person says that it is one, even if the page's layout
 * does not. Its photo is the one nearby, if there is just one and it has no caption. `null` when nothing was selected, or
 * more than a caption can be.
 */
export function selectedText(selectionText: string, places: readonly PhotoPlace[]): CapturedPhoto | null {
  const text = tidy(selectionText);
  if (text === '' || text.length > LONGEST_CAPTION) return null;
  const { caption, credit } = splitCredit(text);
  return {
    ...(photoBeside(places) ?? NO_PHOTO),
    caption: caption === '' ? null : caption,
    credit: parseCredit(credit),
  };
}

const NO_PHOTO: CapturedPhoto = {
  id: 'selection',
  src: null,
  width: null,
  height: null,
  alt: null,
  caption: null,
  credit: null,
  role: 'body',
};

/** How many levels above the selected text the box may be that holds its photo. */
const BOX_LEVELS = 4;

function photoBeside(places: readonly PhotoPlace[]): CapturedPhoto | null {
  const around = document.getSelection()?.anchorNode;
  if (!around) return null;
  for (const box of [...elementsAround(around)].slice(0, BOX_LEVELS)) {
    const inside = places.filter(({ element }) => holds(box, element));
    const [only] = inside;
    if (only !== undefined) return inside.length === 1 && !hasWords(only) ? only.photo : null;
  }
  return null;
}
