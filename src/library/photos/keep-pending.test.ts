import { describe, expect, test } from 'vitest';
import { forgetEverything } from '../organising/forget.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { getRecord } from '../reading/read.ts';
import { saveArticle } from '../saving/save-article.ts';
import { saveCaption } from '../saving/save-caption.ts';
import { deleteRecords, purgeRecords, restoreRecords } from '../organising/trash.ts';
import { keepPending } from './keep-pending.ts';
import { photoAt, picture, web } from './photos.fixture.ts';
import { keptFile, pendingPhotos, photosOf, photoUse } from './read-photos.ts';
import { stopWanting, wantPhotos, wantRefused } from './want-photos.ts';

const A = 'https://vi-du.example/a.png';
const B = 'https://vi-du.example/b.png';
const GONE = 'https://vi-du.example/gone.png';
const keeping = { keepPhotos: true };
const withPhotos = (...addresses: string[]) => saving({ photos: addresses.map((src) => photoAt(src)) });

describe('a story that is saved while photo files are kept', () => {
  test('has its photos in the queue in the same moment, and then their files', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(withPhotos(A, B), db, keeping);
    expect(await photosOf(id, db)).toMatchObject([{ state: 'pending' }, { state: 'pending' }]);
    const [a, b] = [await picture(1), await picture(2, 'image/jpeg', 64, 48)];
    expect(await keepPending(web({ [A]: a, [B]: b }), db)).toBe('done');
    expect(await photosOf(id, db)).toMatchObject(
      [
        { src: A, state: 'kept', type: 'image/png', size: a.size, width: 40, height: 30, hash: /^[0-9a-f]{64}$/ },
        { src: B, state: 'kept', type: 'image/jpeg', size: b.size, width: 64, height: 48 },
      ].map((row) => ({ ...row, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })),
    );
    const file = await keptFile(B, db);
    expect(file?.type).toBe('image/jpeg');
    expect(await file?.bytes()).toEqual(await b.bytes());
    expect(await photoUse(db)).toEqual({ files: 2, bytes: a.size + b.size, pending: 0, failed: {} });
  });

  test('keeps what can be kept: a photo that is gone is told as gone, and asked for again when saved again', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(withPhotos(A, GONE), db, keeping);
    await keepPending(web({ [A]: await picture() }), db);
    expect(await photosOf(id, db)).toMatchObject([{ state: 'kept' }, { state: 'failed', reason: 'gone' }]);
    const asked: string[] = [];
    expect(await saveArticle(withPhotos(A, GONE), db, keeping)).toMatchObject({ outcome: 'unchanged' });
    await keepPending(web({ [GONE]: await picture() }, asked), db);
    expect(asked).toEqual([GONE]);
    expect((await photosOf(id, db)).map(({ state }) => state)).toEqual(['kept', 'kept']);
  });

  test('is saved without photos when they are not wanted, and they can be fetched later', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(withPhotos(A), db);
    expect(await photosOf(id, db)).toEqual([]);
    expect(await wantPhotos({ ids: null }, db)).toEqual({ wanted: 1 });
    expect(await wantPhotos({ ids: [id] }, db)).toEqual({ wanted: 0 });
    await keepPending(web({ [A]: await picture() }), db);
    expect(await photosOf(id, db)).toMatchObject([{ state: 'kept' }]);
  });

  test('asks for nothing but addresses on the web', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(
      withPhotos('data:image/png;base64,AA==', 'file:///etc/passwd', 'a.png'),
      db,
      keeping,
    );
    expect(await photosOf(id, db)).toEqual([]);
  });
});

test('a captured caption keeps its photo; the file of two records is fetched and stored once', async () => {
  const db = testLibrary();
  const asked: string[] = [];
  const { id } = await saveArticle(withPhotos(A, B), db, keeping);
  const same = await picture();
  await keepPending(web({ [A]: same, [B]: same }, asked), db);
  const caption = await saveCaption(savingCaption({ src: A }), db, keeping);
  await keepPending(web({}, asked), db);
  expect(asked.toSorted()).toEqual([A, B]);
  expect(await photosOf(caption.id, db)).toMatchObject([{ src: A, state: 'kept' }]);
  expect(await photoUse(db)).toMatchObject({ files: 1, bytes: same.size });

  await deleteRecords({ ids: [id] }, db);
  await purgeRecords({ ids: [id] }, db);
  expect(await photosOf(id, db)).toEqual([]);
  expect(await photoUse(db)).toMatchObject({ files: 1 });
  await deleteRecords({ ids: [caption.id] }, db);
  await purgeRecords({ ids: [caption.id] }, db);
  expect(await photoUse(db)).toEqual({ files: 0, bytes: 0, pending: 0, failed: {} });
  expect(await db.photos.count()).toBe(0);
});

test('the trash keeps the files, and undo has them; forgetting everything removes them', async () => {
  const db = testLibrary();
  const { id } = await saveArticle(withPhotos(A), db, keeping);
  await keepPending(web({ [A]: await picture() }), db);
  await deleteRecords({ ids: [id] }, db);
  expect(await keptFile(A, db)).not.toBeNull();
  await restoreRecords({ ids: [id] }, db);
  expect(await photosOf(id, db)).toMatchObject([{ state: 'kept' }]);
  await forgetEverything(db, 'no-index');
  expect(await db.photos.count()).toBe(0);
  expect(await db.photoFiles.count()).toBe(0);
});

describe('the queue', () => {
  test('goes on where it was when the background was killed', async () => {
    const db = testLibrary();
    await saveArticle(withPhotos(A, B), db, keeping);
    const stop = new AbortController();
    const files = web({ [A]: await picture(), [B]: await picture(9) });
    stop.abort();
    expect(await keepPending({ ...files, signal: stop.signal }, db)).toBe('stopped');
    expect(await pendingPhotos(db)).toBe(2);
    db.close();
    await db.open();
    expect(await keepPending(files, db)).toBe('done');
    expect(await photoUse(db)).toMatchObject({ files: 2, pending: 0 });
  });

  test('waits while there is no network', async () => {
    const db = testLibrary();
    await saveArticle(withPhotos(A), db, keeping);
    expect(await keepPending({ ...web({}), isOnline: () => false }, db)).toBe('offline');
    expect(await pendingPhotos(db)).toBe(1);
  });

  test('can be emptied; what arrives afterwards is not kept', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(withPhotos(A), db, keeping);
    const files = web({ [A]: await picture() });
    const slow = {
      ...files,
      fetchPhoto: async (...given: Parameters<typeof files.fetchPhoto>) => {
        expect(await stopWanting(db)).toBe(1);
        return await files.fetchPhoto(...given);
      },
    };
    expect(await keepPending(slow, db)).toBe('done');
    expect(await photosOf(id, db)).toEqual([]);
    expect(await photoUse(db)).toMatchObject({ files: 0 });
  });

  test('lets go of a record that was deleted meanwhile', async () => {
    const db = testLibrary();
    const asked: string[] = [];
    const { id } = await saveArticle(withPhotos(A), db, keeping);
    await deleteRecords({ ids: [id] }, db);
    expect(await keepPending(web({ [A]: await picture() }, asked), db)).toBe('done');
    expect(asked).toEqual([]);
    expect(await pendingPhotos(db)).toBe(0);
  });

  test('asks no site that the browser does not allow', async () => {
    const db = testLibrary();
    const asked: string[] = [];
    const { id } = await saveArticle(withPhotos(A), db, keeping);
    await keepPending({ ...web({ [A]: await picture() }, asked), mayFetch: () => Promise.resolve(false) }, db);
    expect(asked).toEqual([]);
    expect(await photosOf(id, db)).toMatchObject([{ state: 'failed', reason: 'not-allowed' }]);
  });
});

test('where there is no room even for the reason, the photo waits; what is no matter of room is thrown', async () => {
  const db = testLibrary();
  await saveArticle(withPhotos(A), db, keeping);
  const files = web({ [A]: await picture() });
  const throwing = (error: Error) => () => {
    throw error;
  };
  const noRoom = throwing(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
  const broken = throwing(new TypeError('broken'));
  db.photoFiles.hook('creating', noRoom);
  db.photos.hook('updating', noRoom);
  expect(await keepPending(files, db)).toBe('full');
  expect(await photoUse(db)).toMatchObject({ pending: 1, failed: {} });

  db.photos.hook('updating').unsubscribe(noRoom);
  db.photos.hook('updating', broken);
  await expect(keepPending(files, db)).rejects.toThrow('broken');
  expect(await pendingPhotos(db)).toBe(1);
});

test('on a full disk the record stays whole, the photo says why it is not kept, and the others wait', async () => {
  const db = testLibrary();
  const addresses = Array.from({ length: 5 }, (_none, index) => `https://vi-du.example/${index}.png`);
  const { id } = await saveArticle(withPhotos(...addresses), db, keeping);
  const before = await getRecord(id, db);
  // A real quota takes gigabytes to fill: the file is refused as the browser does then.
  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  db.photoFiles.hook('creating', refuse);
  const picture0 = await picture();
  const files = web(Object.fromEntries(addresses.map((src) => [src, picture0])));
  expect(await keepPending(files, db)).toBe('full');
  const { failed, pending } = await photoUse(db);
  expect(failed).toEqual({ 'storage-full': 3 });
  expect(pending).toBe(2);
  expect(await getRecord(id, db)).toEqual(before);

  db.photoFiles.hook('creating').unsubscribe(refuse);
  // Tried again is what found no room, and nothing that was never wanted.
  await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/other', photos: [photoAt(B)] }), db);
  await wantRefused(db);
  expect(await pendingPhotos(db)).toBe(5);
  expect(await keepPending(files, db)).toBe('done');
  expect(await photoUse(db)).toMatchObject({ files: 1, pending: 0, failed: {} });
});
