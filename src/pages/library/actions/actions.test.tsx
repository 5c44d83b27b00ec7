import { Dexie } from 'dexie';
import { render } from 'preact';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { BATCH } from '../../../library/organising/change-records.ts';
import { library } from '../../../library/database/db.ts';
import { setLabels } from '../../../library/organising/labels-everywhere.ts';
import { collectionsInUse, tagsInUse } from '../../../library/reading/labels-in-use.ts';
import { saving } from '../../../library/library.fixture.ts';
import { editMarks } from '../../../library/organising/marks.ts';
import { contentOf, saveArticle } from '../../../library/saving/save-article.ts';
import { deleteRecords, purgeRecords, restoreRecords } from '../../../library/organising/trash.ts';
import { getRecord } from '../../../library/reading/read.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { done, failed } from '../../../messages/wire.ts';
import { Toasts } from '../../../ui/components/notices/toast.tsx';
import { deleteRecords as deleteByHand, replaceLabels, saveContent, saveNote } from './actions.ts';
import { job } from './bulk.ts';
import { selection, selectOnly } from './selection.ts';

const edit = vi.fn<typeof editMarks>();

beforeEach(() => {
  resetFakeBrowser();
  edit.mockReset().mockImplementation((request) => editMarks(request));
  answerBackground({
    editMarks: async (request) => {
      try {
        return done(await edit(request));
      } catch (error) {
        return failed('storage-full', String(error));
      }
    },
    saveArticle: async (request) => done(await saveArticle(request)),
    deleteRecords: async (request) => done(await deleteRecords(request)),
    restoreRecords: async (request) => done(await restoreRecords(request)),
    setLabels: async (request) => done(await setLabels(request)),
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
