import { makeZip } from 'client-zip';
import { describe, expect, test } from 'vitest';
import { gatherFile } from '../../exports/to-file.ts';
import { done, failed } from '../../messages/wire.ts';
import type { LibraryDb } from '../db.ts';
import { importRecords } from '../import-records.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { importPhotos } from '../photos/import-photos.ts';
import { keepPending } from '../photos/keep-pending.ts';
import { photoAt, picture, web } from '../photos/photos.fixture.ts';
import { keptFile, photoUse } from '../photos/read-photos.ts';
import { newestRecords, revisionsOf, trashedRecords } from '../read.ts';
import { saveArticle } from '../save-article.ts';
import { saveCaption } from '../save-caption.ts';
import { deleteRecords } from '../trash.ts';
import { backupName, ENTRIES, writeBackup } from './backup-file.ts';
import { openBackup, UnreadableBackup } from './open-backup.ts';
import { planRestore, restoreBackup, type Senders } from './restore-backup.ts';

const A = 'https://vi-du.example/a.png';
const B = 'https://vi-du.example/b.png';
const restoring = { signal: new AbortController().signal, onProgress: () => undefined };
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
  gatherFile(writeBackup(settings, options, undefined, db), 'application/zip');

const into = (db: LibraryDb): Senders => ({
  importRecords: async (request) => done(await importRecords(request, db)),
  importPhotos: async (request) => done(await importPhotos(request, db)),
});

test('a backup restored into an empty library gives the same library, photos and all; once more changes nothing', async () => {
  const { db, id } = await filledLibrary();
  const opened = await openBackup(await backup(db));
  expect(opened.settings).toEqual({ theme: 'dark' });
  const other = testLibrary();
  const plan = await planRestore(opened, restoring, other);
  expect(plan).toMatchObject({ added: 2, revisions: 1, photos: 2, damagedPhotos: 0, damaged: 0 });
  expect(await other.records.count()).toBe(0);
  expect(await other.photos.count()).toBe(0);

  const restored = await restoreBackup(opened, into(other), restoring, other);
  expect(restored).toMatchObject({ ok: true, value: { added: 2, revisions: 1, photos: 2 } });
  expect(await newestRecords({}, other)).toMatchObject([{ headline: 'Mới', tags: ['x'] }]);
  expect(await revisionsOf(id, other)).toMatchObject([{ article: { headline: 'Cũ' } }]);
  expect(await trashedRecords({}, other)).toHaveLength(1);
  expect(await other.photos.toArray()).toEqual(await db.photos.toArray());
  expect(await (await keptFile(B, other))?.bytes()).toEqual(await (await keptFile(B, db))?.bytes());
  expect((await keptFile(B, other))?.type).toBe('image/jpeg');

  expect(await planRestore(opened, restoring, other)).toMatchObject({ added: 0, changed: 0, same: 2, photos: 0 });
  const again = await restoreBackup(opened, into(other), restoring, other);
  expect(again).toMatchObject({ value: { added: 0, changed: 0, revisions: 0, photos: 0 } });
});

test('a restore that was interrupted between photos goes on where it stopped', async () => {
  const { db } = await filledLibrary();
  const opened = await openBackup(await backup(db));
  const other = testLibrary();
  const full = { ...into(other), importPhotos: () => Promise.resolve(failed('storage-full', 'no room')) };
  expect(await restoreBackup(opened, full, restoring, other)).toMatchObject({ problem: { code: 'storage-full' } });
  expect(await newestRecords({}, other)).toHaveLength(1);
  expect(await restoreBackup(opened, into(other), restoring, other)).toMatchObject({ value: { same: 2, photos: 2 } });
});

test('a stop is a rejection, and leaves whole batches', async () => {
  const { db } = await filledLibrary();
  const opened = await openBackup(await backup(db));
  const stopped = { ...restoring, signal: AbortSignal.abort() };
  const other = testLibrary();
  await expect(planRestore(opened, stopped, other)).rejects.toThrow('abort');
});

test('what the library has is not overwritten: its own photo file stays', async () => {
  const { db } = await filledLibrary();
  const file = await backup(db);
  const other = testLibrary();
  await saveArticle(saving({ photos: [photoAt(A)] }), other, { keepPhotos: true });
  const own = await picture(77);
  await keepPending(web({ [A]: own }), other);
  const opened = await openBackup(file);
  expect(await planRestore(opened, restoring, other)).toMatchObject({ photos: 1 });
  await restoreBackup(opened, into(other), restoring, other);
  expect(await (await keptFile(A, other))?.bytes()).toEqual(await own.bytes());
  expect(await photoUse(other)).toMatchObject({ files: 2 });
});

describe('what is not sound', () => {
  /** The parts of a backup, to put together differently. */
  async function parts(change: (name: string, text: string) => string | null, rename = (name: string) => name) {
    const { db } = await filledLibrary();
    const { unzip } = await import('unzipit');
    const { entries } = await unzip(await backup(db));
    const files: { name: string; input: Blob | string }[] = [];
    for (const [name, entry] of Object.entries(entries)) {
      const text = name.startsWith('photos/') ? null : change(name, await entry.text());
      files.push({ name: rename(name), input: text ?? (await entry.blob()) });
    }
    return await gatherFile(makeZip(files) as AsyncIterable<Uint8Array>, 'application/zip');
  }

  test('is told before anything is written: a record that does not fit, with its line', async () => {
    const broken = (name: string, text: string) =>
      name === ENTRIES.records ? text.replace('"kind":"caption"', '"kind":"cation"') : null;
    const opened = await openBackup(await parts(broken));
    const other = testLibrary();
    const problem = await planRestore(opened, restoring, other).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(UnreadableBackup);
    expect(problem).toMatchObject({ code: 'invalid-record', message: expect.stringMatching(/^Line \d/) as string });
    expect(await other.records.count()).toBe(0);
  });

  test('a photo whose bytes are not those of its hash is counted, and the rest restored', async () => {
    const swapped = await parts(
      () => null,
      (name) => (name.endsWith('.png') ? name.replace('photos/', 'photos/x') : name),
    );
    const other = testLibrary();
    const opened = await openBackup(swapped);
    expect(await planRestore(opened, restoring, other)).toMatchObject({ photos: 1, damagedPhotos: 1 });
    expect(await restoreBackup(opened, into(other), restoring, other)).toMatchObject({
      ok: true,
      value: { photos: 1 },
    });
  });

  test('a file that is no backup, one that was cut off, and one of a newer version say so', async () => {
    await expect(openBackup(new Blob(['hello']))).rejects.toMatchObject({ code: 'not-a-backup' });
    const whole = await parts(() => null);
    await expect(openBackup(whole.slice(0, whole.size - 200))).rejects.toMatchObject({ code: 'not-a-backup' });
    const newer = await openBackup(
      await parts((name, text) =>
        name === ENTRIES.records ? text.replace('"formatVersion":1', '"formatVersion":2') : null,
      ),
    );
    await expect(planRestore(newer, restoring, testLibrary())).rejects.toMatchObject({ code: 'newer-version' });
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
    const [known] = (await db.photos.toArray()).filter((row) => row.state === 'kept');
    if (known === undefined) throw new Error('The test has kept photos.');
    const { state: _, ...row } = known;
    expect(await importPhotos({ photos: [{ ...row, recordId: 'nobody', bytes: null }] }, db)).toEqual({ kept: 0 });
    expect(await importPhotos({ photos: [{ ...row, src: photo.src, bytes: null }] }, db)).toEqual({ kept: 1 });
  });
});

test('the name of a backup sorts by its time', () => {
  expect(backupName('2026-11-27T03:04:05.000Z')).toBe('cutline-backup-2026-11-27-0304.zip');
});
