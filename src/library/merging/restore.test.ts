/** Restoring a backup into a library that has something: nothing of either is lost, and what is said before is what is done. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportLine } from '../../exports/formats/records/cutline-file.ts';
import { backupSource } from '../backup/backup.ts';
import type { LibraryDb } from '../database/db.ts';
import { editCaption } from '../organising/edit-caption.ts';
import { foresee, previewImport } from './foresee-import.ts';
import { addCounts, noCounts } from './import-counts.ts';
import { importRecords } from './import-records.ts';
import { saving, savingCaption, testLibrary } from '../library.fixture.ts';
import { editMarks } from '../organising/marks.ts';
import { saveArticle } from '../saving/save-article.ts';
import { saveCaption } from '../saving/save-caption.ts';
import { deleteRecords, restoreRecords } from '../organising/trash.ts';

interface Act {
  story: number;
  does: 'save' | 'tag' | 'note' | 'delete' | 'take back' | 'caption' | 'edit words';
  words: string;
}

const acts = fc.array(
  fc.record({
    story: fc.nat(2),
    does: fc.constantFrom<Act['does'][]>('save', 'save', 'tag', 'note', 'delete', 'take back', 'caption', 'edit words'),
    words: fc.constantFrom('một', 'hai', 'ba'),
  }),
  { maxLength: 12 },
);

async function act(db: LibraryDb, { story, does, words }: Act): Promise<void> {
  // No two within one millisecond: what was changed last is told by the time.
  await new Promise((resolve) => setTimeout(resolve, 2));
  const canonicalUrl = `https://vi-du.example/${story}`;
  if (does === 'save') await saveArticle(saving({ canonicalUrl, headline: words }), db);
  if (does === 'caption') await saveCaption(savingCaption({}, { canonicalUrl }), db);
  for (const { record } of await db.records.toArray()) {
    const { id } = record;
    if ((record.kind === 'caption' ? record.story : record).canonicalUrl !== canonicalUrl) continue;
    if (does === 'edit words' && record.kind === 'caption') await editCaption({ id, caption: words, credit: null }, db);
    if (does === 'tag') await editMarks({ ids: [id], tags: { add: [words], remove: [] } }, db);
    if (does === 'note') await editMarks({ ids: [id], note: words }, db);
    if (does === 'delete') await deleteRecords({ ids: [id] }, db);
    if (does === 'take back') await restoreRecords({ ids: [id] }, db);
  }
}

async function libraryAfter(...done: Act[]): Promise<LibraryDb> {
  const db = testLibrary();
  for (const one of done) await act(db, one);
  return db;
}

/** What a backup holds, in its order, a few lines at a time as they are imported. */
async function backupOf(db: LibraryDb, size = 50): Promise<ImportLine[][]> {
  const source = backupSource(db);
  const lines: ImportLine[] = [];
  for await (const record of source.records) lines.push(record);
  for (const { kind, id } of [...lines] as { kind: string; id: string }[]) {
    if (kind !== 'article') continue;
    for (const revision of await source.revisionsOf(id)) lines.push({ kind: 'revision', ...revision });
  }
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, n) => lines.slice(n * size, (n + 1) * size));
}

async function restore(backup: readonly ImportLine[][], db: LibraryDb) {
  const sum = noCounts();
  for (const lines of backup) addCounts(sum, await importRecords({ lines, origin: 'cutline' }, db));
  return sum;
}

const preview = (backup: readonly ImportLine[][], db: LibraryDb) =>
  foresee(async (foresight) => {
    const sum = noCounts();
    for (const lines of backup) addCounts(sum, await previewImport({ lines, origin: 'cutline' }, foresight, db));
    return sum;
  });

/** All that a person would miss: each state of each story, each wording of each caption, each tag and note. */
async function treasures(db: LibraryDb): Promise<string[]> {
  return (await backupOf(db)).flat().flatMap((line) => {
    if (line.kind === 'revision') return [`${line.articleId} state ${line.article.headline}`];
    const { id, tags, note } = line;
    const marks = [...tags.map((tag) => `${id} tag ${tag}`), ...note.split('\n\n').map((part) => `${id} note ${part}`)];
    if (line.kind === 'article') return [`${id} state ${line.headline}`, ...marks];
    return [line.photo, ...(line.earlier ?? [])].map(({ caption }) => `${id} words ${caption}`).concat(marks);
  });
}

/** Without what is the library's own: its sequence numbers. */
const content = (backup: ImportLine[][]) =>
  backup.flat().map((line) => (line.kind === 'revision' ? line : { ...line, seq: 0 }));
const presentStates = (backup: ImportLine[][]) =>
  backup
    .flat()
    .flatMap((line) =>
      line.kind === 'revision' ? [] : [[line.id, line.kind === 'article' ? line.headline : line.photo.caption]],
    );

test('of any two libraries with a past in common nothing is lost, the preview is what happens, and twice is once', async () => {
  const size = fc.constantFrom(1, 2, 50);
  await fc.assert(
    fc.asyncProperty(acts, acts, acts, size, async (past, here, there, size) => {
      const [ours, theirs] = [await libraryAfter(...past), testLibrary()];
      await restore(await backupOf(ours), theirs);
      for (const one of here) await act(ours, one);
      for (const one of there) await act(theirs, one);
      const backup = await backupOf(theirs, size);
      const all = [...(await treasures(ours)), ...(await treasures(theirs))].filter((what) => !what.endsWith(' note '));
      const foreseen = await preview(backup, ours);
      expect(await restore(backup, ours)).toEqual(foreseen);
      expect(await treasures(ours)).toEqual(expect.arrayContaining(all));
      expect(await restore(backup, ours)).toMatchObject({ added: 0, changed: 0, revisions: 0 });
    }),
    { numRuns: 30 },
  );
});

test('of two backups taken in at once the preview is what happens, however many records have changed between them', async () => {
  const size = fc.constantFrom(1, 2, 50);
  await fc.assert(
    fc.asyncProperty(acts, acts, acts, size, async (past, here, later, size) => {
      const theirs = await libraryAfter(...past);
      const first = await backupOf(theirs, size);
      const ours = testLibrary();
      if (here.length % 2 === 1) await restore(first, ours);
      for (const one of here) await act(ours, one);
      for (const one of later) await act(theirs, one);
      const both = [...first, ...(await backupOf(theirs, size))];
      const foreseen = await preview(both, ours);
      expect(await restore(both, ours)).toEqual(foreseen);
    }),
    { numRuns: 30 },
  );
});

test('a record that comes again, alike or in other words, is counted as it is taken in', async () => {
  const save = (words: string) => ({ story: 0, does: 'save' as const, words });
  const tag = (words: string) => ({ story: 0, does: 'tag' as const, words });
  const caption = { story: 0, does: 'caption' as const, words: 'một' };
  const ours = await libraryAfter(caption);
  const lines = await backupOf(await libraryAfter(caption, tag('hai')), 1);
  const others = await backupOf(await libraryAfter(caption, tag('ba')), 1);
  const story = await backupOf(await libraryAfter(save('một')), 1);
  const retold = await backupOf(await libraryAfter(save('hai')), 1);
  for (const [backup, counts] of [
    [[...lines, ...lines], { changed: 1, same: 1 }],
    [[...lines, ...others, ...lines], { changed: 2, same: 1 }],
    [[...story, ...story], { added: 1, same: 1 }],
    [[...story, ...retold, ...story], { added: 1, changed: 1, same: 1 }],
  ] as const) {
    const db = testLibrary();
    await restore(await backupOf(ours), db);
    expect(await preview(backup, db)).toMatchObject(counts);
    expect(await restore(backup, db)).toMatchObject(counts);
  }
});

test('into an empty library it gives the very same, also of stories that were changed and changed back; a later one over it brings what is later', async () => {
  await fc.assert(
    fc.asyncProperty(acts, acts, fc.constantFrom(1, 50), async (past, after, size) => {
      const ours = await libraryAfter(...past);
      const backup = await backupOf(ours, size);
      const empty = testLibrary();
      await restore(backup, empty);
      expect(content(await backupOf(empty))).toEqual(content(backup));
      for (const one of after) await act(ours, one);
      const later = await backupOf(ours, size);
      await restore(later, empty);
      expect(presentStates(await backupOf(empty))).toEqual(presentStates(later));
    }),
    { numRuns: 30 },
  );
});

test('a story that was changed and changed back has all three states', async () => {
  const saves = ['một', 'hai', 'một'].map((words) => ({ story: 0, does: 'save' as const, words }));
  const backup = await backupOf(await libraryAfter(...saves));
  const empty = testLibrary();
  expect(await preview(backup, empty)).toMatchObject({ added: 1, revisions: 2 });
  expect(await restore(backup, empty)).toMatchObject({ added: 1, revisions: 2 });
  expect(content(await backupOf(empty))).toEqual(content(backup));
});

test('a state that becomes the present one is not foreseen as an earlier one too, however few lines are read at a time', async () => {
  const save = (words: string) => ({ story: 0, does: 'save' as const, words });
  const ours = await libraryAfter(save('một'));
  const backup = await backupOf(await libraryAfter(save('ba'), save('một'), save('ba')), 1);
  expect(await preview(backup, ours)).toMatchObject({ changed: 1, revisions: 0 });
  expect(await restore(backup, ours)).toMatchObject({ changed: 1, revisions: 0 });
});

test('a note that was emptied since comes back, since nothing tells whether it was there before', async () => {
  const noted = (words: string) => ({ story: 0, does: 'note' as const, words });
  const ours = await libraryAfter({ story: 0, does: 'save', words: 'một' }, noted('Gọi lại'));
  const backup = await backupOf(ours);
  await act(ours, noted(''));
  await restore(backup, ours);
  expect((await ours.records.toArray()).map(({ record }) => record.note)).toEqual(['Gọi lại']);
});

test('two notes on one record are both kept, and one that is in the other stands there once', async () => {
  const noted = (words: string) =>
    libraryAfter({ story: 0, does: 'save', words: 'một' }, { story: 0, does: 'note', words });
  const ours = await noted('Gọi lại');
  await restore(await backupOf(await noted('Hỏi tòa soạn')), ours);
  await restore(await backupOf(await noted('Gọi')), ours);
  const [record] = (await ours.records.toArray()).map(({ record }) => record);
  expect(record?.note).toBe('Hỏi tòa soạn\n\nGọi lại');
});
