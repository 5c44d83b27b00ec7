import { describe, expect, test } from 'vitest';
import type { LibraryDb } from '../database/db.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { importRecords } from '../merging/import-records.ts';
import { editMarks } from '../organising/marks.ts';
import { deleteRecords, purgeRecords } from '../organising/trash.ts';
import { exportSource, newestFirst } from '../reading/all-records.ts';
import { newestRecords } from '../reading/read.ts';
import { saveArticle } from '../saving/save-article.ts';
import { saveCaption } from '../saving/save-caption.ts';
import { keepPending } from './keep-pending.ts';
import { isFromFile } from './local-from-file.ts';
import { photoAt, web } from './photos.fixture.ts';
import { photosOf } from './read-photos.ts';
import { wantPhotos } from './want-photos.ts';

const ROUTER = 'http://192.168.1.1/reboot?now';
const DESK = 'http://desk.lan/cau.jpg';
const WEB = 'https://photos.example/cau.jpg';

/** A story of the own network with these photos. */
const inside = (...photos: string[]) =>
  saving({
    url: 'http://desk.lan/cau',
    canonicalUrl: 'http://desk.lan/cau',
    photos: photos.map((src) => photoAt(src)),
  });

/** Everything in the library, as a file of it has it. */
async function fileOf(db: LibraryDb) {
  const source = exportSource(newestFirst(db), db);
  const lines = [];
  for await (const record of source.records) {
    lines.push(record);
    for (const revision of await source.revisionsOf(record.id)) lines.push({ kind: 'revision' as const, ...revision });
  }
  return { lines, origin: 'cutline' as const };
}

/** Has the photos of all records fetched, and returns what was asked for. */
async function asked(db: LibraryDb): Promise<string[]> {
  await wantPhotos({ ids: null }, db);
  const addresses: string[] = [];
  await keepPending(web({}, addresses), db);
  return addresses;
}

describe('a story that a file says lies in the own network', () => {
  test('has nothing asked for there, and the reason is told; what lies on the web is', async () => {
    const [from, into] = [testLibrary(), testLibrary()];
    const { id } = await saveArticle(inside(ROUTER, DESK, WEB), from);
    await importRecords(await fileOf(from), into);
    expect(await asked(into)).toEqual([WEB]);
    expect(await photosOf(id, into)).toMatchObject([
      { src: ROUTER, state: 'failed', reason: 'from-file' },
      { src: DESK, state: 'failed', reason: 'from-file' },
      { src: WEB, state: 'failed', reason: 'gone' },
    ]);
  });

  test('has it asked for once it was saved from its page, but not when it was only edited', async () => {
    const [from, into] = [testLibrary(), testLibrary()];
    const { id } = await saveArticle(inside(DESK), from);
    await importRecords(await fileOf(from), into);
    await saveArticle({ ...inside(DESK), edited: true }, into, { keepPhotos: true });
    await editMarks({ ids: [id], note: 'x' }, into);
    expect(await asked(into)).toEqual([]);
    expect(await isFromFile([id, DESK], into)).toBe(true);
    await saveArticle(inside(DESK), into);
    expect(await isFromFile([id, DESK], into)).toBe(false);
    expect(await asked(into)).toEqual([DESK]);
  });

  test('is let alone with what the page did not have, when it is saved from there', async () => {
    const [from, into] = [testLibrary(), testLibrary()];
    await saveArticle(inside('http://desk.lan/delete?id=1', DESK), from);
    await importRecords(await fileOf(from), into);
    await saveArticle(inside(DESK), into);
    await importRecords(await fileOf(from), into);
    expect(await asked(into)).toEqual([DESK]);
  });
});

test('a caption of a file is treated likewise', async () => {
  const [from, into] = [testLibrary(), testLibrary()];
  const request = savingCaption({ src: DESK }, { url: 'http://desk.lan/cau' });
  await saveCaption(request, from);
  await importRecords(await fileOf(from), into);
  expect(await asked(into)).toEqual([]);
  await saveCaption(request, into, { keepPhotos: true });
  expect(await asked(into)).toEqual([DESK]);
});

test('a story that was saved from its page keeps its photos when its backup comes back, and takes no others', async () => {
  const [from, into] = [testLibrary(), testLibrary()];
  await saveArticle(inside(DESK), into);
  await importRecords(await fileOf(into), into);
  await saveArticle({ ...inside(DESK, ROUTER.replace('192.168.1.1', 'desk.lan')) }, from);
  await importRecords(await fileOf(from), into);
  expect(await asked(into)).toEqual([DESK]);
});

test('an earlier version of a file, restored, has nothing asked for there', async () => {
  const [from, into] = [testLibrary(), testLibrary()];
  await saveArticle(inside(ROUTER.replace('192.168.1.1', 'desk.lan')), from);
  await saveArticle(inside(), from);
  await importRecords(await fileOf(from), into);
  const restored = { ...inside(ROUTER.replace('192.168.1.1', 'desk.lan')), edited: true as const };
  await saveArticle(restored, into, { keepPhotos: true });
  expect((await newestRecords({}, into))[0]).toMatchObject({ photos: [{}] });
  expect(await asked(into)).toEqual([]);
});

test('what was noted goes with the record', async () => {
  const [from, into] = [testLibrary(), testLibrary()];
  const { id } = await saveArticle(inside(DESK), from);
  await importRecords(await fileOf(from), into);
  await deleteRecords({ ids: [id] }, into);
  await purgeRecords({ ids: [id] }, into);
  expect(await photosOf(id, into)).toEqual([]);
});
