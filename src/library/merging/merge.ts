/** Merges a record from elsewhere (a backup, an import) into the library, without losing anything of either side. */
import type { Article } from '../../article/article.ts';
import type { ArticleEvidence } from '../../article/evidence.ts';
import { mergeWords } from '../record/caption-words.ts';
import { isSoundArticle } from '../record/damaged.ts';
import { differences } from '../record/differences.ts';
import { cleanLabels } from '../record/labels.ts';
import { contentOf } from '../saving/save-article.ts';
import type { Revision, SavedArticle, SavedRecord } from '../record/record.ts';

/** One state of a story, current or earlier. */
interface State {
  article: Article;
  evidence: ArticleEvidence;
  savedAt: string;
}

export interface Merged {
  record: SavedRecord;
  /** All earlier states of an article, numbered from 1. */
  revisions: Revision[];
}

/**
 * Merges `incoming` into `ours`:
 *
 * - the labels of both; the notes of both, that of the record changed last first;
 * - in the trash only if it is there on both sides;
 * - the story as it was changed last, the other state as a revision unless it is one already; the words of a captured
 *   caption likewise. `newer` says whether the incoming state becomes the present one.
 *
 * Returns `ours` itself when nothing changes.
 */
export function mergeRecord(
  ours: SavedRecord,
  earlier: readonly Revision[],
  incoming: SavedRecord,
  newer = incoming.updatedAt > ours.updatedAt,
): Merged {
  const merged = { ...ours, ...mergedMarks(ours, incoming) };
  const unchanged = JSON.stringify(marksOf(merged)) === JSON.stringify(marksOf(ours));
  if (ours.kind === 'caption' || incoming.kind === 'caption') {
    const marked = unchanged ? ours : merged;
    const both = marked.kind === 'caption' && incoming.kind === 'caption';
    const record = both ? mergeWords(marked, incoming, newer) : marked;
    return { record: record === ours ? ours : { ...record, updatedAt: merged.updatedAt }, revisions: [...earlier] };
  }
  const states = statesOf(ours, earlier);
  const theirs = { article: contentOf(incoming), evidence: incoming.evidence, savedAt: incoming.updatedAt };
  const present = states.at(-1);
  // A record may be newer only by its tags. Only one with a longer history was changed back to an earlier state of ours.
  const isBack = newer && incoming.revision > ours.revision && present !== undefined && !isSame(present, theirs);
  if (!isBack && states.some((state) => isSame(state, theirs)))
    return { record: unchanged ? ours : merged, revisions: [...earlier] };
  const current = newer ? theirs : present;
  const rest = newer ? states : [...states.slice(0, -1), theirs];
  return numbered({ ...merged, kind: 'article' } as SavedArticle, rest, current ?? theirs);
}

/**
 * Adds an earlier state to the article; returns it unchanged when it has that state already. The earlier states of an
 * article that has just been added come after it: each keeps its number.
 */
export function mergeRevision(ours: SavedArticle, earlier: readonly Revision[], incoming: Revision): Merged {
  const awaited = incoming.revision < ours.revision && !earlier.some(({ revision }) => revision === incoming.revision);
  // A story that was changed and changed back has the same state twice, with the other in between.
  if (awaited) return { record: { ...ours }, revisions: [...earlier, incoming].toSorted(byNumber) };
  const states = statesOf(ours, earlier);
  if (states.some((state) => isSame(state, incoming))) return { record: ours, revisions: [...earlier] };
  const { article, evidence, savedAt, replacedAt } = incoming;
  const current = states.at(-1) ?? incoming;
  // The present state is no older than the end of any earlier one.
  const since = current.savedAt > replacedAt ? current.savedAt : replacedAt;
  return numbered(ours, [...states.slice(0, -1), { article, evidence, savedAt }], { ...current, savedAt: since });
}

const byNumber = (a: Revision, b: Revision): number => a.revision - b.revision;

function statesOf(ours: SavedArticle, earlier: readonly Revision[]): State[] {
  const last = earlier.at(-1)?.replacedAt ?? ours.savedAt;
  return [...earlier, { article: contentOf(ours), evidence: ours.evidence, savedAt: last }];
}

function isSame(a: State | Revision, b: State | Revision): boolean {
  if (isSoundArticle(a.article) && isSoundArticle(b.article)) return differences(a.article, b.article).length === 0;
  return JSON.stringify(a.article) === JSON.stringify(b.article);
}

/** Numbers the earlier states from 1 by their time, and puts the current one after them. */
function numbered(record: SavedArticle, earlier: State[], current: State): Merged {
  const states = earlier.toSorted((a, b) => (a.savedAt < b.savedAt ? -1 : a.savedAt > b.savedAt ? 1 : 0));
  const revisions = states.map(({ article, evidence, savedAt }, index) => ({
    articleId: record.id,
    revision: index + 1,
    savedAt,
    replacedAt: states[index + 1]?.savedAt ?? (current.savedAt > savedAt ? current.savedAt : savedAt),
    article,
    evidence,
  }));
  const { article, evidence } = current;
  return { record: { ...record, ...article, evidence, revision: revisions.length + 1 }, revisions };
}

function mergedMarks(ours: SavedRecord, incoming: SavedRecord) {
  const [older, newer] = ours.updatedAt < incoming.updatedAt ? [ours, incoming] : [incoming, ours];
  return {
    tags: cleanLabels([...ours.tags, ...incoming.tags]),
    collections: cleanLabels([...ours.collections, ...incoming.collections]),
    note: bothNotes(newer.note, older.note),
    savedAt: ours.savedAt < incoming.savedAt ? ours.savedAt : incoming.savedAt,
    deletedAt: incoming.deletedAt === null ? null : ours.deletedAt,
    updatedAt: newer.updatedAt,
  };
}

/** Returns the second note under the first, or the one that contains the other. */
export function bothNotes(first: string, second: string): string {
  if (first.includes(second)) return first;
  return second.includes(first) ? second : `${first}\n\n${second}`;
}

function marksOf({ tags, collections, note, savedAt, deletedAt }: SavedRecord) {
  return { tags, collections, note, savedAt, deletedAt };
}
