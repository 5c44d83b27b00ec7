/** The story on the page beside the same story in the library. */
import { keepPersonEdits, type Capture } from '../../article/forms/person.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { done, type Reply } from '../../messages/wire.ts';
import { changesSince } from '../../ui/changes/changes.ts';
import type { Lookup, PopupEvent, PopupState } from './state.ts';

/** Returns the page as it is now, with what the person wrote when it was saved, and in what it differs from then. */
export function compareSaved(
  capture: Capture,
  reply: Reply<SavedArticle | null>,
): { capture: Capture; lookup: Lookup } {
  if (!reply.ok) return { capture, lookup: { found: 'unknown', problem: reply.problem } };
  const saved = reply.value;
  if (!saved) return { capture, lookup: { found: false } };
  const { savedAt, tags, collections, note } = saved;
  const changes = changesSince(saved, capture.article);
  const before = { savedAt, marks: { tags, collections, note }, changes };
  return {
    capture: keepPersonEdits(capture, { article: saved, evidence: saved.evidence }),
    lookup: { found: true, before },
  };
}

/**
 * Returns what to tell when the story of this address has left the library, or come into it by another way than a save here,
 * which is answered by itself; else null. Of one whose address the person has changed since, it says nothing.
 */
export function changeInLibrary(now: PopupState, address: string, saved: SavedArticle | null): PopupEvent | null {
  const shown = now.step === 'no-article' ? now.capturing : now;
  if (shown.step !== 'capturing' || shown.saving.at === 'work') return null;
  if (shown.capture.article.canonicalUrl !== address) return null;
  if ((shown.lookup.found === true) === (saved !== null)) return null;
  return { type: 'library', ...compareSaved(shown.capture, done(saved)) };
}
