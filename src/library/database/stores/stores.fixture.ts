/**
 * Stores as the code of each version left them, and what the present code must find in each. All of these files are
 * frozen: later code is tested on them for ever, since somebody's library of that version is still out there. A new
 * migration adds `version-N.json` and `version-N.expected.json`, and changes only what it makes of the older ones.
 */
import type { Revision, SavedRecord } from '../../record/record.ts';
import type { Tombstone } from '../db.ts';
import type { PhotoRow } from '../photo-rows.ts';

interface Store {
  /** The number is Dexie's: it multiplies its versions by ten. */
  version: number;
  stores: Record<string, { keyPath: string | string[]; indexes: Index[]; rows: Record<string, unknown>[] }>;
}

interface Index extends Required<IDBIndexParameters> {
  name: string;
  keyPath: string | string[];
}

export interface Expected {
  /** The change sequence number given out last. */
  seq: number;
  records: SavedRecord[];
  revisions: Revision[];
  tombstones: Tombstone[];
  photos: PhotoRow[];
  photoFiles: { hash: string; size: number; type: string }[];
}

const files = import.meta.glob<unknown>('./version-*.json', { eager: true, import: 'default' });

/** The versions of which there is a store, the first one first. */
export const STORED_VERSIONS = Object.keys(files)
  .flatMap((path) => /version-(\d+)\.json$/u.exec(path)?.[1] ?? [])
  .map(Number)
  .toSorted((a, b) => a - b);

/** Returns what the present code must find in the store of this version; throws when nobody has written that down. */
export function expectedOf(version: number): Expected {
  return fileOf(`./version-${version}.expected.json`) as Expected;
}

/** Makes the database `name` as this version left it, with the browser's own calls. */
export async function makeStore(name: string, version: number): Promise<void> {
  const { version: number, stores } = fileOf(`./version-${version}.json`) as Store;
  const request = indexedDB.open(name, number);
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('error', () => reject(new Error('The store could not be made.')));
    request.addEventListener('success', () => resolve(request.result.close()));
    request.addEventListener('upgradeneeded', () => {
      for (const [table, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(table, { keyPath });
        for (const { name: index, keyPath: path, ...options } of indexes) store.createIndex(index, path, options);
        for (const row of rows) store.add('file' in row ? { ...row, file: blobOf(row['file']) } : row);
      }
    });
  });
}

function fileOf(path: string): unknown {
  const file = files[path];
  if (file === undefined) throw new Error(`There is no ${path}: see stores.fixture.ts.`);
  return file;
}

function blobOf(file: unknown): Blob {
  const { type, base64 } = file as { type: string; base64: string };
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
}
