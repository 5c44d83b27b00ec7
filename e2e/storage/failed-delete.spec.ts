/** Deleting that the store refuses on the way: what is said is true, and it can be done to its end. */
import type { Page } from 'playwright';
import { choosePocketFile } from '../chromium/steps/import-file.ts';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { readRecords } from '../library-records.ts';

const REFUSED = 'The browser could not read or write the library’s files, so in this step nothing was changed.';
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' }).getByRole('paragraph');
const inTrash = async (page: Page) =>
  (await page.evaluate(readRecords)).filter(({ deletedAt }) => deletedAt !== null).length;

/** Has the background's store refuse `call` on `store` after so many; returns what ends that. */
async function refuse(cutline: CutlineInChromium, call: 'put' | 'delete' | 'clear', store: string, after = 0) {
  const background = await cutline.background();
  await background.evaluate(
    ([call, store, after]) => {
      const proto = IDBObjectStore.prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
      const before = proto[call];
      let done = 0;
      proto[call] = function (this: IDBObjectStore, ...values) {
        if (this.name === store && ++done > after) throw new DOMException('Internal error.', 'UnknownError');
        return before?.apply(this, values);
      };
      Object.assign(globalThis, { allow: () => Object.assign(proto, { [call]: before }) });
    },
    [call, store, after] as const,
  );
  return () => background.evaluate(() => (globalThis as unknown as { allow: () => void }).allow());
}

test('to the trash and for good, each goes on with those that are left', async ({ cutline }, info) => {
  const library = await cutline.openLibrary();
  await saveStories(
    library,
    Array.from({ length: 24 }, (_, n) => ({ headline: `Tin ${n + 1}` })),
  );
  await expect(library.getByText('24 records', { exact: true })).toBeVisible();
  const allowPut = await refuse(cutline, 'put', 'records', 15);
  await library.getByRole('checkbox', { name: 'Select all shown' }).check();
  const remove = library.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Delete' });
  await remove.click();
  await expect(notices(library)).toHaveText([
    new RegExp(`^${REFUSED}`),
    '10 records moved to the trash · 14 records are as they were',
  ]);
  await expect(library.getByText('14 selected')).toBeVisible();
  expect(await inTrash(library)).toBe(10);
  await library.screenshot({ path: info.outputPath('to-trash.png') });
  await allowPut();
  await remove.click();
  await expect(notices(library).last()).toHaveText('14 records moved to the trash');
  expect(await inTrash(library)).toBe(24);

  await library.getByRole('link', { name: /^Trash 24/ }).click();
  await library.reload();
  const allowDelete = await refuse(cutline, 'delete', 'records');
  const empty = async () => {
    await library.getByRole('button', { name: 'Empty the trash' }).click();
    await library.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  };
  await empty();
  await expect(notices(library)).toHaveText([new RegExp(`^${REFUSED}`)]);
  await library.screenshot({ path: info.outputPath('for-good.png') });
  expect(await inTrash(library)).toBe(24);
  await allowDelete();
  await empty();
  await expect(notices(library).last()).toHaveText('24 records removed for good');
  await expect(library.getByText('The trash is empty.')).toBeVisible();
});

test('everything is forgotten, or nothing is and that is said', async ({ cutline }, info) => {
  const options = await cutline.openOwnPage('options');
  await saveStories(options, [{ headline: 'Bão vào bờ' }]);
  const allow = await refuse(cutline, 'clear', 'photoFiles');
  const forget = async () => {
    await options.getByRole('button', { name: 'Forget everything' }).click();
    await options.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  };
  await forget();
  await expect(notices(options)).toHaveText([new RegExp(`^Nothing was removed. ${REFUSED}`)]);
  await options.screenshot({ path: info.outputPath('forget.png') });
  expect(await options.evaluate(readRecords)).toHaveLength(1);
  await allow();
  // It stands over the button.
  await options.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Close' }).click();
  await forget();
  await expect(notices(options).last()).toHaveText('Everything was removed.');
  expect(await options.evaluate(readRecords)).toEqual([]);
});

test('an import that is undone half-way says how far, and is undone to its end', async ({ cutline }, info) => {
  const options = await cutline.openOwnPage('options');
  await options.getByRole('button', { name: 'Import or restore…' }).click();
  const dialog = options.getByRole('dialog', { name: 'Import and restore' });
  await choosePocketFile(
    dialog,
    Array.from({ length: 24 }, (_, n) => `Ferry ${n},https://north.example/ferry/${n},1700000000,,unread`),
  );
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  const undo = dialog.getByRole('button', { name: /^Undo: move/ });
  await expect(undo).toHaveText('Undo: move 24 new records to the trash');
  const allow = await refuse(cutline, 'put', 'records', 15);
  await undo.click();
  await expect(dialog.getByText('10 records were moved to the trash. 14 records are as they were.')).toBeVisible();
  await expect(dialog.getByText(REFUSED)).toBeVisible();
  await options.screenshot({ path: info.outputPath('undo.png') });
  await allow();
  await undo.click();
  await expect(dialog.getByText('14 records were moved to the trash.')).toBeVisible();
  await expect(undo).toBeHidden();
  expect(await inTrash(options)).toBe(24);
});
