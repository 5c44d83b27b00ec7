import { until } from './cutline.ts';
import { expect, test } from './test.ts';

test('a right-click on a photo saves its caption and credit, and the page says what was saved', async ({
  cutline,
  site,
}) => {
  await cutline.open(`${site}stories/vi-wire-figure/`);
  await cutline.chooseFromContextMenu('figure:nth-of-type(2) img', 'Capture caption');
  const notice = await until(
    () => cutline.shownOnPage(),
    (text) => text.includes('Caption saved'),
  );
  expect(notice).toContain('Ông Lữ Văn Tấn, Phó Trưởng ban Thường trực, phát biểu chỉ đạo.');
  expect(notice).toContain('Photographer: Đình Khoa');
  expect(notice).toContain('Agency: TTXVN');
});
