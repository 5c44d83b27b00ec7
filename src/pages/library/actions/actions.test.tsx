import { Dexie } from 'dexie';
import { render } from 'preact';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { BATCH } from '../../../library/organising/change-records.ts';
import { library } from '../../../library/database/db.ts';
import { undoLabels } from '../../../library/organising/labels-everywhere.ts';
import { collectionsInUse, tagsInUse } from '../../../library/reading/labels-in-use.ts';
import { saving, savingCaption } from '../../../library/library.fixture.ts';
import { importSome } from '../../../library/merging/import-records.ts';
import { editCaption } from '../../../library/organising/edit-caption.ts';
import { editMarks, undoNote } from '../../../library/organising/marks.ts';
import { contentOf, saveArticle } from '../../../library/saving/save-article.ts';
import { saveCaption } from '../../../library/saving/save-caption.ts';
import { deleteRecords, purgeRecords, restoreRecords } from '../../../library/organising/trash.ts';
import { getRecord } from '../../../library/reading/read.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { done, failed, type Reply } from '../../../messages/wire.ts';
import { Toasts } from '../../../ui/components/notices/toast.tsx';
import {
  deleteRecords as deleteByHand,
  purgeRecords as purgeByHand,
  saveContent,
  saveNote,
  saveWords,
} from './actions.ts';
import { job } from './bulk.ts';
import { changeMarks, replaceLabels } from './mark-records.ts';
import { selection, selectOnly } from './selection.ts';

const edit = vi.fn<typeof editMarks>();
const remove = vi.fn<typeof deleteRecords>();
const purge = vi.fn<typeof purgeRecords>();

async function asReply<T>(work: Promise<T>): Promise<Reply<T>> {
  try {
    return done(await work);
  } catch (error) {
    return failed('storage-full', String(error));
  }
}

beforeEach(() => {
  resetFakeBrowser();
  edit.mockReset().mockImplementation((request) => editMarks(request));
  remove.mockReset().mockImplementation((request) => deleteRecords(request));
  purge.mockReset().mockImplementation((request) => purgeRecords(request));
  answerBackground({
    editMarks: (request) => asReply(edit(request)),
    saveArticle: async (request) => done(await saveArticle(request)),
    editCaption: async (request) => done(await editCaption(request)),
    importRecords: async (request) => done(await importSome(request)),
    deleteRecords: (request) => asReply(remove(request)),
    purgeRecords: (request) => asReply(purge(request)),
    restoreRecords: async (request) => done(await restoreRecords(request)),
    undoLabels: async (request) => done(await undoLabels(request)),
    undoNote: async (request) => done(await undoNote(request)),
  });
  const notices = document.body.appendChild(document.createElement('div'));
  render(<Toasts />, notices);
  onTestFinished(() => {
    for (const button of notices.querySelectorAll<HTMLElement>('button[aria-label]')) button.click();
    render(null, notices);
    notices.remove();
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

async function save(name: string, tags: string[], collections: string[] = []): Promise<string> {
  return (await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${name}` }, { tags, collections }))).id;
}
const tagsOf = async (id: string) => (await getRecord(id))?.tags;

/** The last notice that stands there, with its button for undo. */
const notice = () => [...document.querySelectorAll<HTMLElement>('.toast')].at(-1);
const undo = () => [...(notice()?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Undo');

test('a tag is renamed everywhere, in the trash too; it is told on how many, and the notice undoes it', async () => {
  const a = await save('a', ['bầu cử', 'x']);
  const b = await save('b', ['bầu cử']);
  const c = await save('c', ['y']);
  await deleteRecords({ ids: [b] });
  await replaceLabels('tags', ['bầu cử'], 'Bầu cử 2026');
  expect(await tagsOf(a)).toEqual(['x', 'Bầu cử 2026']);
  expect(await tagsOf(b)).toEqual(['Bầu cử 2026']);
  expect(await tagsOf(c)).toEqual(['y']);
  await vi.waitFor(() => expect(notice()?.textContent).toContain('“bầu cử” is now “Bầu cử 2026” on 2 records'));
  undo()?.click();
  await vi.waitFor(async () => expect(await tagsOf(b)).toEqual(['bầu cử']));
  expect(await tagsOf(a)).toEqual(['bầu cử', 'x']);
  // Undone by mistake, it is done again.
  await vi.waitFor(() => expect(notice()?.textContent).toContain('2 records changed'));
  undo()?.click();
  await vi.waitFor(async () => expect(await tagsOf(b)).toEqual(['Bầu cử 2026']));
});

test('undo takes back what was done, and leaves what another window did to the same records since', async () => {
  const a = await save('a', ['bầu cử', 'x']);
  await changeMarks([a], 'tags', { add: ['y'], remove: [] });
  await vi.waitFor(() => expect(undo()).toBeDefined());
  const undoAdding = undo();
  await replaceLabels('tags', ['bầu cử'], 'Bầu cử 2026');
  await vi.waitFor(() => expect(notice()?.textContent).toContain('is now'));
  const undoRenaming = undo();
  await editMarks({ ids: [a], tags: { add: ['theirs'], remove: ['x'] } });
  undoRenaming?.click();
  await vi.waitFor(async () => expect(await tagsOf(a)).toEqual(['bầu cử', 'y', 'theirs']));
  undoAdding?.click();
  await vi.waitFor(async () => expect(await tagsOf(a)).toEqual(['bầu cử', 'theirs']));
});

test('a note is put back by undo, and again by undoing that', async () => {
  const a = await save('a', []);
  const noteOf = async () => (await getRecord(a))?.note;
  await saveNote(a, 'Gọi lại');
  for (const note of ['', 'Gọi lại']) {
    await vi.waitFor(() => expect(undo()).toBeDefined());
    undo()?.click();
    await vi.waitFor(async () => expect(await noteOf()).toBe(note));
  }
});

test('undo leaves a note that another window has written since, and says so', async () => {
  const a = await save('a', []);
  await saveNote(a, 'Gọi lại');
  await vi.waitFor(() => expect(undo()).toBeDefined());
  await editMarks({ ids: [a], note: 'Đã gọi: họ xác nhận' });
  undo()?.click();
  await vi.waitFor(() => expect(notice()?.textContent).toContain('it stays as it is now'));
  expect((await getRecord(a))?.note).toBe('Đã gọi: họ xác nhận');
});

test('what cannot be undone, since the record was removed for good meanwhile, says so', async () => {
  const a = await save('a', ['bầu cử']);
  await replaceLabels('tags', ['bầu cử'], 'Bầu cử 2026');
  await vi.waitFor(() => expect(undo()).toBeDefined());
  const undoTag = undo();
  await deleteByHand([a]);
  await vi.waitFor(() => expect(notice()?.textContent).toContain('moved to the trash'));
  const undoDelete = undo();
  await purgeRecords({ ids: [a] });
  const told = () => document.querySelector('.toast[data-kind="bad"]')?.textContent;
  for (const act of [() => undoDelete?.click(), () => undoTag?.click(), () => void saveNote(a, 'Gọi lại')]) {
    act();
    await vi.waitFor(() => expect(told()).toContain('removed for good meanwhile'));
    document.querySelector<HTMLElement>('.toast[data-kind="bad"] button')?.click();
    await vi.waitFor(() => expect(told()).toBeUndefined());
  }
});

test('several are merged into one, which some had already: undo gives each what it had', async () => {
  const a = await save('a', [], ['x', 'y']);
  await save('b', [], ['y']);
  await replaceLabels('collections', ['x', 'y'], 'x');
  expect(await collectionsInUse()).toEqual([{ label: 'x', count: 2 }]);
  await vi.waitFor(() => expect(notice()?.textContent).toContain('“x, y” is now “x”'));
  undo()?.click();
  await vi.waitFor(async () => expect((await getRecord(a))?.collections).toEqual(['x', 'y']));
  expect(await collectionsInUse()).toEqual([
    { label: 'y', count: 2 },
    { label: 'x', count: 1 },
  ]);
});

test('another content of a story is undone, and the tags that came in between stay', async () => {
  const id = await save('a', []);
  const saved = await getRecord(id);
  if (saved?.kind !== 'article') throw new Error('not saved');
  await saveContent(saved, { article: { ...contentOf(saved), headline: 'Khác' }, evidence: saved.evidence }, 'Changed');
  expect(await getRecord(id)).toMatchObject({ headline: 'Khác', revision: 2 });
  await editMarks({ ids: [id], tags: { add: ['x'], remove: [] } });
  await vi.waitFor(() => expect(notice()?.textContent).toContain('Changed'));
  undo()?.click();
  await vi.waitFor(async () => expect(await getRecord(id)).toMatchObject({ headline: saved.headline, tags: ['x'] }));
});

test('an edit of a story that another window has moved to the trash is kept there, and the notice says where; undoing it too', async () => {
  const id = await save('a', []);
  const saved = await getRecord(id);
  if (saved?.kind !== 'article') throw new Error('not saved');
  await deleteRecords({ ids: [id] });
  await saveContent(saved, { article: { ...contentOf(saved), headline: 'Khác' }, evidence: saved.evidence }, 'Changed');
  expect(await getRecord(id)).toMatchObject({ headline: 'Khác', deletedAt: expect.any(String) });
  await vi.waitFor(() => expect(notice()?.textContent).toContain('Changed · the record is in the trash'));
  undo()?.click();
  await vi.waitFor(() => expect(notice()?.textContent).toContain('Version 1 restored'));
  expect(await getRecord(id)).toMatchObject({ headline: saved.headline, deletedAt: expect.any(String) });
});

test('one is taken off everywhere', async () => {
  await save('a', ['x', 'y']);
  await replaceLabels('tags', ['x'], null);
  expect(await tagsInUse()).toEqual([{ label: 'y', count: 1 }]);
  await vi.waitFor(() => expect(notice()?.textContent).toContain('“x” taken off 1 record'));
});

test('a failure on the way is told, and what was done till then can be undone', async () => {
  const ids: string[] = [];
  for (let n = 0; n < BATCH + 1; n++) ids.push(await save(`${n}`, ['cũ']));
  edit.mockImplementationOnce((request) => editMarks(request)).mockRejectedValueOnce(new Error('full'));
  await replaceLabels('tags', ['cũ'], 'mới');
  const changed = (await tagsInUse()).find(({ label }) => label === 'mới')?.count;
  expect(changed).toBe(BATCH);
  await vi.waitFor(() => expect(document.querySelector('.toasts')?.textContent).toContain('no room'));
  await vi.waitFor(() => expect(notice()?.textContent).toContain(`on ${BATCH} records`));
  undo()?.click();
  await vi.waitFor(async () => expect(await tagsInUse()).toEqual([{ label: 'cũ', count: BATCH + 1 }]));
});

test('stopped by the person, it has done no more than the step under way, and says so', async () => {
  for (let n = 0; n < 210; n++) await save(`${n}`, ['cũ']);
  edit.mockImplementation((request) => {
    job.peek()?.stop();
    return editMarks(request);
  });
  await replaceLabels('tags', ['cũ'], 'mới');
  expect(edit).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(notice()?.textContent).toContain(`on ${BATCH} records`));
});

test('the records are looked up when its turn comes: of two renames one after the other the second finds what the first made', async () => {
  const a = await save('a', ['một']);
  await Promise.all([replaceLabels('tags', ['một'], 'hai'), replaceLabels('tags', ['hai'], 'ba')]);
  expect(await tagsOf(a)).toEqual(['ba']);
});

test('records deleted together come back ticked, as they were; not beside others ticked since, nor one that never was', async () => {
  const [a, b, c] = [await save('a', []), await save('b', []), await save('c', [])];
  const undone = async () => {
    await vi.waitFor(() => expect(notice()?.textContent).toContain('moved to the trash'));
    undo()?.click();
    await vi.waitFor(() => expect(notice()?.textContent).toContain('put back'));
    return [...selection.value];
  };
  selectOnly([a, b]);
  await deleteByHand([a, b]);
  expect([...selection.value]).toEqual([]);
  expect(await undone()).toEqual([a, b]);

  await deleteByHand([a, b]);
  selectOnly([c]);
  expect(await undone()).toEqual([c]);

  selectOnly([]);
  await deleteByHand([a]);
  expect(await undone()).toEqual([]);
});

test('a record that did not come back from the trash is not ticked', async () => {
  const [a, b] = [await save('a', []), await save('b', [])];
  selectOnly([a, b]);
  await deleteByHand([a, b]);
  await vi.waitFor(() => expect(notice()?.textContent).toContain('moved to the trash'));
  await purgeRecords({ ids: [b] });
  undo()?.click();
  await vi.waitFor(() => expect(selection.value.size).toBeGreaterThan(0));
  expect([...selection.value]).toEqual([a]);
});

/** A step of records that goes to its end, and five more that don't. */
async function saveMany(): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < BATCH + 5; n++) ids.push(await save(`${n}`, []));
  return ids;
}
const full = () => Promise.reject(new Error('full'));
const toldAll = () => [...document.querySelectorAll('.toast p')].map(({ textContent }) => textContent);

test('a delete that fails on the way says how many are as they were; they stay ticked, and go at the second try', async () => {
  const ids = await saveMany();
  selectOnly(ids);
  remove.mockImplementationOnce((request) => deleteRecords(request)).mockImplementationOnce(full);
  await deleteByHand(ids);
  await vi.waitFor(() => expect(toldAll().at(-1)).toBe('10 records moved to the trash · 5 records are as they were'));
  expect(toldAll()[0]).toContain('no room');
  expect([...selection.value]).toEqual(ids.slice(BATCH));
  await deleteByHand([...selection.value]);
  await vi.waitFor(() => expect(toldAll().at(-1)).toBe('5 records moved to the trash'));
});

test('a delete that the person stops leaves the rest ticked', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 201; n++) ids.push(await save(`${n}`, []));
  selectOnly(ids);
  remove.mockImplementation((request) => {
    job.peek()?.stop();
    return deleteRecords(request);
  });
  await deleteByHand(ids);
  await vi.waitFor(() => expect(toldAll().at(-1)).toContain('191 records are as they were'));
  expect([...selection.value]).toEqual(ids.slice(BATCH));
});

test('of a removal for good that did nothing, nothing is said but why; of one that ended early, how far it came', async () => {
  const ids = await saveMany();
  await deleteRecords({ ids });
  purge.mockImplementationOnce(full);
  await purgeByHand(ids);
  await vi.waitFor(() => expect(toldAll()).toHaveLength(1));
  expect(toldAll()[0]).toContain('no room');
  purge.mockImplementationOnce((request) => purgeRecords(request)).mockImplementationOnce(full);
  await purgeByHand(ids);
  await vi.waitFor(() => expect(toldAll().at(-1)).toBe('10 records removed for good · 5 records are as they were'));
});

test('an edit of a story that another window has removed for good keeps it anew, and says so; undo takes it away', async () => {
  const id = await save('a', ['x']);
  const saved = await getRecord(id);
  if (saved?.kind !== 'article') throw new Error('not saved');
  await deleteRecords({ ids: [id] });
  await purgeRecords({ ids: [id] });
  expect(
    await saveContent(
      saved,
      { article: { ...contentOf(saved), headline: 'Khác' }, evidence: saved.evidence },
      'Changed',
    ),
  ).toBe(true);
  expect(await getRecord(id)).toMatchObject({ headline: 'Khác', revision: 1, tags: ['x'], deletedAt: null });
  await vi.waitFor(() => expect(toldAll()).toEqual([expect.stringMatching(/^Changed · .* kept anew/)]));
  undo()?.click();
  await vi.waitFor(async () => expect((await getRecord(id))?.deletedAt).not.toBeNull());
});

test('likewise the words of a caption; where another window gave it the same words, they are there', async () => {
  const { id } = await saveCaption(savingCaption());
  const saved = await getRecord(id);
  if (saved?.kind !== 'caption') throw new Error('not saved');
  const words = { caption: 'Bờ nam.', credit: null };
  await editCaption({ id, ...words });
  expect(await saveWords(saved, words, 'Changed')).toBe(true);
  await vi.waitFor(() => expect(toldAll()).toEqual(['Changed']));
  await deleteRecords({ ids: [id] });
  await purgeRecords({ ids: [id] });
  expect(await saveWords(saved, words, 'Changed')).toBe(true);
  expect(await getRecord(id)).toMatchObject({ photo: words, deletedAt: null });
  expect(await getRecord(id)).not.toHaveProperty('earlier');
  await vi.waitFor(() => expect(toldAll()).toEqual([expect.stringMatching(/^Changed · .* kept anew/)]));
});
