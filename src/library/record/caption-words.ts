/** The words of a captured caption, and its former words, none of which is ever lost. */
import type { CapturedPhoto, EarlierWords, SavedCaption } from './record.ts';

export type CaptionWords = Pick<CapturedPhoto, 'caption' | 'credit'>;

/** Returns the words of a photo, or of an earlier state. */
export const wordsOf = ({ caption, credit }: CaptionWords): CaptionWords => ({ caption, credit });

/** Returns the record with these words, and its former words among the earlier ones; itself when it has them already. */
export function reworded(record: SavedCaption, words: CaptionWords, replacedAt: string): SavedCaption {
  if (key(words) === key(record.photo)) return record;
  const had = { ...wordsOf(record.photo), replacedAt };
  return withEarlier({ ...record, photo: { ...record.photo, ...words } }, [...(record.earlier ?? []), had]);
}

/**
 * Returns `ours` with the words of both. Those of `incoming` become the present ones if it is `newer` and either they are
 * new to ours, or they replaced our present ones there. Returns `ours` itself when nothing changes.
 */
export function mergeWords(ours: SavedCaption, incoming: SavedCaption, newer: boolean): SavedCaption {
  const known = new Set([ours.photo, ...(ours.earlier ?? [])].map(key));
  const isKnown = known.has(key(incoming.photo));
  const came = [
    ...(incoming.earlier ?? []),
    ...(isKnown ? [] : [{ ...wordsOf(incoming.photo), replacedAt: incoming.updatedAt }]),
  ].filter((words) => !known.has(key(words)));
  const all = came.length === 0 ? ours : withEarlier(ours, [...(ours.earlier ?? []), ...came]);
  const isLater = newer && (!isKnown || incoming.earlier?.some((words) => key(words) === key(ours.photo)) === true);
  return isLater ? reworded(all, wordsOf(incoming.photo), incoming.updatedAt) : all;
}

/** Keeps each wording once, with the time when it was replaced last, and not the present one. */
function withEarlier(record: SavedCaption, words: readonly EarlierWords[]): SavedCaption {
  const last = new Map(words.toSorted((a, b) => (a.replacedAt < b.replacedAt ? -1 : 1)).map((had) => [key(had), had]));
  last.delete(key(record.photo));
  const { earlier: _, ...rest } = record;
  return last.size === 0 ? rest : { ...rest, earlier: [...last.values()] };
}

const key = ({ caption, credit }: CaptionWords): string =>
  JSON.stringify([caption, credit && [credit.raw, credit.photographers, credit.agencies, credit.kind]]);
