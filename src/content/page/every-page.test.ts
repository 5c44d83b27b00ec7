import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { onEveryPage } from './every-page.ts';

const address = document.URL;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

afterEach(() => {
  Reflect.deleteProperty(document, 'prerendering');
  Reflect.deleteProperty(document, 'hidden');
  history.replaceState(null, '', address);
});

function watch() {
  const look = vi.fn<() => void>();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  onEveryPage(look, stop.signal);
  return { look, stop };
}

const make = (property: 'prerendering' | 'hidden', value: boolean) =>
  Object.defineProperty(document, property, { configurable: true, value });

test('a page is looked at once', async () => {
  const { look } = watch();
  await expect.poll(() => look.mock.calls.length).toBe(1);
  await pause(900);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a pre-rendered page is looked at when it is shown, and not before', async () => {
  make('prerendering', true);
  const { look } = watch();
  await pause(300);
  expect(look).not.toHaveBeenCalled();
  make('prerendering', false);
  document.dispatchEvent(new Event('prerenderingchange'));
  await expect.poll(() => look.mock.calls.length).toBe(1);
});

test('a page in a tab behind is looked at when the tab is shown', async () => {
  make('hidden', true);
  const { look } = watch();
  await pause(300);
  expect(look).not.toHaveBeenCalled();
  make('hidden', false);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => look.mock.calls.length).toBe(1);
  document.dispatchEvent(new Event('visibilitychange'));
  await pause(300);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a page that comes back out of the cache is looked at again, one that was loaded is not', async () => {
  const { look } = watch();
  await expect.poll(() => look.mock.calls.length).toBe(1);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  await pause(300);
  expect(look).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await expect.poll(() => look.mock.calls.length).toBe(2);
});

test('a page that moves on inside itself is looked at when it has settled; nothing more after the end', async () => {
  const { look, stop } = watch();
  await expect.poll(() => look.mock.calls.length).toBe(1);
  history.pushState(null, '', '?story=2');
  history.replaceState(null, '', '?story=3');
  await expect.poll(() => look.mock.calls.length, { timeout: 3_000 }).toBe(2);
  stop.abort();
  history.pushState(null, '', '?story=4');
  await pause(1_000);
  expect(look).toHaveBeenCalledTimes(2);
});
