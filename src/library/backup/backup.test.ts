import { makeZip } from 'client-zip';
import { unzip } from 'unzipit';
import { describe, expect, test } from 'vitest';
import { gatherFile } from '../../exports/files/to-file.ts';
import { planImport } from '../../imports/plan-import.ts';
import { readAll } from '../../imports/import.fixture.ts';
import { runImport } from '../../imports/run-import.ts';
import { done, failed } from '../../messages/wire.ts';
import type { LibraryDb } from '../database/db.ts';
import { importSome } from '../merging/import-records.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { importPhotos } from '../photos/import-photos.ts';
import { keepPending } from '../photos/keep-pending.ts';
import { photoAt, picture, web } from '../photos/photos.fixture.ts';
import { keptFile, photoUse } from '../photos/read-photos.ts';
import { newestRecords, revisionsOf, trashedRecords } from '../reading/read.ts';
import { saveArticle } from '../saving/save-article.ts';
import { saveCaption } from '../saving/save-caption.ts';
import { deleteRecords } from '../organising/trash.ts';
import { backupName, countBackup, writeBackup } from './backup-file.ts';
import { openBackup, type Backup } from './open-backup.ts';
import { planPhotos, restorePhotos } from './restore-photos.ts';

const A = 'https://vi-du.example/a.png';
const B = 'https://vi-du.example/b.png';
const restoring = { signal: new AbortController().signal, onProgress: () => undefined };
const importing = { ...restoring, readAt: '2026-03-02T01:00:00.000Z' };
const options = { language: 'vi', exportedAt: '2026-03-02T01:00:00.000Z', signal: restoring.signal };

/** A library with a story of two states and two kept photos, and a caption in the trash. */
async function filledLibrary(): Promise<{ db: LibraryDb; id: string }> {
  const db = testLibrary();
  const photos = [photoAt(A), photoAt(B)];
  await saveArticle(saving({ headline: 'Cũ' }), db);
  const { id } = await saveArticle(saving({ headline: 'Mới', photos }, { tags: ['x'] }), db, { keepPhotos: true });
  await keepPending(web({ [A]: await picture(1), [B]: await picture(2, 'image/jpeg') }), db);
  const caption = await saveCaption(savingCaption(), db);
  await deleteRecords({ ids: [caption.id] }, db);
  return { db, id };
}

const backup = (db: LibraryDb, settings: object = { theme: 'dark' }) =>
  gatherFile(writeBackup({ settings, rules: 'rules' }, options, undefined, db), 'application/zip');

async function opened(file: Blob): Promise<Backup> {
  const backup = await openBackup(file);
  if (backup === null) throw new Error('This is a backup.');
  return backup;
}

/** The records, as an import takes them in. */
const takeRecords = async (file: Blob, db: LibraryDb) =>
  await runImport([new File([file], 'b.zip')], async (request) => done(await importSome(request, db)), importing);

const takePhotosOf = async (backup: Backup, db: LibraryDb) =>
  await restorePhotos(backup, async (request) => done(await importPhotos(request, db)), restoring, db);

test('what was written is counted, records and photo files, up to what a backup was said to hold', async () => {
  const { db } = await filledLibrary();
  const told: number[] = [];
  await gatherFile(
    writeBackup({ settings: {}, rules: '' }, options, (written) => told.push(written), db),
    '',
  );
  expect(told).toEqual([1, 2, 3, 4]);
  expect(await countBackup(db)).toBe(4);
});

test('a backup restored into an empty library gives the same library, photos and all; once more changes nothing', async () => {
  const { db, id } = await filledLibrary();
  const file = await backup(db);
  const whole = await opened(file);
  expect(whole.settings).toEqual({ theme: 'dark' });
  expect(whole.rules).toBe('rules');
  const other = testLibrary();
  const plan = await planImport([new File([file], 'b.zip')], importing, other);
  expect(plan).toMatchObject({ added: 2, revisions: 1, badCount: 0 });
  expect(await planPhotos(whole, restoring, other)).toEqual({ photos: 2, damaged: 0 });
  expect(await other.records.count()).toBe(0);
  expect(await other.photos.count()).toBe(0);

  expect(await takeRecords(file, other)).toMatchObject({ outcome: 'done', counts: { added: 2, revisions: 1 } });
  expect(await takePhotosOf(whole, other)).toEqual(done({ kept: 2 }));
  expect(await newestRecords({}, other)).toMatchObject([{ headline: 'Mới', tags: ['x'] }]);
  expect(await revisionsOf(id, other)).toMatchObject([{ article: { headline: 'Cũ' } }]);
  expect(await trashedRecords({}, other)).toHaveLength(1);
  expect(await other.photos.toArray()).toEqual(await db.photos.toArray());
  expect(await (await keptFile(B, other))?.bytes()).toEqual(await (await keptFile(B, db))?.bytes());
  expect((await keptFile(B, other))?.type).toBe('image/jpeg');

  expect(await planPhotos(whole, restoring, other)).toEqual({ photos: 0, damaged: 0 });
  expect(await takeRecords(file, other)).toMatchObject({ counts: { added: 0, changed: 0, same: 2, revisions: 0 } });
  expect(await takePhotosOf(whole, other)).toEqual(done({ kept: 0 }));
});

test('a restore that was interrupted between photos goes on where it stopped', async () => {
  const { db } = await filledLibrary();
  const file = await backup(db);
  const whole = await opened(file);
  const other = testLibrary();
  await takeRecords(file, other);
  const full = () => Promise.resolve(failed('storage-full', 'no room'));
  expect(await restorePhotos(whole, full, restoring, other)).toMatchObject({ problem: { code: 'storage-full' } });
  expect(await newestRecords({}, other)).toHaveLength(1);
  expect(await takePhotosOf(whole, other)).toEqual(done({ kept: 2 }));
});

test('a stop is a rejection, and nothing more is taken', async () => {
  const { db } = await filledLibrary();
  const whole = await opened(await backup(db));
  const stopped = { ...restoring, signal: AbortSignal.abort() };
  const other = testLibrary();
  await expect(planPhotos(whole, stopped, other)).rejects.toThrow('abort');
});

test('what the library has is not overwritten: its own photo file stays', async () => {
  const { db } = await filledLibrary();
  const file = await backup(db);
  const other = testLibrary();
  await saveArticle(saving({ photos: [photoAt(A)] }), other, { keepPhotos: true });
  const own = await picture(77);
  await keepPending(web({ [A]: own }), other);
  const whole = await opened(file);
  await takeRecords(file, other);
  expect(await planPhotos(whole, restoring, other)).toEqual({ photos: 1, damaged: 0 });
  expect(await takePhotosOf(whole, other)).toEqual(done({ kept: 1 }));
  expect(await (await keptFile(A, other))?.bytes()).toEqual(await own.bytes());
  expect(await photoUse(other)).toMatchObject({ files: 2 });
});

describe('what is not sound', () => {
  /** The parts of a backup, put together under other names. */
  async function renamed(db: LibraryDb, rename: (name: string) => string): Promise<Blob> {
    const { entries } = await unzip(await backup(db));
    const parts = Object.entries(entries).map(async ([name, entry]) => ({
      name: rename(name),
      input: await entry.blob(),
    }));
    return await gatherFile(makeZip(await Promise.all(parts)) as AsyncIterable<Uint8Array>, 'application/zip');
  }

  test('a photo whose file is not there is counted, and the rest restored', async () => {
    const { db } = await filledLibrary();
    const file = await renamed(db, (name) => (name.endsWith('.png') ? `${name}.lost` : name));
    const other = testLibrary();
    const whole = await opened(file);
    await takeRecords(file, other);
    expect(await planPhotos(whole, restoring, other)).toEqual({ photos: 1, damaged: 1 });
    expect(await takePhotosOf(whole, other)).toEqual(done({ kept: 1 }));
  });

  test('a photo whose bytes were changed is not restored', async () => {
    const { db } = await filledLibrary();
    const bytes = await (await backup(db)).bytes();
    // The last bytes of the picture, which is stored as it is.
    const end = [0x49, 0x45, 0x4e, 0x44];
    const at = bytes.findIndex((_byte, index) => end.every((value, offset) => bytes[index + offset] === value));
    bytes[at] = 0x4a;
    const whole = await opened(new Blob([bytes]));
    expect(await planPhotos(whole, restoring, testLibrary())).toEqual({ photos: 1, damaged: 1 });
  });

  test('a file that is no backup is none, nor is one that was cut off', async () => {
    const { db } = await filledLibrary();
    const file = await backup(db);
    expect(await openBackup(new Blob(['hello']))).toBeNull();
    expect(await openBackup(file.slice(0, file.size - 200))).toBeNull();
    expect(await openBackup(await renamed(db, (name) => `else/${name}`))).toBeNull();
  });

  test('the background itself takes no photo that is not what it says, and none without its record', async () => {
    const { db, id } = await filledLibrary();
    const photo = {
      recordId: id,
      src: 'https://vi-du.example/c.png',
      hash: 'a'.repeat(64),
      type: 'image/png' as const,
    };
    const rest = { size: 3, width: null, height: null, keptAt: '2026-03-02T01:00:00.000Z' };
    for (const bytes of ['AAAA', '!', null]) {
      expect(await importPhotos({ photos: [{ ...photo, ...rest, bytes }] }, db)).toEqual({ kept: 0 });
    }
    const known = (await db.photos.toArray()).find((row) => row.state === 'kept');
    if (known === undefined) throw new Error('The test has kept photos.');
    const { state: _, ...row } = known;
    expect(await importPhotos({ photos: [{ ...row, recordId: 'nobody', bytes: null }] }, db)).toEqual({ kept: 0 });
    expect(await importPhotos({ photos: [{ ...row, src: photo.src, bytes: null }] }, db)).toEqual({ kept: 1 });
  });
});

test('the name of a backup sorts by its time', () => {
  expect(backupName('2026-11-27T03:04:05.000Z')).toBe('cutline-backup-2026-11-27-0304.zip');
});

test('a backup is announced as one', async () => {
  const { db } = await filledLibrary();
  expect((await readAll(new File([await backup(db)], 'b.zip'))).format).toBe('cutline-backup');
});

describe('a backup that was cut off', () => {
  const part = (file: Blob, end: number) => new File([file.slice(0, end)], 'b.zip');

  test('wherever it was: the lines that are whole can be taken in, and what is missing is told', async () => {
    const { db } = await filledLibrary();
    const file = await backup(db);
    const whole = (await readAll(part(file, file.size))).lines;
    const found = new Set<string>();
    for (let end = 1; end < file.size; end += Math.ceil(file.size / 60)) {
      const { bad, lines } = await readAll(part(file, end));
      expect(lines).toEqual(whole.slice(0, lines.length));
      expect(bad).toHaveLength(1);
      found.add(`${lines.length} ${bad[0]?.reason}`);
    }
    expect([...found]).toEqual([
      '0 unknown-format',
      '0 broken-archive',
      '0 backup-cut-off',
      '1 backup-cut-off',
      '2 backup-cut-off',
      '3 backup-without-rest',
    ]);
  });

  test('what is whole is restored, and nothing more is changed when the whole backup follows', async () => {
    const { db, id } = await filledLibrary();
    const file = await backup(db);
    const text = await file.text();
    const into = testLibrary();
    // In the middle of the last line: an earlier state of the story is lost.
    const end = new TextEncoder().encode(text.slice(0, text.indexOf('"kind":"revision"') + 40)).length;
    const plan = await planImport([part(file, end)], importing, into);
    expect(plan).toMatchObject({ added: 2, revisions: 0, badCount: 1 });
    expect(await into.records.count()).toBe(0);
    await takeRecords(part(file, end), into);
    expect(await into.records.count()).toBe(2);
    expect(await revisionsOf(id, into)).toEqual([]);
    await takeRecords(file, into);
    expect(await revisionsOf(id, into)).toEqual(await revisionsOf(id, db));
    expect((await takeRecords(file, into)).counts).toMatchObject({ added: 0, changed: 0, revisions: 0 });
  });

  test('of which a record is longer than what is read at a time', async () => {
    const db = testLibrary();
    await saveArticle(saving({}, { note: 'x'.repeat(5_000_000) }), db);
    const file = await backup(db);
    expect((await readAll(part(file, file.size - 10))).lines).toHaveLength(1);
    expect((await readAll(part(file, 4_000_000))).lines).toHaveLength(0);
  });
});
