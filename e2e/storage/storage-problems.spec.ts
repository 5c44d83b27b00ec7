/** What a person sees when the browser's storage fails: each failure is brought about for real, in the built extension. */
import type { Page } from 'playwright';
import { captureStory } from '../chromium/steps/capture.ts';
import { choosePocketFile } from '../chromium/steps/import-file.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const BRIDGE = 'Wendburg bekommt seine Klappbrücke zurück';

/** What is done to the storage here is done to the browser. */
test.use({ fresh: true });

test('a damaged record breaks neither list, search nor export; it is shown as damaged, and its rest can be saved', async ({
  cutline,
  site,
}, info) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, ['dpa']);
  await captureStory(cutline, `${site}stories/fr-chapo/`, []);
  const elsewhere = await cutline.openOwnPage('help');
  await elsewhere.evaluate(damageFirst);
  const library = await cutline.openLibrary();
  const records = library.getByRole('list', { name: 'Saved records' }).getByRole('listitem');
  await expect(records).toHaveCount(2);
  await expect(library.getByText('Damaged')).toHaveCount(1);

  const csv = await cutline.download(info.outputPath(), async () => {
    await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    const dialog = library.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('combobox').selectOption('csv-articles');
    await dialog.getByRole('button', { name: 'Export' }).click();
  });
  expect(csv).toMatch(/cutline-\d{4}-\d\d-\d\d-\d{6}\.csv$/);
  await expect(library.getByRole('paragraph').filter({ hasText: '1 damaged record is left out' })).toBeVisible();

  await library.getByRole('listitem').filter({ hasText: 'Damaged' }).getByRole('link').first().click();
  await expect(library.getByText('This record is damaged')).toBeVisible();
  await expect(library.getByText('The rest of the library is safe')).toBeVisible();
  await library.screenshot({ path: info.outputPath('damaged.png') });
  const raw = await cutline.download(info.outputPath(), () =>
    library.getByRole('button', { name: 'Save what is there' }).click(),
  );
  expect(raw).toMatch(/cutline-damaged-.*\.json$/);
});

/** Spoils a record in the store, past all of Cutline's code. */
function damageFirst(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cutline');
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('records', 'readwrite');
      const store = transaction.objectStore('records');
      const reading = store.getAll();
      reading.addEventListener('success', () => {
        const [row] = reading.result as { record: Record<string, unknown> }[];
        if (row) store.put({ ...row, record: { ...row.record, body: 7, photos: 'x', publisher: null, byline: 3 } });
      });
      transaction.addEventListener('complete', () => resolve(opening.result.close()));
      transaction.addEventListener('error', () => reject(new Error('the record could not be spoiled')));
    });
  });
}

test('a search index that is spoilt is made anew by itself', async ({ cutline, site }) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, []);
  const library = await cutline.openLibrary();
  await find(library, 'Klappbrücke');
  await library.close();
  const elsewhere = await cutline.openOwnPage('help');
  // As long as the worker of the page that was closed is ending, the files are locked.
  await expect(async () => expect(await elsewhere.evaluate(spoilIndex)).toBeGreaterThan(0)).toPass();
  await find(await cutline.openLibrary(), 'Klappbrücke');
});

async function find(library: Page, words: string): Promise<void> {
  await library.getByRole('searchbox').fill(words);
  // Only the index finds a passage to mark.
  await expect(library.locator('mark').first()).toBeVisible();
  await expect(library.getByRole('link', { name: BRIDGE })).toBeVisible();
}

/** Writes nonsense over every file of the index, and returns how many there were. */
async function spoilIndex(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  let count = 0;
  const spoil = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    for await (const handle of folder.values()) {
      if (handle.kind === 'directory') await spoil(handle);
      else {
        const { size } = await handle.getFile();
        const writing = await handle.createWritable({ keepExistingData: true });
        // After the header by which the pool knows its files.
        if (size > 8192)
          await writing.write({ type: 'write', position: 4096, data: new Uint8Array(size - 4096).fill(7) });
        await writing.close();
        count++;
      }
    }
  };
  await spoil(root);
  return count;
}

test('a database that an older tab holds up is told, and the page goes on when that tab is closed', async ({
  cutline,
}) => {
  const older = await cutline.openOwnPage('help');
  // As an older Cutline would have it: a lower version, and a tab that does not let go.
  await older.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const removing = indexedDB.deleteDatabase('cutline');
        removing.addEventListener('success', () => {
          const opening = indexedDB.open('cutline', 1);
          opening.addEventListener('success', () => resolve());
          opening.addEventListener('error', () => reject(new Error('no older database')));
        });
        removing.addEventListener('error', () => reject(new Error('not removed')));
      }),
  );
  const library = await cutline.openLibrary();
  await expect(library.getByText('The library is open in an older version of Cutline.')).toBeVisible();
  await expect(library.getByText('Everything in it is safe.')).toBeVisible();
  await older.close();
  await expect(library.getByText('Nothing saved yet.')).toBeVisible();
});

test('a full disk: an import stops with words, what was there is safe, and it goes on when there is room', async ({
  cutline,
  site,
}) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, []);
  const page = await cutline.openOwnPage('options');
  // Where no disk can be mounted for full-disk.spec.ts: the store refuses to write, as it does when it is full.
  const background = await cutline.background();
  await background.evaluate(() => {
    const store = IDBObjectStore.prototype as unknown as Record<string, unknown>;
    Object.assign(globalThis, { putBefore: store['put'] });
    store['put'] = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Import or restore…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import and restore' });
  await choosePocketFile(dialog, ['Ferry,https://north.example/ferry,1700000000,,unread']);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('There is no room left on this device. What was saved before is safe')).toBeVisible();
  expect((await page.evaluate(readRecords)).map(({ headline }) => headline)).toEqual([BRIDGE]);
  await background.evaluate(() => {
    const { putBefore } = globalThis as unknown as Record<string, unknown>;
    (IDBObjectStore.prototype as unknown as Record<string, unknown>)['put'] = putBefore;
  });
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText('Done. This was taken in:')).toBeVisible();
  expect(await page.evaluate(readRecords)).toHaveLength(2);
});
