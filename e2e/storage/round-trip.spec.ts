/** What Cutline writes and reads, by hand in both directions: export, forget everything, import, and the story is back. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { captureStory } from '../chromium/steps/capture.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords, type StoredRecord } from '../library-records.ts';

const HEADLINE = 'Vạn Hải và năm huyện ven biển thống nhất quy chế phối hợp phòng, chống thiên tai';

const tagged = { kind: 'article', headline: HEADLINE, deletedAt: null, tags: ['storm'] };
/** A citation has one list for tags and keywords: both come back as keywords. */
const cited = { kind: 'article', headline: HEADLINE, deletedAt: null, keywords: expect.arrayContaining(['storm']) };

/** The formats that can be read back, as the dialog names them, and what of the record is asked for. */
const formats: readonly { name: string; returns: Record<string, unknown> }[] = [
  { name: 'Cutline JSON (everything, can be imported again)', returns: tagged },
  { name: 'Cutline JSON Lines (one record a line)', returns: tagged },
  { name: 'CSV of articles (one row each)', returns: tagged },
  { name: 'Markdown (Obsidian, notes)', returns: tagged },
  { name: 'CSL-JSON (Zotero)', returns: cited },
  { name: 'BibLaTeX (LaTeX)', returns: cited },
  { name: 'RIS (EndNote, Zotero)', returns: cited },
  { name: 'CSV of captions (one row a photo)', returns: { kind: 'caption', story: { headline: HEADLINE } } },
];

async function exportAs(library: Page, format: string): Promise<void> {
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
  await dialog.getByRole('button', { name: 'Export' }).click();
}

async function forgetEverything(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Forget everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Remove everything' }).click();
  await expect.poll(() => options.evaluate(readRecords)).toEqual([]);
}

async function importFile(options: Page, path: string): Promise<void> {
  await options.getByRole('button', { name: 'Import or restore…' }).click();
  const dialog = options.getByRole('dialog', { name: 'Import and restore' });
  await dialog.getByLabel('Choose files').first().setInputFiles(path);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText('Done. This was taken in:')).toBeVisible();
  await options.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Without its place in the order of changes, which each library counts for itself. */
const asKept = (record: StoredRecord) => ({ ...record, seq: 0 });

test('each export that can be imported brings the story back', async ({ cutline, site }, info) => {
  test.slow();
  await captureStory(cutline, `${site}stories/vi-wire-figure/`, ['storm']);
  const library = await cutline.openLibrary();
  const saved = (await library.evaluate(readRecords)).map(asKept);
  const files: { name: string; path: string; returns: Record<string, unknown> }[] = [];
  for (const { name, returns } of formats) {
    const folder = info.outputPath(`${files.length}`);
    mkdirSync(folder);
    files.push({ name, returns, path: await cutline.download(folder, () => exportAs(library, name)) });
  }
  await library.close();
  const options = await cutline.openOwnPage('options');
  for (const { name, path, returns } of files) {
    await forgetEverything(options);
    await importFile(options, path);
    const records = await options.evaluate(readRecords);
    expect(records.length, name).toBeGreaterThan(0);
    for (const record of records) expect(record, name).toMatchObject(returns);
    if (name.startsWith('Cutline JSON')) expect(records.map(asKept), name).toEqual(saved);
  }
});
