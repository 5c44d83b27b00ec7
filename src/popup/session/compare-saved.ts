/** The story on the page beside the same story in the library. */
import { keepPersonEdits, type Capture } from '../../article/forms/person.ts';
import { lossOf } from '../../library/saving/lost-story.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { done, type Reply } from '../../messages/wire.ts';
import { changesSince } from '../../ui/changes/changes.ts';
import type { Lookup, PopupEvent, PopupState } from './state.ts';

/** Returns the page as it is now, with the person's edits from the saved story kept, and what has changed since the save. */
export function compareSaved(
  capture: Capture,
  isArticle: boolean,
  reply: Reply<SavedArticle | null>,
): { capture: Capture; lookup: Lookup } {
  if (!reply.ok) return { capture, lookup: { found: 'unknown', problem: reply.problem } };
  const saved = reply.value;
  if (!saved) return { capture, lookup: { found: false } };
  const { savedAt, tags, collections, note } = saved;
  const changes = changesSince(saved, capture.article);
  const kept = keepPersonEdits(capture, { article: saved, evidence: saved.evidence });
  const loss = lossOf(saved, kept.article, isArticle);
  const before = { savedAt, marks: { tags, collections, note }, changes, loss };
  return { capture: kept, lookup: { found: true, before } };
}

/**
 * Returns the event to send when the story at this address was removed from the library, or added to it other than by this
 * popup's own save (which is answered by itself). Null when neither happened, or the person has changed the address since.
 */
export function changeInLibrary(now: PopupState, address: string, saved: SavedArticle | null): PopupEvent | null {
  const shown = now.step === 'no-article' ? now.capturing : now;
  if (shown.step !== 'capturing' || shown.saving.at === 'work') return null;
  if (shown.capture.article.canonicalUrl !== address) return null;
  if ((shown.lookup.found === true) === (saved !== null)) return null;
  return { type: 'library', ...compareSaved(shown.capture, now.step === 'capturing', done(saved)) };
}
