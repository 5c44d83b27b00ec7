import { afterEach, expect, test } from 'vitest';
import { showPage, story } from './page.fake.ts';
import { readArticle } from './read-article.ts';

let script = new AbortController();
let timer: ReturnType<typeof setInterval> | undefined;

afterEach(() => {
  clearInterval(timer);
  script.abort();
  script = new AbortController();
  document.body.replaceChildren();
});

const codes = async () => (await readArticle(document, script.signal)).article.warnings.map(({ code }) => code);

test('a page that keeps still is read once, without a warning about it', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  const reading = await readArticle(document, script.signal);
  expect(reading.article.headline).toBe('The bridge');
  expect(reading.article.warnings.map(({ code }) => code)).not.toContain('page-changed');
});

test('a page that rewrites its story all the time is read, with a warning', async () => {
  showPage(`<article><h1>The bridge</h1><div id="live">${story}</div></article>`);
  timer = setInterval(() => {
    const live = document.getElementById('live');
    if (live) live.innerHTML = story;
  }, 0);
  expect(await codes()).toContain('page-changed');
});

test('a page that changes once while it is read is read again, as it is then', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article>`);
  setTimeout(() => {
    document.body.innerHTML = `<article><h1>The other bridge</h1>${story}</article>`;
  }, 0);
  const reading = await readArticle(document, script.signal);
  expect(reading.article.headline).toBe('The other bridge');
  expect(reading.article.warnings.map(({ code }) => code)).not.toContain('page-changed');
});

test('a clock on the page is no change of the story', async () => {
  showPage(`<article><h1>The bridge</h1>${story}</article><time id="clock"></time>`);
  timer = setInterval(() => {
    const clock = document.getElementById('clock');
    if (clock) clock.textContent = String(Date.now());
  }, 0);
  expect(await codes()).not.toContain('page-changed');
});

test('an empty page is no failure', async () => {
  showPage('');
  expect((await readArticle(document, script.signal)).article.body).toEqual([]);
});
