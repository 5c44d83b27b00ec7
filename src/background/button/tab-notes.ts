/**
 * Notes on open tabs, by the tab's id. They are in session storage, since the background is stopped and restarted while
 * the browser runs; notes on closed tabs are dropped.
 */
import * as v from 'valibot';
import { browser } from '../../messages/browser/browser.ts';

export type Notes<T> = Readonly<Record<string, T>>;

export interface TabNotes<T> {
  /**
   * Passes the notes to `work` and stores those that it returns. Changes run one after the other, so `work` may be slow.
   * Returns what was stored. Rejects, and stores nothing, when `work` or the browser's storage rejects.
   */
  change: (work: (notes: Notes<T>) => Promise<Notes<T>>) => Promise<Notes<T>>;
  /** Stores the notes at once, from inside a `change` that still has work to do. */
  keep: (notes: Notes<T>) => Promise<void>;
}

/** Returns the notes stored under `key`, each checked against `schema`. If one does not fit, all count as absent. */
export function tabNotes<T>(key: string, schema: v.GenericSchema<unknown, T>): TabNotes<T> {
  const stored = v.record(v.string(), schema);
  let last: Promise<unknown> = Promise.resolve();
  const keep = (notes: Notes<T>) => browser.storage.session.set({ [key]: notes });
  const turn = async (work: (notes: Notes<T>) => Promise<Notes<T>>) => {
    const { [key]: found } = await browser.storage.session.get(key);
    const before = v.safeParse(stored, found);
    const notes = await ofOpenTabs(await work(before.success ? before.output : {}));
    await keep(notes);
    return notes;
  };
  return {
    keep,
    change: (work) => {
      const changed = last.then(() => turn(work));
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}

async function ofOpenTabs<T>(notes: Notes<T>): Promise<Notes<T>> {
  if (Object.keys(notes).length === 0) return notes;
  const open = new Set((await browser.tabs.query({})).map(({ id }) => String(id)));
  return Object.fromEntries(Object.entries(notes).filter(([id]) => open.has(id)));
}
