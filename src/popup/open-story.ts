/** What the popup shows first: the page's story beside the saved one, with the changes that were not saved. */
import type { Capture } from '../article/person.ts';
import { allDifferences } from '../library/differences.ts';
import type { SavedArticle } from '../library/record.ts';
import { areSame, type StoryDraft } from '../settings/story-drafts.ts';
import { compareSaved } from './compare-saved.ts';
import { restoreCapture, restoreMarks } from './draft.ts';
import type { InUse, Services } from './session.ts';
import type { Marks, PopupEvent } from './state.ts';

/**
 * Says what stands in the way of reading the page, or `read`s its story as it is shown: with what is saved of it, and what
 * was changed in it before the popup closed; then the labels in use, and from then on what becomes of it in the library.
 */
export async function openStory(
  services: Services,
  send: (event: PopupEvent) => void,
  read: (
    event: Extract<PopupEvent, { type: 'read' }>,
    plain: { capture: Capture; marks: Marks },
    draft: StoryDraft | null,
  ) => void,
  use: (inUse: InUse) => void,
  follow: (address: string, saved: SavedArticle | null) => void,
): Promise<void> {
  const labels = services.labelsInUse();
  const marking = services.defaultMarks();
  const opened = await services.opened;
  if (!opened.ok) return send({ type: 'blocked', obstacle: opened.obstacle });
  const { detection, article, evidence } = opened.reading;
  const { canonicalUrl } = article;
  const [reply, usual, draft] = await Promise.all([
    services.findSaved(canonicalUrl),
    marking,
    services.draftOf(canonicalUrl),
  ]);
  const { capture, lookup } = compareSaved({ article, evidence }, reply);
  const plain = { capture, marks: lookup.found === true ? lookup.before.marks : usual };
  const drafted = draft === null ? null : await withDraft(plain, draft);
  if (draft !== null && drafted === null) services.keepDraft(canonicalUrl, null);
  const shown = drafted ?? plain;
  const { isArticle, reasons } = detection;
  read({ type: 'read', isArticle, reasons, ...shown, lookup, restored: drafted !== null }, plain, drafted && draft);
  use(await labels);
  services.watchSaved(canonicalUrl, (saved) => follow(canonicalUrl, saved));
}

/** Null when it changes nothing: the popup closed while it was being saved, or what was typed can't be read. */
async function withDraft(plain: { capture: Capture; marks: Marks }, draft: StoryDraft): Promise<typeof plain | null> {
  const capture = restoreCapture(plain.capture, draft, await import('../article/editing.ts'));
  const marks = restoreMarks(plain.marks, draft);
  const isSame = areSame(marks, plain.marks) && allDifferences(plain.capture.article, capture.article).length === 0;
  return isSame ? null : { capture, marks };
}
