import { rmSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { violations } from '../chromium/steps/accessible.ts';
import { captureStory } from '../chromium/steps/capture.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const POCKET = {
  name: 'part_000000.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'title,url,time_added,tags,status\n' +
      'Ferry runs again,https://north.example/ferry,1700000000,sea|ports,unread\n' +
      'No address,,1700000000,,unread\n' +
      'Mưa lớn ở vùng núi,https://north.example/mua,1700000100,thời tiết,archive\n',
  ),
};

async function openImport(page: Page) {
  await page.getByRole('button', { name: 'Import or restore…' }).click();
  return page.getByRole('dialog', { name: 'Import and restore' });
}

/** A backup of this many stories, as Cutline writes it. */
function backupOf(count: number, size = 0): string {
  const header = { format: 'cutline', formatVersion: 1, exportedAt: '2026-03-02T01:00:00.000Z', generator: 'test' };
  const time = '2026-03-01T01:00:00.000Z';
  const story = (n: number) => ({
    kind: 'article',
    id: n.toString(16).padStart(32, '0'),
    formatVersion: 1,
    seq: n + 1,
    savedAt: time,
    updatedAt: time,
    deletedAt: null,
    tags: ['backup'],
    collections: [],
    note: '',
    url: `https://north.example/${n}`,
    canonicalUrl: `https://north.example/${n}`,
    publisher: { name: 'North', domain: 'north.example' },
    language: 'en',
    section: [],
    kicker: null,
    headline: `Story number ${n}`,
    subheadline: null,
    lead: null,
    dateline: null,
    byline: null,
    agency: null,
    publishedAt: null,
    modifiedAt: null,
    body: [{ type: 'paragraph', children: [{ type: 'text', value: 'x'.repeat(size) }] }],
    photos: [],
    keywords: [],
    access: 'free',
    warnings: [],
    evidence: { fields: {}, dropped: {} },
    revision: 1,
  });
  return [header, ...Array.from({ length: count }, (_, n) => story(n))]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

const backupFile = (text: string) => ({
  name: 'cutline-backup.jsonl',
  mimeType: 'application/jsonl',
  buffer: Buffer.from(text),
});

test('bookmarks: first what it would do, then the import, then undo', async ({ cutline }, info) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await openImport(page);
  const shoot = async (name: string) => {
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
    expect(await violations(page), name).toEqual([]);
  };
  await shoot('choose');
  await dialog.getByLabel('Choose files').first().setInputFiles(POCKET);
  await expect(dialog.getByText('2 new records')).toBeVisible();
  await expect(dialog.getByText('part_000000.csv, row 3')).toBeVisible();
  await expect(dialog.getByText('Ferry runs again')).toBeVisible();
  expect(await page.evaluate(readRecords), 'nothing is written yet').toEqual([]);
  await shoot('plan');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('Done. This was taken in:')).toBeVisible();
  await shoot('done');
  expect((await page.evaluate(readRecords)).map(({ headline, tags }) => ({ headline, tags }))).toEqual(
    expect.arrayContaining([
      { headline: 'Ferry runs again', tags: ['sea', 'ports'] },
      { headline: 'Mưa lớn ở vùng núi', tags: ['thời tiết'] },
    ]),
  );
  await dialog.getByRole('button', { name: /^Undo/ }).click();
  await expect(dialog.getByText('2 records were moved to the trash.')).toBeVisible();
  expect((await page.evaluate(readRecords)).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
});

test('a backup with a damaged line: the line is shown, the rest can be taken in, once', async ({ cutline, site }) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, []);
  const page = await cutline.openOwnPage('options');
  const lines = backupOf(3).split('\n');
  lines[2] = lines[2]?.slice(0, 40) ?? '';
  for (const words of ['2 new records', '2 records are already there']) {
    const dialog = await openImport(page);
    await dialog
      .getByLabel('Choose files')
      .first()
      .setInputFiles(backupFile(lines.join('\n')));
    await expect(dialog.getByText('cutline-backup.jsonl, line 3')).toBeVisible();
    await expect(dialog.getByText(words)).toBeVisible();
    const take = dialog.getByRole('button', { name: 'Import', exact: true });
    if (await take.isVisible()) {
      await take.click();
      await expect(dialog.getByText('Done.')).toBeVisible();
    }
    await page.keyboard.press('Escape');
  }
  expect(await page.evaluate(readRecords)).toHaveLength(3);
});

test('each step has the focus when it comes, by the keyboard alone', async ({ cutline }) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await openImport(page);
  const choose = dialog.getByRole('button', { name: 'Choose files' }).last();
  await expect(choose).toBeFocused();
  // The browser's own window for files is not waited for: a headless browser does not always tell of it.
  const input = dialog.locator('input[type=file]');
  await input.evaluate((files) => {
    files.addEventListener('click', (event) => {
      event.preventDefault();
      files.dataset['opened'] = 'yes';
    });
  });
  await page.keyboard.press('Enter');
  await expect(input).toHaveAttribute('data-opened', 'yes');
  await input.setInputFiles(POCKET);
  await expect(dialog.getByRole('heading', { name: 'Checked; nothing is taken in yet' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Other files' }).press('Enter');
  await expect(choose).toBeFocused();
  await dialog.getByLabel('Choose files').first().setInputFiles(POCKET);
  await dialog.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: 'Done. This was taken in:' })).toBeFocused();
  await dialog.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(dialog.getByRole('status').filter({ hasText: '2 records were moved' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Import or restore…' })).toBeFocused();
});

test('a file of no known format, and files that are dropped', async ({ cutline }) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await openImport(page);
  await dialog.locator('.drop-files').evaluate((target) => {
    const data = new DataTransfer();
    data.items.add(new File(['hello'], 'letter.txt'));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(dialog.getByText('letter.txt')).toBeVisible();
  await expect(dialog.getByText('There is nothing in it that Cutline can take in.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeHidden();
});

/** Has the backup of 300 records checked; returns the dialog, which waits for the person's yes. */
async function planImport(page: Page, backup: ReturnType<typeof backupFile>): Promise<Locator> {
  const dialog = await openImport(page);
  await dialog.getByLabel('Choose files').first().setInputFiles(backup);
  await expect(dialog.getByText('300 new records')).toBeVisible();
  return dialog;
}

test('Escape stops an import that runs, and the dialog tells what was taken in', async ({ cutline }) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await planImport(page, backupFile(backupOf(300)));
  // It comes as far as its hundredth record, and waits there for the key.
  await page.evaluate(() => {
    const { local } = chrome.storage;
    const set = local.set.bind(local);
    const setOrWait = async (items: Record<string, unknown>) => {
      await set(items);
      const note = items['import-under-way'] as { records: number } | undefined;
      if (note?.records === 100)
        await new Promise((pressed) => addEventListener('keyup', pressed, { once: true, capture: true }));
    };
    Object.defineProperty(local, 'set', { value: setOrWait });
  });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(async () => (await page.evaluate(readRecords)).length).toBe(100);
  await page.keyboard.press('Escape');
  await expect(dialog.getByText(/^Stopped\./)).toBeVisible();
  await expect(dialog.getByText('100 new records', { exact: true })).toBeVisible();
  expect(await page.evaluate(readRecords)).toHaveLength(100);
  // Now it closes.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('an import whose tab dies half-way says so at the next visit, and goes on with nothing twice', async ({
  cutline,
}) => {
  const page = await cutline.openOwnPage('options');
  const file = backupFile(backupOf(300));
  const dialog = await planImport(page, file);
  // The import comes as far as its hundredth record, and there the page hangs.
  await page.evaluate(() => {
    const { local } = chrome.storage;
    const set = local.set.bind(local);
    const setOrHang = async (items: Record<string, unknown>) => {
      await set(items);
      const note = items['import-under-way'] as { records: number } | undefined;
      if (note && note.records >= 100) await new Promise(() => undefined);
    };
    Object.defineProperty(local, 'set', { value: setOrHang });
  });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(async () => (await page.evaluate(readRecords)).length).toBe(100);
  // Nothing of the page runs any more, and nothing is cleared up: as when the browser is killed.
  await page.close({ runBeforeUnload: false });

  const again = await cutline.openOwnPage('options');
  await expect(again.getByText('An import was interrupted: cutline-backup.jsonl')).toBeVisible();
  await expect(again.getByText('100 records of it had been gone through.')).toBeVisible();
  await again.getByRole('button', { name: 'Choose the files and go on' }).click();
  const resumed = again.getByRole('dialog', { name: 'Import and restore' });
  await resumed.getByLabel('Choose files').first().setInputFiles(file);
  await expect(resumed.getByText('100 records are already there')).toBeVisible();
  await resumed.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(resumed.getByText('Done.')).toBeVisible();
  expect(await again.evaluate(readRecords)).toHaveLength(300);
  await again.reload();
  await expect(again.getByRole('button', { name: 'Import or restore…' })).toBeVisible();
  await expect(again.getByText('An import was interrupted')).toBeHidden();
});

test('an import whose background ends in the middle of a part goes on, and all of it can be undone', async ({
  cutline,
}) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await planImport(page, backupFile(backupOf(300)));
  // It ends while the third part is written, which never comes to its end.
  await (
    await cutline.background()
  ).evaluate(() => {
    const proto = IDBObjectStore.prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
    const before = proto['put'];
    let count = 0;
    proto['put'] = function (this: IDBObjectStore, ...values) {
      const goOn = () => this.get('').addEventListener('success', goOn);
      if (this.name === 'records' && ++count === 120) goOn();
      return before?.apply(this, values);
    };
  });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  const noted = () => page.evaluate(() => chrome.storage.local.get('import-under-way'));
  await expect.poll(noted).toMatchObject({ 'import-under-way': { records: 100 } });
  await cutline.endBackground();
  await expect(dialog.getByText('100 new records', { exact: true })).toBeVisible();
  expect(await page.evaluate(readRecords)).toHaveLength(100);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText('200 new records', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo: move 300 new records to the trash' }).click();
  await expect(dialog.getByText('300 records were moved to the trash.')).toBeVisible();
});

test('an import whose background ends when a part is on the disk and not yet answered loses nothing of it, for undo either', async ({
  cutline,
}) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await planImport(page, backupFile(backupOf(300)));
  // From its third part on, it never learns that it is on the disk.
  await (
    await cutline.background()
  ).evaluate(() => {
    const proto = IDBObjectStore.prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
    const before = proto['put'];
    let count = 0;
    proto['put'] = function (this: IDBObjectStore, ...values) {
      if (this.name === 'records') count++;
      return before?.apply(this, values);
    };
    const own = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      set(this: IDBTransaction, told: (event: Event) => void) {
        own?.set?.call(this, (event: Event) => {
          if (count < 120) told(event);
        });
      },
    });
  });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect.poll(async () => (await page.evaluate(readRecords)).length).toBe(150);
  await cutline.endBackground();
  await expect(dialog.getByText('Done.')).toBeVisible();
  await expect(dialog.getByText('300 new records', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo: move 300 new records to the trash' }).click();
  await expect(dialog.getByText('300 records were moved to the trash.')).toBeVisible();
});

test('a note that takes long to read leaves the page usable, and its import can be stopped at once', async ({
  cutline,
}) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await openImport(page);
  const list = '- a\n  - b\n    - c\n'.repeat(10_000);
  const note = `---\nurl: https://north.example/lists\ntitle: Lists\n---\n${list}`;
  const file = { name: 'lists.md', mimeType: 'text/markdown', buffer: Buffer.from(note) };
  await dialog.getByLabel('Choose files').first().setInputFiles(file);
  // The longest that the page does anything else at a time, in the two seconds after.
  const held = await page.evaluate(async () => {
    let longest = 0;
    for (let last = performance.now(), end = last + 2000; last < end;) {
      await new Promise((next) => setTimeout(next, 10));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
  expect(held).toBeLessThan(500);
  await expect(dialog.getByText('Reading and checking everything')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Choose files' }).last()).toBeVisible({ timeout: 1000 });
  await dialog.getByLabel('Choose files').first().setInputFiles(POCKET);
  await expect(dialog.getByText('2 new records')).toBeVisible();
});

test('an import of which a file is gone half-way tells what was taken in, and undoes it', async ({ cutline }, info) => {
  const page = await cutline.openOwnPage('options');
  const dialog = await openImport(page);
  const rows = (file: number) =>
    Array.from({ length: 60 }, (_, n) => `Tin,https://north.example/${file}/${n},1700000000,,unread\n`).join('');
  const paths = ['first.csv', 'second.csv'].map((name) => info.outputPath(name));
  for (const [file, path] of paths.entries()) writeFileSync(path, `title,url,time_added,tags,status\n${rows(file)}`);
  await dialog.getByLabel('Choose files').first().setInputFiles(paths);
  await expect(dialog.getByText('120 new records')).toBeVisible();
  rmSync(paths[1] ?? '');
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('A file can’t be read any more')).toBeVisible();
  await expect(dialog.getByText('The library is unchanged.')).toBeHidden();
  await expect(dialog.getByText('50 new records', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo: move 50 new records to the trash' }).click();
  await expect(dialog.getByText('50 records were moved to the trash.')).toBeVisible();
  expect((await page.evaluate(readRecords)).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
});
