/**
 * What the background notes of open tabs, by the tab's id. It is kept as long as the browser runs, since the background is
 * stopped and started in between, and of tabs that are open only.
 */
import * as v from 'valibot';
import { browser } from '../../messages/browser/browser.ts';

export type Notes<T> = Readonly<Record<string, T>>;

export interface TabNotes<T> {
  /**
   * Gives `work` the notes, and keeps those that it returns; one change after the other, so that `work` may take its
   * time. Returns what is kept; rejects with what `work` or the browser's storage rejects with, and keeps nothing then.
   */
  change: (work: (notes: Notes<T>) => Promise<Notes<T>>) => Promise<Notes<T>>;
  /** As `change` keeps them, at once: what must be noted before the rest of a change is done. */
  keep: (notes: Notes<T>) => Promise<void>;
}

/** Returns the notes that are stored under `key`, each checked against `schema`; what is stored broken is as none. */
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
