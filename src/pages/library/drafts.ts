/**
 * Edits of stories that are not saved yet. Whoever leaves such a story finds them again when it is opened, for as long as
 * the page is open; the browser asks before the page goes with them.
 */
import type { Capture } from '../../article/person.ts';

const drafts = new Map<string, Capture>();

/** Returns the edits of the story with this id that are not saved, or null. */
export function draftOf(id: string): Capture | null {
  return drafts.get(id) ?? null;
}

/** Keeps the edits of the story with this id, in place of those before. */
export function keepDraft(id: string, draft: Capture): void {
  drafts.set(id, draft);
  addEventListener('beforeunload', ask);
}

/** Forgets the edits: they are saved, or not wanted. */
export function dropDraft(id: string): void {
  drafts.delete(id);
  if (drafts.size === 0) removeEventListener('beforeunload', ask);
}

function ask(event: Event): void {
  event.preventDefault();
}
