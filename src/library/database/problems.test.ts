import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { saving, testLibrary } from '../library.fixture.ts';
import { problemOf } from './problems.ts';
import { getRecord, newestRecords } from '../reading/read.ts';
import { saveArticle } from '../saving/save-article.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('when the disk is full', () => {
  test('the save fails as such and leaves nothing half-written', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving(), db);
    const before = await getRecord(id, db);
    // As the browser refuses then; e2e/storage/full-disk.spec.ts has a disk that is full for real.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    const problem = await saveArticle(saving({ headline: 'Khác' }), db).catch(problemOf);
    expect(problem).toMatchObject({ code: 'storage-full' });
    vi.restoreAllMocks();
    expect(await newestRecords({}, db)).toEqual([before]);
    expect(await db.revisions.count()).toBe(0);
    expect(await saveArticle(saving({ headline: 'Khác' }), db)).toMatchObject({ seq: 2, revision: 2 });
  });

  test('it is recognised however it is wrapped', async () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    expect((await problemOf(quota)).code).toBe('storage-full');
    expect((await problemOf(new Dexie.AbortError('aborted', quota))).code).toBe('storage-full');
    expect((await problemOf(new Dexie.BulkError('bulk', [quota]))).code).toBe('storage-full');
    expect((await problemOf(new Dexie.DatabaseClosedError('closed', quota))).code).toBe('storage-full');
  });
});

describe('what Chromium answers with on a disk that is all but full', () => {
  const room = (left: number) =>
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 500_000_000, usage: 500_000_000 - left });
  const blobs = new Dexie.AbortError('aborted', new DOMException('Failed to write blobs (IOError)', 'DataError'));
  const opening = new Dexie.DatabaseClosedError('closed', new DOMException('Internal error', 'UnknownError'));

  test('is that it is full, where there is hardly any room', async () => {
    room(90_000);
    expect((await problemOf(blobs)).code).toBe('storage-full');
    expect((await problemOf(opening)).code).toBe('storage-full');
    expect((await problemOf(new TypeError('x is undefined'))).code).toBe('unexpected');
  });

  test('is something else, where there is room', async () => {
    room(400_000_000);
    expect((await problemOf(blobs)).code).toBe('unexpected');
    expect((await problemOf(opening)).code).toBe('storage-failed');
  });
});

describe('when the browser keeps nothing', () => {
  test('as in private windows of Firefox, the problem is that storage is unavailable', async () => {
    const db = testLibrary();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      const message = 'A mutation operation was attempted on a database that did not allow mutations.';
      throw new DOMException(message, 'InvalidStateError');
    });
    expect(await saveArticle(saving(), db).catch(problemOf)).toMatchObject({ code: 'storage-unavailable' });
  });

  test('a closed database that never opened says why', async () => {
    const reason = new Dexie.MissingAPIError('IndexedDB API missing');
    expect((await problemOf(new Dexie.DatabaseClosedError('closed', reason))).code).toBe('storage-unavailable');
  });
});

test('files that the browser cannot read or write are no private window', async () => {
  const aborted = new Dexie.AbortError('aborted', new DOMException('Internal error committing', 'UnknownError'));
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 500_000_000, usage: 0 });
  expect((await problemOf(aborted)).code).toBe('storage-failed');
});

test('a database that an upgrade elsewhere closed is a blocked one', async () => {
  expect((await problemOf(new Dexie.DatabaseClosedError('closed'))).code).toBe('storage-blocked');
});

test('anything else is unexpected, and its words are kept', async () => {
  expect(await problemOf(new TypeError('x is undefined'))).toEqual({
    code: 'unexpected',
    detail: 'TypeError: x is undefined',
  });
  expect(await problemOf('just text')).toEqual({ code: 'unexpected', detail: 'just text' });
});
