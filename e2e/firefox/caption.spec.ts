/** *Capture caption* by the real context menu of Firefox, which tells exactly what was clicked. */
import { readRecords, type StoredRecord } from '../library-records.ts';
import type { CutlineInFirefox } from './driver/cutline.ts';
import { noticeText, pressOnNotice } from './driver/notice.ts';
import { expect, test } from './driver/test.ts';

async function captionsIn({ marionette, openOwnPage }: CutlineInFirefox): Promise<(string | null | undefined)[]> {
  await openOwnPage('src/pages/library/index.html');
  const records = await marionette.inPage<StoredRecord[]>(`return await (${readRecords.toString()})();`);
  return records.filter(({ deletedAt }) => deletedAt === null).map(({ photo }) => photo?.caption);
}

test('of the same photo twice, the one that was clicked is saved', async ({ cutline, site }) => {
  await cutline.open(`${site}stories/vi-same-photo-twice/`);
  await cutline.chooseFromContextMenu('.VCSortableInPreviewMode:last-of-type img', 'Capture caption');
  await expect.poll(() => noticeText(cutline.marionette)).toContain('Caption saved');
  expect(await noticeText(cutline.marionette)).toContain('Photographer: BÁ LỘC');
  expect(await captionsIn(cutline)).toEqual(['Bến đình Lộ Thượng, nơi đặt vạch đích của hội đua']);
});

test('a click on the caption’s text saves it, and undo takes it back', async ({ cutline, site }) => {
  await cutline.open(`${site}stories/vi-wire-figure/`);
  await cutline.chooseFromContextMenu('figcaption', 'Capture caption');
  await expect.poll(() => noticeText(cutline.marionette)).toContain('Đại biểu năm huyện ven biển dự hội nghị.');
  await pressOnNotice(cutline.marionette, 'Undo');
  await expect.poll(() => noticeText(cutline.marionette)).toContain('Undone');
  expect(await captionsIn(cutline)).toEqual([]);
});

test('a paragraph of the story has no caption, and nothing is saved', async ({ cutline, site }) => {
  await cutline.open(`${site}stories/vi-wire-figure/`);
  await cutline.chooseFromContextMenu('p', 'Capture caption');
  await expect.poll(() => noticeText(cutline.marionette)).toContain('No caption found, nothing was saved');
  expect(await captionsIn(cutline)).toEqual([]);
});
