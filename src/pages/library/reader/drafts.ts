/**
 * Edits of records that are not saved yet. Whoever leaves such a record finds them again when it is opened, for as long as
 * the page is open; the browser asks before the page goes with them.
 */
import type { Capture } from '../../../article/forms/person.ts';
import type { CapturedPhoto } from '../../../library/record/record.ts';

interface Drafts<T> {
  /** Returns the edits of the record with this id that are not saved, or null. */
  of: (id: string) => T | null;
  /** Keeps the edits of the record with this id, in place of those before. */
  keep: (id: string, draft: T) => void;
  /** Forgets the edits: they are saved, or not wanted. */
  drop: (id: string) => void;
}

const kept = new Set<string>();

export const storyDrafts = drafts<Capture>();
export const captionDrafts = drafts<CapturedPhoto>();

/** Whether edits of the record with this id are kept, of whatever kind it is. */
export const hasDraft = (id: string): boolean => kept.has(id);

function drafts<T>(): Drafts<T> {
  const byId = new Map<string, T>();
  return {
    of: (id) => byId.get(id) ?? null,
    keep: (id, draft) => {
      byId.set(id, draft);
      kept.add(id);
      addEventListener('beforeunload', ask);
    },
    drop: (id) => {
      byId.delete(id);
      kept.delete(id);
      if (kept.size === 0) removeEventListener('beforeunload', ask);
    },
  };
}

function ask(event: Event): void {
  event.preventDefault();
}
