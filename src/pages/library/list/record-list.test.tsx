import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { library } from '../../../library/database/db.ts';
import { saving } from '../../../library/library.fixture.ts';
import { getRecord } from '../../../library/reading/read.ts';
import { saveArticle } from '../../../library/saving/save-article.ts';
import { passagesOf } from '../../../library/search/query/passages.ts';
import { browser } from '../../../messages/browser/browser.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { Announcer } from '../../../ui/components/notices/announce.tsx';
import { show } from '../../../ui/components/show.fake.tsx';
import '../library.css';
import { place, placeOf } from '../place/place.ts';
import { selectOnly } from '../actions/selection.ts';
import { RecordList } from './record-list.tsx';

beforeEach(() => {
  resetFakeBrowser();
  selectOnly([]);
  onTestFinished(async () => {
    place.value = placeOf('');
    history.replaceState(null, '', '#');
    library().close({ disableAutoOpen: false });
    await Dexie.delete(library().name);
  });
});

test('a click anywhere on a row’s words opens the record; marked words, the box and a tag do what they are for', async () => {
  const { id } = await saveArticle(
    saving({ headline: 'Cầu mới', lead: 'Thông xe sáng nay.' }, { tags: ['cầu đường'] }),
  );
  const record = await getRecord(id);
  if (record === undefined) throw new Error('not saved');
  await show(<RecordList rows={[{ record, passages: [] }]} more={false} at={placeOf('')} total={null} />);
  const lead = page.getByText('Thông xe sáng nay.');
  getSelection()?.selectAllChildren(lead.element());
  lead.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 400));
  await page.getByRole('checkbox').click();
  expect(location.hash).toBe('');
  getSelection()?.removeAllRanges();
  await lead.click();
  await expect.poll(() => location.hash).toBe(`#open=${id}`);
  await page.getByRole('link', { name: 'cầu đường' }).click();
  expect(location.hash).not.toContain('open=');
});

test('what hangs below the letters of an Arabic row is not cut off', async () => {
  const { id } = await saveArticle(saving({ headline: 'أسبوع ثان في حي', lead: 'يعود الماء في' }));
  const record = await getRecord(id);
  if (record === undefined) throw new Error('not saved');
  const list = await show(<RecordList rows={[{ record, passages: [] }]} more={false} at={placeOf('')} total={null} />);
  for (const line of list.querySelectorAll<HTMLElement>('.record-headline, .record-detail')) {
    const { font, lineHeight, paddingBlockEnd } = getComputedStyle(line);
    const drawing = document.createElement('canvas').getContext('2d');
    if (drawing === null) throw new Error('nothing to measure with');
    drawing.font = font;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = drawing.measureText('A');
    const { actualBoundingBoxDescent } = drawing.measureText('في');
    const leading = (parseFloat(lineHeight) - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
    const below = leading + fontBoundingBoxDescent + parseFloat(paddingBlockEnd);
    expect(below).toBeGreaterThanOrEqual(actualBoundingBoxDescent);
  }
  expect(list.querySelectorAll('.record-headline, .record-detail')).toHaveLength(2);
});

test('a row whose kicker was found shows it, marked, under its headline', async () => {
  const { id } = await saveArticle(saving({ kicker: 'Phòng chống bão', headline: 'Quy chế mới', lead: 'Thông xe.' }));
  const record = await getRecord(id);
  if (record === undefined) throw new Error('not saved');
  const rows = [{ record, passages: passagesOf(record, 'bão ') }];
  const list = await show(<RecordList rows={rows} more={false} at={placeOf('')} total={null} />);
  expect(page.getByRole('link', { name: 'Quy chế mới' }).element().querySelector('mark')).toBeNull();
  expect(page.getByText('Phòng chống').element().textContent).toBe('Phòng chống bão');
  expect([...list.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['bão']);
  expect(list.textContent).not.toContain('Thông xe.');
});

test('with Ctrl or ⌘ a click on a row’s words opens it in a tab behind; with Shift, or twice, it marks words', async () => {
  const { id } = await saveArticle(saving({ lead: 'Thông xe sáng nay.' }));
  const record = await getRecord(id);
  if (record === undefined) throw new Error('not saved');
  const create = vi.spyOn(browser.tabs, 'create');
  await show(<RecordList rows={[{ record, passages: [] }]} more={false} at={placeOf('')} total={null} />);
  const click = (keys: MouseEventInit) =>
    page
      .getByText('Thông xe sáng nay.')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, ...keys }));
  for (const keys of [{ ctrlKey: true }, { metaKey: true }]) {
    click(keys);
    await expect.poll(() => create.mock.calls.length).toBe(keys.ctrlKey ? 1 : 2);
  }
  // Drawn over with Ctrl held, they are marked and not opened.
  getSelection()?.selectAllChildren(page.getByText('Thông xe sáng nay.').element());
  click({ ctrlKey: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  getSelection()?.removeAllRanges();
  for (const keys of [{ shiftKey: true }, { detail: 2 }]) click(keys);
  // The first click of a double click has not opened it when the second comes.
  click({});
  click({ detail: 2 });
  await new Promise((resolve) => setTimeout(resolve, 400));
  const url = expect.stringMatching(new RegExp(`#open=${id}$`)) as string;
  expect(create.mock.calls).toEqual([[{ url, active: false }], [{ url, active: false }]]);
  expect(location.hash).toBe('');
});

test.each([
  ['a finger', { pointerType: 'touch', detail: 1 }],
  ['a screen reader', { pointerType: '', detail: 0 }],
])('a click of %s opens the record at once: no second one is waited for', async (_whose, click) => {
  const { id } = await saveArticle(saving({ lead: 'Thông xe sáng nay.' }));
  const record = await getRecord(id);
  if (record === undefined) throw new Error('not saved');
  await show(<RecordList rows={[{ record, passages: [] }]} more={false} at={placeOf('')} total={null} />);
  const wait = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => wait.mockRestore());
  page
    .getByText('Thông xe sáng nay.')
    .element()
    .dispatchEvent(new PointerEvent('click', { bubbles: true, ...click }));
  expect(wait.mock.calls.map(([, milliseconds]) => milliseconds)).toEqual([0]);
  wait.mockRestore();
  await expect.poll(() => location.hash).toBe(`#open=${id}`);
});

test('how many records are ticked is read out when the key ticks one: the focus stays on the headline', async () => {
  const saved = [
    await saveArticle(saving({ headline: 'Một' })),
    await saveArticle(saving({ headline: 'Hai', canonicalUrl: 'https://vi-du.example/hai' })),
  ];
  const records = await Promise.all(saved.map(({ id }) => getRecord(id)));
  const rows = records.flatMap((record) => (record ? [{ record, passages: [] }] : []));
  const shown = await show(
    <>
      <RecordList rows={rows} more={false} at={placeOf('')} total={40} />
      <Announcer />
    </>,
  );
  const said = () => shown.querySelector('[role=status]')?.textContent?.replaceAll('\u2060', '');
  page.getByRole('link', { name: 'Một' }).element().focus();
  await userEvent.keyboard(' ');
  await expect.poll(said).toBe('1 selected');
  await userEvent.keyboard('{ArrowDown} ');
  await expect.poll(said).toBe('2 selected');
  // Which of all it is, and whether it is ticked, is told wherever the arrows lead.
  const described = () => document.activeElement?.getAttribute('aria-description');
  expect(described()).toBe('selected, 2 of 40');
  await userEvent.keyboard(' ');
  await expect.poll(described).toBe('2 of 40');
  await expect.poll(said).toBe('1 selected');
  expect(document.activeElement?.textContent).toBe('Hai');
});
