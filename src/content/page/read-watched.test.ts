import { afterEach, expect, test, vi } from 'vitest';
import { showPage, story } from '../page.fake.ts';
import { languages } from '../../article/languages/index.ts';
import { readFields } from '../../article/read-fields.ts';
import { pageReader } from './read-watched.ts';

let script = new AbortController();
let timer: ReturnType<typeof setInterval> | undefined;

afterEach(() => {
  clearInterval(timer);
  script.abort();
  script = new AbortController();
  document.body.replaceChildren();
});

const reader = () => pageReader(document, script.signal);
const read = async () => {
  const { galley, changed } = await reader().read(languages);
  return { article: readFields(galley).article, changed };
};

test('a page that keeps still is read once, without a warning about it', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  const reading = await read();
  expect(reading.article.headline).toBe('The bridge');
  expect(reading.changed).toBe(false);
});

test('a page that rewrites its story all the time is read, with a warning', async () => {
  showPage(`<article><h1>The bridge</h1><div id="live">${story}</div></article>`);
  timer = setInterval(() => {
    const live = document.getElementById('live');
    if (live) live.innerHTML = story;
  }, 0);
  expect((await read()).changed).toBe(true);
});

test('a page that changes once while it is read is read again, as it is then', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  setTimeout(() => {
    document.body.innerHTML = `<article><h1>The other bridge</h1>${story}</article>`;
  }, 0);
  const reading = await read();
  expect(reading.article.headline).toBe('The other bridge');
  expect(reading.changed).toBe(false);
});

test('a clock on the page is no change of the story', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article><time id="clock"></time>`);
  timer = setInterval(() => {
    const clock = document.getElementById('clock');
    if (clock) clock.textContent = String(Date.now());
  }, 0);
  expect((await read()).changed).toBe(false);
});

test('an empty page is no failure', async () => {
  showPage('');
  expect((await read()).article.body).toEqual([]);
});

test('a page that was walked ahead is not walked again', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  const ahead = reader();
  ahead.walkAhead();
  const walks = vi.spyOn(document.body, 'firstChild', 'get');
  const { galley, changed } = await ahead.read(languages);
  expect(readFields(galley).article.headline).toBe('The bridge');
  expect(changed).toBe(false);
  expect(walks).not.toHaveBeenCalled();
  walks.mockRestore();
});

test('a page that was walked ahead is not held for long when nobody comes to read it', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  const ended = vi.spyOn(MutationObserver.prototype, 'disconnect');
  reader().walkAhead();
  expect(ended).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), 5_000);
  ended.mockRestore();
});

test('a page that changes after it was walked ahead is read as it is then', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  const ahead = reader();
  ahead.walkAhead();
  showPage(`<article><h1>The other bridge</h1>${story}</article>`);
  const { galley, changed } = await ahead.read(languages);
  expect(readFields(galley).article.headline).toBe('The other bridge');
  expect(changed).toBe(false);
});

test('a page that went to another story after it was walked ahead is walked again', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  const ahead = reader();
  ahead.walkAhead();
  const before = location.href;
  history.pushState(null, '', '#other');
  const { galley } = await ahead.read(languages);
  history.replaceState(null, '', before);
  expect(readFields(galley).article.url).toMatch(/#other$/);
});
