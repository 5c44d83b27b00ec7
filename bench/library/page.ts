/** The library in a page of its own, with what the benchmark and the kill test do to it. Not part of the extension. */
import { Dexie } from 'dexie';
import { counted } from '../../src/exports/files/counted.ts';
import { cutlineLines } from '../../src/exports/formats/records/cutline-json.ts';
import { loadFormat } from '../../src/exports/registry.ts';
import { gatherFile } from '../../src/exports/files/to-file.ts';
import { zipWithPhotos } from '../../src/exports/files/zip-photos.ts';
import { allRecords, exportSource } from '../../src/library/reading/all-records.ts';
import { importRecords, importSome } from '../../src/library/merging/import-records.ts';
import { recordsWith } from '../../src/library/organising/labels-everywhere.ts';
import { editMarks } from '../../src/library/organising/marks.ts';
import { newestRecords } from '../../src/library/reading/read.ts';
import type { SavedRecord } from '../../src/library/record/record.ts';
import { saveArticle } from '../../src/library/saving/save-article.ts';
import { PAGE_SIZE, type SearchRequest } from '../../src/library/search/query/request.ts';
import { openSearch, type LibrarySearch } from '../../src/library/search/client.ts';
import { generateArticle, generateQueries, generateSaved } from './generate.ts';
import { killed } from './killed.ts';
import { db, evidence, marks, NAMES } from './opened.ts';

let search: LibrarySearch | null = null;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Waits until the index finds the tag on so many records. */
async function indexed(tag: string, count: number): Promise<void> {
  for (;;) {
    const found = await search?.search({ query: `tag:"${tag}"`, limit: 1 });
    if (found?.type === 'unavailable') throw new Error(found.detail);
    if (found?.type === 'found' && found.total === count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Saves stories from number `from` on, ten a second at most, until told to end: milliseconds of each save. */
function savingUntil(from: number): { end: () => Promise<number[]> } {
  const ending = new AbortController();
  const saving = (async () => {
    const times: number[] = [];
    for (let n = from; !ending.signal.aborted; n++) {
      const article = generateArticle(n);
      times.push(await timed(() => saveArticle({ article, evidence, ...marks }, db)));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return times;
  })();
  return {
    end: () => {
      ending.abort();
      return saving;
    },
  };
}

async function* firstOf(records: AsyncIterable<SavedRecord>, wanted: number) {
  let count = 0;
  for await (const record of records) {
    if (count === wanted) return;
    count += 1;
    yield record;
  }
}

const libraryBench = {
  /** Fills the library up to `count` generated articles, and returns how many it holds. */
  fill: async (from: number, until: number) => {
    for (let start = from; start < until; start += 250) {
      const length = Math.min(250, until - start);
      await importRecords({ lines: Array.from({ length }, (_, n) => generateSaved(start + n)), origin: 'cutline' }, db);
    }
    return (await db.counters.get(['all', '']))?.count ?? 0;
  },
  count: async () => (await db.counters.get(['all', '']))?.count ?? 0,

  /** Milliseconds to commit, of saves of stories that are not in the library yet. */
  saves: async (from: number, count: number) => {
    const times: number[] = [];
    for (let n = from; n < from + count; n++) {
      times.push(await timed(() => saveArticle({ article: generateArticle(n), evidence, ...marks }, db)));
    }
    return times;
  },

  /**
   * Renames a tag on `count` records all over the library as its page does, a step after the other and with the index open,
   * while stories from number `from` are being saved: milliseconds of the whole, of each save, and after it until the index
   * has taken all in.
   */
  rename: async (count: number, from: number) => {
    const step = async (ids: string[], tags: { add: string[]; remove: string[] }) => {
      for (let done = 0; done < ids.length; done += 200)
        await editMarks({ ids: ids.slice(done, done + 200), tags }, db);
    };
    const all = await db.records
      .where('lists')
      .between(['all', '', Dexie.minKey], ['all', '', Dexie.maxKey])
      .primaryKeys();
    const marked = all.filter((_, at) => at % Math.floor(all.length / count) === 0).slice(0, count);
    await step(marked, { add: ['to be renamed'], remove: [] });
    await indexed('to be renamed', marked.length);
    const saves = savingUntil(from);
    const ms = await timed(async () => {
      const ids = await recordsWith('tags', ['to be renamed'], db);
      if (ids.length !== marked.length) throw new Error(`${ids.length} of ${marked.length} have the tag.`);
      await step(ids, { add: ['renamed'], remove: ['to be renamed'] });
    });
    const behindMs = await timed(() => indexed('renamed', marked.length));
    const times = await saves.end();
    await step(marked, { add: [], remove: ['renamed'] });
    return { ms, behindMs, saves: times };
  },

  /**
   * Imports `count` stories that are not in the library yet, as its page does, while stories from number `savesFrom` are
   * being saved: milliseconds of the whole, and of each save.
   */
  import: async (from: number, count: number, savesFrom: number) => {
    const saves = savingUntil(savesFrom);
    const ms = await timed(async () => {
      for (let start = from; start < from + count; start += 50) {
        const lines = Array.from({ length: 50 }, (_, n) => generateSaved(start + n));
        for (let at = 0, size = lines.length; at < lines.length; at += size)
          size = (await importSome({ lines: lines.slice(at, at + size), origin: 'cutline' }, db)).took;
      }
    });
    return { ms, saves: await saves.end() };
  },

  /** The change sequence number given out last. */
  lastNumber: async () => (await db.meta.get('seq'))?.value ?? 0,

  /** As the page asks: one more than it shows, to know whether there are more. */
  firstList: () => timed(() => newestRecords({ limit: PAGE_SIZE + 1 }, db)),

  /** Opens the search; resolves when there is an index that can be asked. */
  openSearch: async () => {
    const opened = (search = openSearch(new AbortController().signal, NAMES, () => db));
    const until = new AbortController();
    await new Promise<void>((resolve) => {
      opened.onStatus(({ state }) => state === 'starting' || resolve(), until.signal);
    });
    until.abort();
  },
  status: () => search?.status() ?? null,
  find: async (request: SearchRequest) => {
    const began = performance.now();
    const reply = await search?.search(request);
    const at = performance.now();
    if (reply?.type !== 'found') return null;
    await reply.counts;

    const { tookMs, indexMs, total } = reply;
    return { at, ms: tookMs, countedMs: performance.now() - began, indexMs, total };
  },
  queries: generateQueries,

  /** Writes the whole library as JSON Lines, to nowhere. */
  exportAll: async () => {
    const options = { language: 'en', exportedAt: new Date().toISOString(), signal: new AbortController().signal };
    let bytes = 0;
    const encoder = new TextEncoder();
    const ms = await timed(async () => {
      for await (const part of cutlineLines.write(exportSource(allRecords({}, db), db), options)) {
        bytes += typeof part === 'string' ? encoder.encode(part).length : part.length;
      }
    });
    return { ms, bytes };
  },

  /** Makes the file of `count` records in this format, or in an archive (`csv-articles.zip`), as the library page does. */
  exportAs: async (id: string, count: number) => {
    const options = { language: 'en', exportedAt: new Date().toISOString(), signal: new AbortController().signal };
    const format = await loadFormat(id.replace(/\.zip$/u, ''));
    let bytes = 0;
    let outcome = 'done';
    const ms = await timed(async () => {
      const records = counted(firstOf(allRecords({}, db), count), format.maxRecords ?? Infinity);
      try {
        const source = exportSource(records, db);
        const names = { document: `bench.${format.extension}`, pattern: '{date} {headline}' };
        const pieces = id.endsWith('.zip')
          ? zipWithPhotos(format, source, options, names)
          : format.write(source, options);
        bytes = (await gatherFile(pieces, format.mime)).size;
      } catch (error) {
        outcome = String(error);
      }
    });
    return { ms, bytes, outcome };
  },

  /**
   * Milliseconds of a fixed piece of computing: how fast this machine is, and how busy with other things. The first time
   * it is not compiled yet, and takes longer.
   */
  cpu: () => {
    const began = performance.now();
    let hash = 0;
    for (let n = 0; n < 50_000_000; n++) hash = (Math.imul(hash, 31) + n) | 0;
    return hash === 0 ? NaN : performance.now() - began;
  },

  /** Milliseconds of single strict writes of 6 KB into a store of its own: the machine's floor for a save. */
  floor: async (count: number) => {
    const store = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('floor', 1);
      request.addEventListener('upgradeneeded', () =>
        request.result.createObjectStore('rows', { autoIncrement: true }),
      );
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('The floor could not be measured.')));
    });
    const text = 'x'.repeat(6_000);
    const times: number[] = [];
    for (let n = 0; n < count; n++) {
      const write = () =>
        new Promise((resolve) => {
          const transaction = store.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').add(text);
          transaction.addEventListener('complete', resolve);
        });
      times.push(await timed(write));
    }
    store.close();
    return times;
  },

  ...killed,
};

export type LibraryBench = typeof libraryBench;

Object.assign(globalThis, { libraryBench });
