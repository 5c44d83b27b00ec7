import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutlineJson, cutlineLines } from '../exports/formats/records/cutline-json.ts';
import { csvArticles } from '../exports/formats/tables/csv-articles.ts';
import { csvCaptions } from '../exports/formats/tables/csv-captions.ts';
import type { ExportFormat } from '../exports/format.ts';
import { markdown } from '../exports/formats/documents/markdown.ts';
import { sampleOptions, written } from '../exports/record.sample.ts';
import { backupSource } from '../library/backup/backup.ts';
import type { LibraryDb } from '../library/database/db.ts';
import { importRecords } from '../library/merging/import-records.ts';
import { saving, savingCaption, testLibrary } from '../library/library.fixture.ts';
import { newestFirst } from '../library/reading/all-records.ts';
import { getRecord, newestRecords, revisionsOf, trashedRecords } from '../library/reading/read.ts';
import { savedRecordArbitrary } from '../library/record/record.arbitrary.ts';
import { saveArticle } from '../library/saving/save-article.ts';
import { saveCaption } from '../library/saving/save-caption.ts';
import { deleteRecords } from '../library/organising/trash.ts';
import { done, failed } from '../messages/wire.ts';
import { contentsOf, fileFrom, importInto, planOf, READ_AT } from './import.fixture.ts';
import { runImport } from './run-import.ts';

async function exported(db: LibraryDb, format: ExportFormat = cutlineLines): Promise<File> {
  return fileFrom(await written(format.write(backupSource(db), sampleOptions)), `all.${format.extension}`);
}

describe('a lossless export', () => {
  test('imported into an empty library gives the same library, and once more changes nothing', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving({ headline: 'Một' }, { tags: ['x'], collections: ['y'] }), db);
    await saveArticle(saving({ headline: 'Hai' }, { tags: ['x'], collections: ['y'] }), db);
    await saveArticle(saving({ headline: 'Ba' }, { tags: ['x'], collections: ['y'] }), db);
    const caption = await saveCaption(savingCaption(), db);
    await deleteRecords({ ids: [caption.id] }, db);
    const file = await exported(db);

    const other = testLibrary();
    expect(await planOf(other, file)).toMatchObject({ added: 2, revisions: 2, badCount: 0 });
    expect(await newestRecords({}, other)).toEqual([]);
    expect(await importInto(other, file)).toMatchObject({
      outcome: 'done',
      counts: { added: 2, revisions: 2, orphans: 0 },
    });
    expect(await contentsOf(other)).toEqual(await contentsOf(db));
    expect((await revisionsOf(id, other)).map(({ article }) => article.headline)).toEqual(['Hai', 'Một']);
    expect(await trashedRecords({}, other)).toHaveLength(1);

    const before = await other.meta.get('seq');
    expect(await planOf(other, file)).toMatchObject({ added: 0, changed: 0, same: 2, revisions: 0 });
    expect(await importInto(other, file)).toMatchObject({ counts: { added: 0, changed: 0, same: 2, revisions: 0 } });
    expect(await other.meta.get('seq')).toEqual(before);
  });

  test.each([cutlineJson, cutlineLines].map((format) => [format.id, format] as const))(
    'of any records restores them as they were: %s',
    async (_id, format) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(savedRecordArbitrary, { maxLength: 5, selector: ({ id }) => id }),
          async (records) => {
            const db = testLibrary();
            await importRecords({ lines: records, origin: 'cutline' }, db);
            const file = await exported(db, format);
            const other = testLibrary();
            await importInto(other, file);
            expect(await contentsOf(other)).toEqual(await contentsOf(db));
            const before = await other.meta.get('seq');
            expect(await importInto(other, file)).toMatchObject({ counts: { added: 0, changed: 0 } });
            expect(await other.meta.get('seq')).toEqual(before);
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  test('is merged with what has changed since: marks of both, the newer story, the other as a revision', async () => {
    const behind = testLibrary();
    await saveArticle(saving({ headline: 'Cũ nhất' }), behind);
    const db = testLibrary();
    const { id } = await saveArticle(saving({ headline: 'Cũ' }, { tags: ['a'], note: 'ghi chú' }), db);
    const file = await exported(db);
    await saveArticle(saving({ headline: 'Mới' }, { tags: ['b'], note: 'ghi chú mới' }), db);
    expect(await importInto(db, file)).toMatchObject({ counts: { changed: 1, same: 0 } });
    expect(await getRecord(id, db)).toMatchObject({
      headline: 'Mới',
      tags: ['b', 'a'],
      note: 'ghi chú mới',
      revision: 2,
    });
    await importInto(behind, await exported(db));
    expect(await getRecord(id, behind)).toMatchObject({ headline: 'Mới', revision: 3 });
    expect((await revisionsOf(id, behind)).map(({ article }) => article.headline)).toEqual(['Cũ', 'Cũ nhất']);
  });

  test('brings back what was deleted since, and deletes nothing', async () => {
    const db = testLibrary();
    const first = await saveArticle(saving(), db);
    const file = await exported(db);
    await deleteRecords({ ids: [first.id] }, db);
    const second = await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/khac' }), db);
    expect(await importInto(db, file)).toMatchObject({ counts: { added: 1 }, added: [first.id] });
    expect((await newestRecords({}, db)).map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted());
  });
});

/** As the background does while nobody saves. */
async function wholly(request: Parameters<typeof importRecords>[0], db: LibraryDb) {
  return await importRecords(request, db);
}

describe('an import', () => {
  async function hundredAndTwenty() {
    const db = testLibrary();
    for (let n = 0; n < 120; n++) await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${n}` }), db);
    return { db, file: await exported(db), other: testLibrary() };
  }

  test('interrupted half-way goes on when it is done again', async () => {
    const { db, file, other } = await hundredAndTwenty();
    let batches = 0;
    const send: Parameters<typeof runImport>[1] = async (request) =>
      ++batches > 1 ? failed('storage-full', 'full') : done(await wholly(request, other));
    const importing = { signal: new AbortController().signal, readAt: READ_AT, onProgress: () => undefined };
    const broken = await runImport([file], send, importing, other);
    expect(broken).toMatchObject({ outcome: 'failed', problem: { code: 'storage-full' }, counts: { added: 50 } });
    expect(batches).toBe(2);
    expect(await importInto(other, file)).toMatchObject({ outcome: 'done', counts: { added: 70, same: 50 } });
    expect(await contentsOf(other)).toEqual(await contentsOf(db));
  });

  test('whose answer is lost, though it was taken in, goes on; all of it can be undone', async () => {
    const { db, file, other } = await hundredAndTwenty();
    let batches = 0;
    const send: Parameters<typeof runImport>[1] = async (request) => {
      const value = await wholly(request, other);
      return ++batches === 2 ? failed('unexpected', 'The background did not answer.') : done(value);
    };
    const importing = { signal: new AbortController().signal, readAt: READ_AT, onProgress: () => undefined };
    const result = await runImport([file], send, importing, other);
    expect(result).toMatchObject({ outcome: 'done', problem: null, counts: { added: 120, same: 0 } });
    expect(await contentsOf(other)).toEqual(await contentsOf(db));
    expect((await deleteRecords({ ids: result.added }, other)).changed).toHaveLength(120);
  });

  test('of a file that can no longer be read says what was taken in of those before it', async () => {
    const { file, other } = await hundredAndTwenty();
    const gone = fileFrom('TY  - NEWS\r\n', 'gone.ris');
    gone.slice = () => {
      throw new DOMException('The file was changed.', 'NotReadableError');
    };
    const result = await importInto(other, file, gone);
    expect(result).toMatchObject({ outcome: 'failed', problem: { code: 'file-unreadable' }, counts: { added: 100 } });
    expect(result.added).toHaveLength(100);
  });

  test('that the person stops says what was taken in, which can be undone', async () => {
    const { file, other } = await hundredAndTwenty();
    const control = new AbortController();
    const importing = { signal: control.signal, readAt: READ_AT, onProgress: () => control.abort() };
    const stopped = await runImport([file], async (request) => done(await wholly(request, other)), importing);
    expect(stopped).toMatchObject({ outcome: 'stopped', counts: { added: 50 } });
    expect(await deleteRecords({ ids: stopped.added }, other)).toEqual({ changed: stopped.added });
    expect(await newestRecords({}, other)).toEqual([]);
  });

  test('of several files at once takes what is sound of each', async () => {
    const db = testLibrary();
    const ris = fileFrom('TY  - NEWS\r\nTI  - Cầu mới\r\nUR  - https://vi-du.example/cau\r\nER  - \r\n', 'zotero.ris');
    const pocket = fileFrom(
      'title,url,time_added,tags,status\nFerry,https://north.example/ferry,1700000000,sea,unread\n',
    );
    const plan = await planOf(db, ris, fileFrom('hello', 'hello.txt'), pocket);
    expect(plan).toMatchObject({ added: 2, badCount: 1, bad: [{ file: 'hello.txt', reason: 'unknown-format' }] });
    expect(plan.formats.map(({ format }) => format.id)).toEqual(['ris', 'pocket']);
    expect(plan.first).toMatchObject([{ headline: 'Cầu mới' }, { headline: 'Ferry' }]);
    expect(await importInto(db, ris, pocket)).toMatchObject({ counts: { added: 2 } });
    // Those are shown that bring something, and not the first of the file.
    const more = fileFrom(`${await ris.text()}${(await ris.text()).replaceAll('cau', 'pha')}`, 'more.ris');
    expect((await planOf(db, more)).first).toMatchObject([{ url: 'https://vi-du.example/pha' }]);
  });

  test('counts a story that comes twice as new once', async () => {
    const row = 'Ferry,https://north.example/ferry,1700000000,sea,unread\n';
    const twice = [fileFrom(`title,url,time_added,tags,status\n${row.repeat(120)}`)];
    const db = testLibrary();
    const { added, same } = await planOf(db, ...twice);
    expect({ added, same }).toEqual({ added: 1, same: 119 });
    expect(await importInto(db, ...twice)).toMatchObject({ counts: { added: 1, same: 119 } });
  });
});

test('a bookmark that lies in several folders is foreseen as it is taken in', async () => {
  const row = (n: number, tag: string) => `Ferry ${n},https://north.example/${n},1700000000,${tag},unread\n`;
  const rows = Array.from({ length: 60 }, (_, n) => row(n, 'sea')).join('');
  const file = fileFrom(`title,url,time_added,tags,status\n${rows}${row(0, 'ports')}${row(1, 'sea')}`);
  const db = testLibrary();
  const { added, changed, same } = await planOf(db, file);
  expect({ added, changed, same }).toEqual({ added: 60, changed: 1, same: 1 });
  expect(await importInto(db, file)).toMatchObject({ counts: { added, changed, same } });
});

test('a list of photos counts no caption of a story that comes with it', async () => {
  const photo = { ...savingCaption().photo, src: 'https://vi-du.example/anh/1.jpg' };
  const db = testLibrary();
  for (let n = 0; n < 60; n++)
    await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${n}`, photos: [photo] }), db);
  const files = [await exported(db, markdown), await exported(db, csvCaptions)];
  const other = testLibrary();
  const { added, same } = await planOf(other, ...files);
  expect(await importInto(other, ...files)).toMatchObject({ counts: { added, same } });
});

describe('what another program knows of a story', () => {
  const bookmark = (fields = 'Bridge,https://vi-du.example/xa-hoi/cau-moi?utm_source=x,1700000000,cầu|sông,unread') =>
    fileFrom(`title,url,time_added,tags,status\n${fields}\n`);
  const note = (text: string, saved = '2024-01-01') =>
    fileFrom(
      `---\ntitle: Cầu\nurl: https://vi-du.example/xa-hoi/cau-moi\ntags: [ghi]\nnote: xem lại\ncreated: ${saved}\n---\n\n${text}\n`,
    );

  test('never takes the place of what was read off the page, and completes the person’s marks', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving({}, { tags: ['giao thông'], note: 'của tôi' }), db);
    const before = await getRecord(id, db);
    for (const file of [bookmark(), note('Một bản khác của bài.', '2030-01-01')]) {
      expect(await importInto(db, file)).toMatchObject({ counts: { changed: 1 } });
      expect(await importInto(db, file)).toMatchObject({ counts: { changed: 0, same: 1 } });
    }
    expect(await getRecord(id, db)).toEqual({
      ...before,
      seq: 3,
      updatedAt: expect.any(String) as unknown,
      tags: ['giao thông', 'cầu', 'sông', 'ghi'],
      note: 'của tôi\n\nxem lại',
    });
  });

  test('gives way to the page when the story is captured later, and stays as an earlier state', async () => {
    const db = testLibrary();
    await importInto(db, bookmark());
    const { id, outcome } = await saveArticle(saving(), db);
    expect(outcome).toBe('updated');
    expect(await getRecord(id, db)).toMatchObject({ headline: 'Thông xe cây cầu mới qua sông Lạch', warnings: [] });
    expect(await revisionsOf(id, db)).toMatchObject([{ article: { headline: 'Bridge', body: [] } }]);
  });

  test('with a text takes the place of a bookmark; a bookmark never that of a text', async () => {
    const db = testLibrary();
    await importInto(db, bookmark());
    const file = note('Bài viết đầy đủ.');
    const { counts } = await importInto(db, file);
    expect(counts).toMatchObject({ changed: 1 });
    const [record] = await newestRecords({}, db);
    expect(record).toMatchObject({ headline: 'Cầu', revision: 2, tags: ['cầu', 'sông', 'ghi'] });
    expect(await importInto(db, bookmark(), file)).toMatchObject({ counts: { same: 2, changed: 0 } });
  });

  test('says of itself that it was imported, and that it has no text', async () => {
    const db = testLibrary();
    await importInto(db, bookmark());
    const [record] = await newestRecords({}, db);
    expect(record).toMatchObject({
      kind: 'article',
      headline: 'Bridge',
      savedAt: '2023-11-14T22:13:20.000Z',
      publishedAt: null,
      warnings: [{ code: 'imported', detail: 'Pocket CSV' }, { code: 'no-body' }],
      evidence: {
        fields: { headline: [{ text: 'Bridge', source: 'import', where: 'Pocket CSV: title', chosen: true }] },
      },
    });
  });

  test('comes out of the trash when it is imported again', async () => {
    const db = testLibrary();
    const { added } = await importInto(db, bookmark());
    await deleteRecords({ ids: added }, db);
    expect(await importInto(db, bookmark())).toMatchObject({ counts: { added: 1 }, added });
  });
});

test('a captured caption comes back from Markdown beside its story, which has the same photo', async () => {
  const db = testLibrary();
  const { photo } = savingCaption();
  await saveArticle(saving({ photos: [{ ...photo, src: photo.src ?? '' }] }), db);
  const { id } = await saveCaption({ ...savingCaption(), tags: ['ảnh'] }, db);
  const other = testLibrary();
  const file = await exported(db, markdown);
  expect(await planOf(other, file)).toMatchObject({ added: 2, same: 0 });
  await importInto(other, file);
  expect(await getRecord(id, other)).toMatchObject({ kind: 'caption', tags: ['ảnh'] });
  expect(await importInto(other, file)).toMatchObject({ counts: { added: 0, changed: 0 } });
});

test.each([csvArticles, csvCaptions].map((format) => [format.id, format] as const))(
  'Cutline’s own %s, imported into the library that it came from, changes nothing',
  async (_id, format) => {
    const db = testLibrary();
    const photo = { ...savingCaption().photo, src: 'https://vi-du.example/anh/1.jpg' };
    await saveArticle(
      saving({ photos: [photo], byline: { raw: 'Lan Chi', authors: [] } }, { tags: ['a'], note: 'n' }),
      db,
    );
    await saveCaption(savingCaption({ caption: 'Chú thích khác' }), db);
    const file = await exported(db, format);
    const before = await db.meta.get('seq');
    expect((await importInto(db, file)).counts).toMatchObject({ added: 0, changed: 0 });
    expect(await db.meta.get('seq')).toEqual(before);
  },
);

test('what was saved at the same time, or when nobody knows, is listed and exported in the order of the file', async () => {
  const db = testLibrary();
  const row = (name: string, time: string) => `${name},https://north.example/${name},${time},,unread`;
  const rows = [
    ...['d', 'a', 'c', 'b'].map((name) => row(name, '')),
    ...['z', 'x', 'y'].map((name) => row(name, '1700000000')),
  ];
  await importInto(db, fileFrom(`title,url,time_added,tags,status\n${rows.join('\n')}\n`));
  const headlines: (string | null)[] = [];
  for await (const record of newestFirst(db)) if (record.kind === 'article') headlines.push(record.headline);
  expect(headlines.join('')).toBe('dacbzxy');
  expect((await newestRecords({}, db)).map(({ savedAt }) => savedAt).slice(0, 2)).toEqual([
    READ_AT,
    '2026-03-04T05:06:06.999Z',
  ]);
});
