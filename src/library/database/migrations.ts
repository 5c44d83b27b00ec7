/**
 * The database's numbered migrations. A released one is never changed: a change of shape is a new number at the end, with
 * a frozen database of that version in `stores/`. An upgrade is one IndexedDB transaction, so if it is interrupted, the
 * version before it is left intact.
 */
import type { Transaction } from 'dexie';

export interface Migration {
  /** From 1, without gaps. */
  version: number;
  /** What changes in the tables and indexes, in Dexie's notation: `&` unique, `*` many entries. Tables not named stay. */
  stores: Record<string, string | null>;
  /** Rewrites the rows; the transaction spans all tables. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      records: '&id, &seq, *lists, address',
      revisions: '&[articleId+revision]',
      tombstones: '&id, &seq',
      counters: '&list',
      meta: '&key',
    },
  },
  {
    // Kept photo files. Only the rows that wait have `since`, only those that failed `reason`: their indexes list them.
    version: 2,
    stores: {
      photos: '&[recordId+src], src, hash, since, reason',
      photoFiles: '&hash, size',
    },
  },
];
