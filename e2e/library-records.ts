/** Reads what is in the library straight from the store, past all of Cutline's code. Runs in one of its own pages. */
export function readRecords(): Promise<StoredRecord[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cutline');
    // Nothing was saved yet: there is no store, and none is to be made here.
    opening.addEventListener('upgradeneeded', () => {
      opening.transaction?.abort();
      resolve([]);
    });
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no library')));
    opening.addEventListener('success', () => {
      const reading = opening.result.transaction('records').objectStore('records').getAll();
      reading.addEventListener('error', () => reject(reading.error ?? new Error('no records')));
      reading.addEventListener('success', () => {
        opening.result.close();
        resolve((reading.result as { record: StoredRecord }[]).map(({ record }) => record));
      });
    });
  });
}

/** As much of a record as the end-to-end tests look at. */
export interface StoredRecord {
  kind: 'article' | 'caption';
  deletedAt: string | null;
  headline?: string;
  tags: string[];
  collections: string[];
  note: string;
  revision?: number;
  photo?: {
    src: string | null;
    caption: string | null;
    credit: { photographers: string[]; agencies: string[] } | null;
  };
  story?: { url: string; canonicalUrl: string; headline: string | null };
}
