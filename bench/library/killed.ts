/** What the kill test does to the library until its browser is killed, and how it looks for what that may have left. */
import * as v from 'valibot';
import { runImport } from '../../src/imports/run-import.ts';
import { importSome } from '../../src/library/merging/import-records.ts';
import { listsOf } from '../../src/library/record/lists.ts';
import { hashOf } from '../../src/library/photos/hash.ts';
import { imageFile } from '../../src/library/photos/image-type.ts';
import { keepPending, type Keeping } from '../../src/library/photos/keep-pending.ts';
import { revisionsOf } from '../../src/library/reading/read.ts';
import { RevisionSchema, SavedRecordSchema } from '../../src/library/record/record.ts';
import { saveArticle } from '../../src/library/saving/save-article.ts';
import { generateArticle, generateSaved } from './generate.ts';
import { db, evidence, marks, upgradedUntil, upgrades } from './opened.ts';

export interface Acknowledged {
  ids: string[];
  revision: number;
  /** Whether the files of their photos are kept too. */
  photos?: boolean;
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
    const value = await importSome(request, db);
    // While it saves as well, only the first of the lines are taken at a time.
    await onBatch(request.lines.slice(0, value.took).flatMap((line) => (line.kind === 'revision' ? [] : [line.id])));
    return { ok: true, value };
  };
  return runImport(files, send, importing);
}

export const killed = {
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
