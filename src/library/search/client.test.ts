import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { LibraryDb } from '../database/db.ts';
import { forgetEverything } from '../organising/forget.ts';
import { saving, testLibrary } from '../library.fixture.ts';
import { saveArticle } from '../saving/save-article.ts';
import { deleteRecords, purgeRecords } from '../organising/trash.ts';
import type { WorkerMessage } from './channel.ts';
import { openSearch, type LibrarySearch } from './client.ts';

/** How long an index may take on a busy machine. */
const PATIENCE = 30_000;

/** Opens the search as a tab does; the returned function closes the tab. */
function openTab(db: LibraryDb): LibrarySearch & { close: () => void } {
  const tab = new AbortController();
  onTestFinished(() => tab.abort());
  const search = openSearch(tab.signal, { library: db.name, index: `${db.name}-index` }, () => db);
  return { ...search, close: () => tab.abort() };
}

async function save(db: LibraryDb, headline: string): Promise<string> {
  const canonicalUrl = `https://vi-du.example/${encodeURIComponent(headline)}`;
  return (await saveArticle(saving({ canonicalUrl, headline }), db)).id;
}

const ready = (search: LibrarySearch, total: number) =>
  vi.waitFor(() => expect(search.status()).toEqual({ state: 'ready', total }), PATIENCE);

async function headlines(search: LibrarySearch, query: string): Promise<unknown> {
  const found = await search.search({ query, sort: 'oldest' });
  return found.type === 'found' ? found.rows.map(({ record }) => record.kind === 'article' && record.headline) : found;
}

/** Writes nonsense over the pages of the index, behind the back of SQLite; nobody may have it open. */
async function damageIndex(db: LibraryDb): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle(`${db.name}-index`)).getDirectoryHandle('.opaque');
  for await (const file of folder.values()) {
    if (!(file instanceof FileSystemFileHandle)) continue;
    const { size } = await file.getFile();
    if (size < 20_000) continue;
    const writable = await file.createWritable({ keepExistingData: true });
    await writable.write({
      type: 'write',
      position: 4096,
      data: crypto.getRandomValues(new Uint8Array(size - 4096).subarray(0, 60_000)),
    });
    await writable.close();
  }
}

/** All that the files of the index hold, as text of one byte a character. */
async function indexBytes(db: LibraryDb): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle(`${db.name}-index`)).getDirectoryHandle('.opaque');
  let text = '';
  for await (const file of folder.values()) {
    if (file instanceof FileSystemFileHandle)
      text += new TextDecoder('latin1').decode(await (await file.getFile()).arrayBuffer());
  }
  return text;
}

describe('the search', { timeout: 60_000 }, () => {
  test('indexes what is there, and what is saved, changed and deleted later', async () => {
    const db = testLibrary();
    await save(db, 'Bão số một');
    const tab = openTab(db);
    await ready(tab, 1);
    expect(await headlines(tab, 'bao so')).toEqual(['Bão số một']);

    const id = await save(db, 'Bão số hai');
    await ready(tab, 2);
    expect(await headlines(tab, 'bao')).toEqual(['Bão số một', 'Bão số hai']);

    await deleteRecords({ ids: [id] }, db);
    await ready(tab, 1);
    await purgeRecords({ ids: [id] }, db);
    expect(await headlines(tab, 'bao')).toEqual(['Bão số một']);
  });

  test('gives the rows with the passages found, counts and ids', async () => {
    const db = testLibrary();
    const id = await save(db, 'Mùa lũ');
    const tab = openTab(db);
    await ready(tab, 1);
    const found = await tab.search({ query: 'lu "vui mung"' });
    expect(found).toMatchObject({
      type: 'found',
      total: 1,
      rows: [
        {
          passages: [
            { column: 'headline', text: 'Mùa lũ', marks: [[4, 6]] },
            { column: 'body', text: 'Người dân hai bờ vui mừng.' },
          ],
        },
      ],
    });
    const counts = found.type === 'found' ? await found.counts : null;
    expect(counts).toMatchObject({ source: [{ value: 'vi-du.example', count: 1 }] });
    expect(await tab.allIds({ query: 'lũ' })).toEqual([id]);
  });

  test('serves two tabs, and goes on when the one that owns the index closes', async () => {
    const db = testLibrary();
    await save(db, 'Bão số một');
    const first = openTab(db);
    await ready(first, 1);
    const second = openTab(db);
    await ready(second, 1);
    expect(await headlines(second, 'bao')).toEqual(['Bão số một']);
    first.close();
    expect(await headlines(second, 'mot')).toEqual(['Bão số một']);
    await save(db, 'Bão số hai');
    await ready(second, 2);
  });

  test('opens what is there, without indexing it again', async () => {
    const db = testLibrary();
    for (let n = 0; n < 200; n++) await save(db, `Tin ${n}`);
    const first = openTab(db);
    await ready(first, 200);
    first.close();
    const again = openTab(db);
    const seen: string[] = [];
    again.onStatus(({ state }) => seen.push(state), new AbortController().signal);
    await ready(again, 200);
    expect(seen).not.toContain('building');
  });

  test('is there where a browser does not hand compiled code on to a worker', async () => {
    const db = testLibrary();
    await save(db, 'Bão số một');
    let refused = 0;
    class Refusing extends Worker {
      override postMessage(message: WorkerMessage) {
        if (message.type === 'sqlite' && message.compiled !== null) {
          refused++;
          throw new DOMException('It could not be cloned.', 'DataCloneError');
        }
        super.postMessage(message);
      }
    }
    vi.stubGlobal('Worker', Refusing);
    onTestFinished(() => void vi.unstubAllGlobals());
    const tab = openTab(db);
    await ready(tab, 1);
    expect(refused).toBe(1);
    expect(await headlines(tab, 'bao')).toEqual(['Bão số một']);
  });

  test('makes a damaged index anew', async () => {
    const db = testLibrary();
    for (let n = 0; n < 40; n++) await save(db, `Tin ${n}`);
    const first = openTab(db);
    await ready(first, 40);
    first.close();
    await vi.waitFor(() => damageIndex(db), PATIENCE);
    const again = openTab(db);
    await ready(again, 40);
    expect(await headlines(again, 'tin 7 ')).toEqual(['Tin 7']);
  });

  test('makes a stale index anew: the library is another one, with the same numbers', async () => {
    const db = testLibrary();
    await save(db, 'Tin cũ');
    const first = openTab(db);
    await ready(first, 1);
    first.close();
    await Promise.all(db.tables.map((table) => table.clear()));
    await db.meta.put({ key: 'epoch', value: 1 });
    await save(db, 'Tin mới');
    const again = openTab(db);
    await vi.waitFor(async () => expect(await headlines(again, 'tin')).toEqual(['Tin mới']), PATIENCE);
  });

  test('keeps no word of what was deleted for good', async () => {
    const db = testLibrary();
    for (let n = 0; n < 70; n++) await save(db, `Tin ${n}`);
    const id = await save(db, 'Chuyện zanzibar');
    const tab = openTab(db);
    await ready(tab, 71);
    await deleteRecords({ ids: [id] }, db);
    await purgeRecords({ ids: [id] }, db);
    await ready(tab, 70);
    await vi.waitFor(async () => expect(await indexBytes(db)).not.toContain('zanzibar'), PATIENCE);
    expect(await headlines(tab, 'tin 7 ')).toEqual(['Tin 7']);
  });

  test('forgets everything with the library', async () => {
    const db = testLibrary();
    await save(db, 'Chuyện zanzibar');
    const tab = openTab(db);
    await ready(tab, 1);
    expect(await indexBytes(db)).toContain('zanzibar');
    await forgetEverything(db, `${db.name}-index`);
    await ready(tab, 0);
    expect(await indexBytes(db)).not.toContain('zanzibar');
  });

  test('finds the others when a record is damaged', async () => {
    const db = testLibrary();
    const id = await save(db, 'Tin hỏng');
    await save(db, 'Tin lành');
    await db.records.update(id, { 'record.photos': 7, 'record.byline': 'x' });
    const tab = openTab(db);
    await ready(tab, 2);
    const found = await tab.search({ query: 'lanh' });
    expect(found).toMatchObject({ total: 1 });
  });

  test('says so as a value where the browser has no place for an index', async () => {
    const db = testLibrary();
    await save(db, 'Tin');
    const tab = new AbortController();
    onTestFinished(() => tab.abort());
    // A name that no folder can have: the private file system refuses it, as in private windows it refuses all.
    const search = openSearch(tab.signal, { library: db.name, index: `\0/${db.name}` }, () => db);
    await vi.waitFor(() => expect(search.status()).toMatchObject({ state: 'unavailable' }), PATIENCE);
    expect(await search.search({ query: 'tin' })).toMatchObject({ type: 'unavailable' });
    expect(await search.allIds({ query: 'tin' })).toBeNull();
  });
});
