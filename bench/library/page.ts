/** The library in a page of its own, with what the benchmark and the kill test do to it. Not part of the extension. */
import { Dexie } from 'dexie';
import * as v from 'valibot';
import { counted } from '../../src/exports/counted.ts';
import { cutlineLines } from '../../src/exports/cutline-json.ts';
import { loadFormat } from '../../src/exports/registry.ts';
import { gatherFile } from '../../src/exports/to-file.ts';
import { zipWithPhotos } from '../../src/exports/zip-photos.ts';
import { runImport } from '../../src/imports/run-import.ts';
import { allRecords, exportSource } from '../../src/library/all-records.ts';
import { openLibrary } from '../../src/library/db.ts';
import { importRecords } from '../../src/library/import-records.ts';
import { recordsWith } from '../../src/library/labels-everywhere.ts';
import { listsOf } from '../../src/library/lists.ts';
import { editMarks } from '../../src/library/marks.ts';
import { MIGRATIONS, type Migration } from '../../src/library/migrations.ts';
import { hashOf } from '../../src/library/photos/hash.ts';
import { imageFile } from '../../src/library/photos/image-type.ts';
import { keepPending, type Keeping } from '../../src/library/photos/keep-pending.ts';
import { newestRecords, revisionsOf } from '../../src/library/read.ts';
import { RevisionSchema, SavedRecordSchema, type SavedRecord } from '../../src/library/record.ts';
import { saveArticle } from '../../src/library/save-article.ts';
import type { SearchRequest } from '../../src/library/search/answer.ts';
import { PAGE_SIZE } from '../../src/library/search/channel.ts';
import { openSearch, type LibrarySearch } from '../../src/library/search/client.ts';
import { generateArticle, generateQueries, generateSaved } from './generate.ts';

const NAMES = { library: 'bench', index: 'bench-search' };
const evidence = { fields: {}, dropped: {} };
const marks = { tags: ['saved'], collections: [], note: '' };

/** Stand for migrations to come, each of which rewrites every record: only so can an upgrade be interrupted. */
function rewriting(until: number): Migration[] {
  const first = (MIGRATIONS.at(-1)?.version ?? 0) + 1;
  return Array.from({ length: until }, (_, n) => ({
    version: first + n,
    stores: {},
    upgrade: async (transaction) => {
      await transaction
        .table('records')
        .toCollection()
        .modify({ 'record.note': `upgrade ${n + 1}` });
    },
  }));
}

/** `?upgrades=2&until=57`: the library with two such migrations, and the number of its last record before the second. */
const parameters = new URLSearchParams(location.search);
const upgrades = Number(parameters.get('upgrades') ?? 0);
const upgradedUntil = Number(parameters.get('until') ?? 0);
const db = openLibrary(NAMES.library, [...MIGRATIONS, ...rewriting(upgrades)]);
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

async function* firstOf(records: AsyncIterable<SavedRecord>, wanted: number) {
  let count = 0;
  for await (const record of records) {
    if (count === wanted) return;
    count += 1;
    yield record;
  }
}

/** A web that has a photo at every address: another one for each. */
function web(): Keeping {
  return {
    fetchPhoto: async (src) => {
      const canvas = new OffscreenCanvas(64, 48);
      const context = canvas.getContext('2d');
      context?.fillText(src.slice(-9), 0, 24);
      const file = await canvas.convertToBlob({ type: 'image/png' });
      const image = imageFile(await file.bytes());
      return image ? { outcome: 'fetched', file, ...image } : { outcome: 'failed', reason: 'not-a-photo' };
    },
    mayFetch: () => Promise.resolve(true),
    isOnline: () => true,
    signal: new AbortController().signal,
  };
}

/** Looks for photos that were acknowledged and are gone, rows without their file or record, and files that are not whole. */
async function inspectPhotos(acknowledged: Acknowledged[], records: ReadonlySet<string>): Promise<string[]> {
  const problems: string[] = [];
  const rows = await db.photos.toArray();
  const files = new Map((await db.photoFiles.toArray()).map((row) => [row.hash, row]));
  for (const { hash, size, file } of files.values()) {
    if (file.size !== size || (await hashOf(file)) !== hash) problems.push(`the photo file ${hash} is not whole`);
    if (!rows.some((row) => row.state === 'kept' && row.hash === hash)) problems.push(`${hash} is of no photo`);
  }
  for (const row of rows) {
    if (!records.has(row.recordId)) problems.push(`a photo of ${row.recordId} has no record`);
    if (row.state === 'kept' && !files.has(row.hash)) problems.push(`a photo of ${row.recordId} has no file`);
  }
  const kept = new Set(rows.filter(({ state }) => state === 'kept').map(({ recordId }) => recordId));
  const promised = acknowledged.filter(({ photos }) => photos === true).flatMap(({ ids }) => ids);
  for (const id of promised) if (!kept.has(id)) problems.push(`the photo of ${id} was acknowledged and is gone`);
  return problems;
}

/** Records in the files below. */
const IMPORTED = 120;

const importing = {
  signal: new AbortController().signal,
  readAt: '2026-03-02T01:00:00.000Z',
  onProgress: () => undefined,
};

/** A backup and bookmarks, always the same for a number: three transactions' worth of records. */
function filesOf(number: number): File[] {
  const header = { format: 'cutline', formatVersion: 1, exportedAt: importing.readAt, generator: 'kill test' };
  const backup = [header, ...Array.from({ length: IMPORTED / 2 }, (_, k) => generateSaved(number * 100 + k))];
  const bookmarks = Array.from(
    { length: IMPORTED / 2 },
    (_, k) => `Story ${k},https://bookmarks.example/${number}/${k},${1_700_000_000 + k},kept,unread`,
  );
  return [
    new File([backup.map((line) => JSON.stringify(line)).join('\n')], 'backup.jsonl'),
    new File([['title,url,time_added,tags,status', ...bookmarks].join('\n')], 'pocket.csv'),
  ];
}

/** Imports the files as the options page does, with the background's part done here; `onBatch` learns what was committed. */
function importFiles(files: File[], onBatch: (ids: string[]) => Promise<void>) {
  const send: Parameters<typeof runImport>[1] = async (request) => {
    const value = await importRecords(request, db);
    await onBatch(request.lines.flatMap((line) => (line.kind === 'revision' ? [] : [line.id])));
    return { ok: true, value };
  };
  return runImport(files, send, importing);
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
    const renaming = new AbortController();
    const saves = (async () => {
      const times: number[] = [];
      for (let n = from; !renaming.signal.aborted; n++) {
        const article = generateArticle(n);
        times.push(await timed(() => saveArticle({ article, evidence, ...marks }, db)));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return times;
    })();
    const ms = await timed(async () => {
      const ids = await recordsWith('tags', ['to be renamed'], db);
      if (ids.length !== marked.length) throw new Error(`${ids.length} of ${marked.length} have the tag.`);
      await step(ids, { add: ['renamed'], remove: ['to be renamed'] });
    });
    const behindMs = await timed(() => indexed('renamed', marked.length));
    renaming.abort();
    const times = await saves;
    await step(marked, { add: [], remove: ['renamed'] });
    return { ms, behindMs, saves: times };
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

  /** Saves and imports without end, and tells `acknowledge` what was committed, until the browser is killed. */
  writeForEver: async (seed: number, acknowledge: (entry: Acknowledged) => Promise<void>) => {
    for (let n = 0; ; n++) {
      const number = seed + n;
      if (n % 5 === 4) {
        await importFiles(filesOf(number), (ids) => acknowledge({ ids, revision: 1 }));
        continue;
      }
      const article = generateArticle(number);
      // Every other story is saved again, changed: that is two records in one transaction.
      const first = await saveArticle({ article, evidence, ...marks }, db, { keepPhotos: true });
      await acknowledge({ ids: [first.id], revision: first.revision });
      // Every third story's photos are fetched while the next one is saved.
      if (n % 3 === 0) {
        void keepPending(web(), db).then(() =>
          acknowledge({ ids: [first.id], revision: first.revision, photos: true }),
        );
      }
      if (n % 2 === 0) {
        const changed = { ...article, headline: `${article.headline ?? ''} (changed)` };
        const second = await saveArticle({ article: changed, evidence, ...marks }, db);
        await acknowledge({ ids: [second.id], revision: second.revision });
      }
    }
  },

  /** Imports what `writeForEver` imported first, as far as it came, to the end, and once more: returns what is wrong. */
  importAgain: async (seed: number) => {
    const files = filesOf(seed + 4);
    const { outcome, counts } = await importFiles(files, () => Promise.resolve());
    const again = await importFiles(files, () => Promise.resolve());
    const problems: string[] = [];
    if (outcome !== 'done') problems.push(`the import did not go on: ${outcome}`);
    if (counts.added + counts.changed + counts.same !== IMPORTED)
      problems.push(`${JSON.stringify(counts)} of ${IMPORTED}`);
    if (again.counts.added + again.counts.changed > 0) problems.push('importing once more changed something');
    return problems;
  },

  /** Opens the library, which upgrades it in a page with `?upgrades`. */
  open: async () => {
    await db.open();
    return db.verno;
  },

  /** Looks for whatever a killed browser may have left: returns what is wrong, in words. */
  inspect: async (acknowledged: Acknowledged[]) => {
    const problems: string[] = [];
    const rows = new Map((await db.records.toArray()).map((row) => [row.id, row]));
    problems.push(...(await inspectPhotos(acknowledged, new Set(rows.keys()))));
    for (const { ids, revision } of acknowledged) {
      for (const id of ids) {
        const record = rows.get(id)?.record;
        if (record === undefined) problems.push(`${id} was acknowledged and is gone`);
        else if (record.kind === 'article' && record.revision < revision)
          problems.push(`${id} lost revision ${revision}`);
      }
    }
    const counts = new Map<string, number>();
    const seqs = new Set<number>();
    for (const { id, seq, record } of rows.values()) {
      if (!v.is(SavedRecordSchema, record)) problems.push(`${id} is half a record`);
      if (seqs.has(seq) || seq !== record.seq) problems.push(`${id} has a wrong number`);
      const notUpgraded = upgrades > 0 && record.seq <= upgradedUntil && record.note !== `upgrade ${upgrades}`;
      if (notUpgraded) problems.push(`${id} was not upgraded`);
      seqs.add(seq);
      for (const list of listsOf(record)) counts.set(JSON.stringify(list), (counts.get(JSON.stringify(list)) ?? 0) + 1);
      if (record.kind !== 'article' || record.revision === 1) continue;
      const earlier = await revisionsOf(id, db);
      if (earlier.length !== record.revision - 1) problems.push(`${id} has ${earlier.length} of its earlier states`);
      if (!earlier.every((state) => v.is(RevisionSchema, state))) problems.push(`${id} has half an earlier state`);
    }
    for (const { list, count } of await db.counters.toArray()) {
      if (counts.get(JSON.stringify(list)) !== count) problems.push(`the counter of ${list.join(' ')} is wrong`);
    }
    const last = (await db.meta.get('seq'))?.value ?? 0;
    if (Math.max(0, ...seqs) > last) problems.push('the change sequence went back');
    return { problems, records: rows.size };
  },
};

export type LibraryBench = typeof libraryBench;

export interface Acknowledged {
  ids: string[];
  revision: number;
  /** Whether the files of their photos are kept too. */
  photos?: boolean;
}

Object.assign(globalThis, { libraryBench });
