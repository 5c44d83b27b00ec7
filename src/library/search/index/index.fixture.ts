/** For tests: an index in memory. */
import sqlite3InitModule, { type Database } from '@sqlite.org/sqlite-wasm';
import { beforeAll, onTestFinished } from 'vitest';
import { createIndex, loadIndex, type SearchIndex } from './search-index.ts';

/** Returns what makes an empty database that is closed when the test has finished; to be called outside of tests. */
export function emptyDatabases(): () => Database {
  let sqlite3: Awaited<ReturnType<typeof sqlite3InitModule>>;
  beforeAll(async () => {
    sqlite3 = await sqlite3InitModule();
  });
  return () => {
    const db = new sqlite3.oo1.DB(':memory:');
    onTestFinished(() => {
      db.close();
    });
    return db;
  };
}

/** Returns what makes an empty index; to be called outside of tests. */
export function emptyIndexes(): () => SearchIndex {
  const emptyDatabase = emptyDatabases();
  return () => {
    const db = emptyDatabase();
    createIndex(db, 0);
    const index = loadIndex(db);
    if (index === null) throw new Error('A new index could not be loaded.');
    return index;
  };
}
