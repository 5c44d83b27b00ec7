import type { Locator } from '@playwright/test';

/** Chooses a file of bookmarks, as Pocket wrote them, in the import dialog; `rows` are its lines. */
export async function choosePocketFile(dialog: Locator, rows: readonly string[]): Promise<void> {
  await dialog
    .getByLabel('Choose files')
    .first()
    .setInputFiles({
      name: 'pocket.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`title,url,time_added,tags,status\n${rows.map((row) => `${row}\n`).join('')}`),
    });
}
