import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fitWindow } from './fit-window.ts';

const { style } = document.documentElement;
const most = () => [style.getPropertyValue('--most-inline'), style.getPropertyValue('--most-block')];
const popup = { offsetWidth: 420, offsetHeight: 600 } as HTMLElement;

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  style.removeProperty('--most-inline');
  style.removeProperty('--most-block');
});

/** The window has this size, in the popup's own pixels, of which each is `ratio` of the screen's. */
function windowIs(width: number, height: number, ratio: number): void {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', height);
  vi.stubGlobal('devicePixelRatio', ratio);
  dispatchEvent(new Event('resize'));
  vi.advanceTimersByTime(1_000);
}

test('a popup that is larger than its window takes the size of that', () => {
  fitWindow(() => popup);
  windowIs(400, 300, 2);
  expect(most()).toEqual(['400px', '300px']);
});

test('one that fits keeps its own, on screens of any sharpness', () => {
  fitWindow(() => popup);
  windowIs(420, 600, 1);
  windowIs(420, 600, 2);
  expect(most()).toEqual(['', '']);
});

test('a window that is still growing is waited for', () => {
  fitWindow(() => popup);
  windowIs(25, 25, 2);
  expect(most()).toEqual(['', '']);
});
