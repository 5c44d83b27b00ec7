/**
 * Merges what another program had on a story that is in the library: a bookmark, a citation, a note. What was read off the
 * page stays as it is; the person's own marks on both sides are kept.
 */
import type { SavedArticle, SavedRecord, Revision } from '../record/record.ts';
import { cleanLabels } from '../record/labels.ts';
import { bothNotes, mergeRecord, type Merged } from './merge.ts';

/**
 * Returns the record out of the trash, with the labels and notes of both. The story itself is merged, by the rules of
 * `mergeRecord`, only if ours came from a file too and the other has a text; a story with a text is never replaced by one
 * without. Returns `ours` itself when nothing changes.
 */
export function mergeElsewhere(ours: SavedRecord, earlier: readonly Revision[], incoming: SavedRecord): Merged {
  const marks = {
    tags: cleanLabels([...ours.tags, ...incoming.tags]),
    collections: cleanLabels([...ours.collections, ...incoming.collections]),
    note: bothNotes(ours.note, incoming.note),
  };
  const same = JSON.stringify(marks) === JSON.stringify(marksOf(ours));
  const marked = same && ours.deletedAt === null ? ours : { ...ours, ...marks, deletedAt: null };
  if (!isBetter(ours, incoming)) return { record: marked, revisions: [...earlier] };
  const theirs = { ...incoming, ...marks, savedAt: ours.savedAt, deletedAt: null };
  return mergeRecord(marked, earlier, theirs, !hasText(ours) || incoming.updatedAt > ours.updatedAt);
}

const marksOf = ({ tags, collections, note }: SavedRecord) => ({ tags, collections, note });

function isBetter(ours: SavedRecord, incoming: SavedRecord): boolean {
  return ours.kind === 'article' && incoming.kind === 'article' && isImported(ours) && hasText(incoming);
}

const isImported = ({ warnings }: SavedArticle): boolean => warnings.some(({ code }) => code === 'imported');

const hasText = (record: SavedRecord): boolean => record.kind === 'article' && record.body.length > 0;
