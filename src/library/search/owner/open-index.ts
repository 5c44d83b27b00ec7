/** The index in its file: the one that is there, or a new one. A database that holds none that can be used is closed again. */
import { isDamage } from './index-errors.ts';
import type { IndexFile } from './index-file.ts';
import { createIndex, loadIndex, type SearchIndex } from '../index/search-index.ts';

/** Returns the index that is there, or null when there is none that can be used. */
export function openExisting(file: IndexFile): SearchIndex | null {
  try {
    const db = file.open();
    try {
      const index = loadIndex(db);
      if (index === null) db.close();
      return index;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    return null;
  }
}

/** Returns an empty index, for the library of this epoch. The file must be clear. */
export function newIndex(file: IndexFile, epoch: number): SearchIndex {
  const db = file.open();
  try {
    createIndex(db, epoch);
    const index = loadIndex(db);
    if (index === null) throw new Error('A new index has another version than the one it was made with.');
    return index;
  } catch (error) {
    db.close();
    throw error;
  }
}
