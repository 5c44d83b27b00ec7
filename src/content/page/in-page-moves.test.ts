import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { onMoves } from './in-page-moves.ts';

const address = document.URL;

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', address);
});

/** Returns the addresses at which the page was when it was said to have moved. */
function watch(): string[] {
  const heard: string[] = [];
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  onMoves(() => void heard.push(new URL(document.URL).searchParams.get('story') ?? ''), stop.signal);
  return heard;
}

test('a move is heard of when the address is another, also where the page then fails to show its story', async () => {
  const heard = watch();
  window.addEventListener('error', (event) => event.preventDefault(), { once: true });
  const { navigation } = window as unknown as { navigation: EventTarget };
  const fail = (event: Event) => {
    const { intercept } = event as Event & { intercept: (how: { handler: () => Promise<void> }) => void };
    intercept.call(event, { handler: () => Promise.reject(new Error('no network')) });
  };
  navigation.addEventListener('navigate', fail, { once: true });
  const failed = new Promise((resolve) => navigation.addEventListener('navigateerror', resolve, { once: true }));
  history.pushState(null, '', '?story=2');
  expect(heard).toEqual(['2']);
  await failed;
});

test('without the Navigation API: after a click whose handlers nobody else hears, as late as the next story comes', async () => {
  vi.stubGlobal('navigation', undefined);
  const heard = watch();
  const link = document.body.appendChild(document.createElement('button'));
  onTestFinished(() => link.remove());
  link.addEventListener('click', (event) => {
    event.stopImmediatePropagation();
    setTimeout(() => history.pushState(null, '', '?story=3'), 300);
  });
  link.click();
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('3');
});

test('likewise after a key', async () => {
  vi.stubGlobal('navigation', undefined);
  const heard = watch();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  history.pushState(null, '', '?story=4');
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('4');
});

test('likewise after a title that came in a task before the address', async () => {
  vi.stubGlobal('navigation', undefined);
  const heard = watch();
  const title = document.head.appendChild(document.createElement('title'));
  onTestFinished(() => title.remove());
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toHaveLength(1);
  history.pushState(null, '', '?story=5');
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('5');
});

test('likewise in a page without a head', async () => {
  vi.stubGlobal('navigation', undefined);
  const { head } = document;
  head.remove();
  onTestFinished(() => document.documentElement.prepend(head));
  const heard = watch();
  history.pushState(null, '', '?story=6');
  document.documentElement.prepend(document.createElement('head'));
  onTestFinished(() => document.head.remove());
  await expect.poll(() => heard, { timeout: 10_000 }).toContain('6');
});
