import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerBackground } from '../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import type { PickerText } from '../../messages/content/to-content.ts';
import { done } from '../../messages/wire.ts';
import { showPage } from '../page.fake.ts';
import type { Surface } from '../surface/surface.ts';
import { surfaceViolations } from '../surface/violations.fake.ts';
import { pickField } from './pick-field.ts';

const text: PickerText = {
  lang: 'vi',
  dir: 'ltr',
  theme: 'system',
  title: 'Chỉ vào: Thời điểm đăng',
  hint: 'Di chuột đến đúng chỗ rồi bấm. Bàn phím: phím mũi tên và Enter; Escape để thoát.',
  keys: 'Phím mũi tên lên là phần bao quanh, xuống là phần bên trong.',
  outlined: '{element}: {text}',
  noText: 'Không có chữ',
  taken: 'Sẽ lấy',
  take: 'Lấy từ',
  wholeText: 'Toàn bộ chữ',
  all: 'Cả {count} chỗ giống như vậy',
  notATime: 'Không đọc được thời điểm nào từ đó.',
  remember: 'Dùng cho trang web này',
  again: 'Chỉ chỗ khác',
  cancel: 'Hủy',
  remembered: 'Đã nhớ cho trang web này.',
  openYourself: 'Hãy bấm nút Cutline để xem.',
  failed: 'Không nhớ được.',
  close: 'Đóng',
};
const LONG = 'một-tên-lớp-rất-dài-không-có-chỗ-ngắt-dòng-nào-cả-của-một-tờ-báo';

let stop: AbortController;

beforeEach(async () => {
  resetFakeBrowser();
  stop = new AbortController();
  await page.viewport(320, 480);
});
afterEach(() => stop.abort());

/** The picker on a page with two times that are alike, of which the first is pointed at. */
function openPicker(dir: 'ltr' | 'rtl'): { surface: Surface; panel: HTMLElement } {
  showPage(`<p class="${LONG}" data-time="x" title="${'dài '.repeat(60)}">hôm qua</p><p class="${LONG}">hôm kia</p>`);
  const surface = pickField({ field: 'publishedAt', text: { ...text, dir }, start: `.${LONG}` }, stop.signal);
  const panel = surface.root.querySelector<HTMLElement>('.panel');
  if (panel === null) throw new Error('the picker has no panel');
  return { surface, panel };
}

test.for([
  ['light', 'ltr'],
  ['dark', 'rtl'],
] as const)('at 320 pixels the panel fits its window and is accessible (%s, %s)', async ([scheme, dir]) => {
  const { surface, panel } = openPicker(dir);
  const expectToFit = () => {
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(bottom).toBeLessThanOrEqual(480);
    expect(panel.scrollWidth).toBe(panel.clientWidth);
  };
  expectToFit();
  expect(await surfaceViolations(surface.root, scheme), 'pointing').toEqual([]);
  surface.root
    .querySelector('.shield')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  expect(panel.textContent).toContain(text.remember);
  expectToFit();
  expect(await surfaceViolations(surface.root, scheme), 'picked').toEqual([]);
});

test('Tab goes round the picker, and Escape ends it wherever the focus is', async () => {
  const { surface, panel } = openPicker('ltr');
  const shield = surface.root.querySelector('.shield');
  const link = document.body.appendChild(document.createElement('button'));
  await userEvent.tab();
  expect(surface.root.activeElement?.textContent).toBe(text.cancel);
  await userEvent.tab();
  expect(surface.root.activeElement).toBe(shield);
  await userEvent.tab({ shift: true });
  expect(surface.root.activeElement?.textContent).toBe(text.cancel);

  link.focus();
  await userEvent.keyboard('{Escape}');
  expect(panel.isConnected).toBe(false);
});

test('what was remembered is not pointed at again: Escape then closes', async () => {
  const { surface, panel } = openPicker('ltr');
  answerBackground({ taught: () => Promise.resolve(done({ opened: false })) });
  const press = (words: string) =>
    [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
  await userEvent.keyboard('{Enter}');
  press(text.remember);
  await vi.waitFor(() => expect(panel.textContent).toContain(text.remembered));
  await userEvent.keyboard('{Escape}');
  expect(surface.signal.aborted).toBe(true);
});

test('screen readers are told of each element that the keys come to, as the item that has the focus', async () => {
  const { surface } = openPicker('ltr');
  const told = () => {
    const id = surface.root.querySelector('[role=tree]')?.getAttribute('aria-activedescendant');
    return surface.root.querySelector(`[role=treeitem]#${id}`);
  };
  const first = told();
  expect(first?.textContent).toContain('hôm qua');
  await userEvent.keyboard('{ArrowRight}');
  expect(told()?.textContent).toContain('hôm kia');
  expect(told()).not.toBe(first);
  // When the popup's window has gone, the tree has the focus.
  await vi.waitFor(() => expect(surface.root.activeElement?.role).toBe('tree'));
});
