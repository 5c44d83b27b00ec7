/** Pages as newspapers' systems mark them up, where no name, no metadata or no heading says what a part is. */
import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import { blockTexts } from './body-text.ts';
import { extractArticle } from './extract.ts';

const HEADLINE = 'Council shuts swing bridge to lorries';
const DECK = 'Hauliers face a detour of forty minutes from next spring on';
const TEXT = [
  'The town council of Harrow Fell voted on Tuesday evening to close the old swing bridge to lorries from next spring.',
  'The decision, taken by nine votes to four, ends a dispute that has divided the harbour quarter for three years.',
  'Work on a temporary crossing is to begin in March. The council expects to pay for it out of a reserve for the pool.',
];
const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('');

function read(body: string, title = HEADLINE, language = 'en'): Article {
  const html = `<!DOCTYPE html><html lang="${language}"><head><title>${title}</title></head><body>${body}</body></html>`;
  const url = 'https://harrowherald.example/local/council-shuts-bridge-10234.html';
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

const texts = (article: Article): string[] => article.body.flatMap((block) => blockTexts([block]));

test('the part of a story that all may read is its beginning, though its box is called after subscribers', () => {
  const [first = '', ...others] = TEXT;
  const rest = others.map((text) => `<p>${text}</p>`).join('');
  const article = read(
    `<article><h1>${HEADLINE}</h1><div class="asset-body"><div class="subscriber-preview"><p>HARROW FELL — ${first}</p></div><div class="subscriber-only">${rest}</div></div></article>`,
  );
  expect(texts(article)).toEqual([`HARROW FELL — ${first}`, ...others]);
  expect(article.dateline?.place).toBe('HARROW FELL');
});

test('a lower heading that has no word of the title is no headline', () => {
  const page = `<div><h2>Header</h2></div><div><div>${HEADLINE}</div><div>By Orla Penhale</div>${paragraphs}</div>`;
  expect(read(page, `${HEADLINE} | Local | Harrow Herald`).headline).toBe(HEADLINE);
});

test.each([
  ['of short words', 'vi', 'Cầu quay đóng cửa với xe tải từ năm sau', 'Xe tải hết được qua cầu quay ở cảng cũ'],
  ['in Chinese', 'zh', '旧港旋转桥明年起禁止货车通行', '议会表决：货车明年起不得过旋转桥'],
  ['in Korean', 'ko', '구항 회전교 내년부터 화물차 금지', '화물차는 내년 봄부터 회전교를 못 건넌다'],
])('a lower heading %s that words the title otherwise is the headline', (_, language, headline, title) => {
  const page = `<div><h2>${headline}</h2></div><div>${paragraphs}</div>`;
  expect(read(page, title, language).headline).toBe(headline);
});

test.each([
  `${HEADLINE} | Harrow Herald`,
  `${HEADLINE} | Local | Harrow Herald`,
  `${HEADLINE} * Harrow Herald * by Orla Penhale`,
  `Harrow Herald: ${HEADLINE}`,
])('what stands beside the headline in the window’s title goes: %s', (title) => {
  expect(read(`<div>${HEADLINE}</div><div>${paragraphs}</div>`, title).headline).toBe(HEADLINE);
});

test('a long line right under the headline is the deck, without name and full stop', () => {
  const page = `<div><h1>${HEADLINE}</h1><div class="q1">${DECK}</div><div class="q2">By Orla Penhale</div><div class="q3">${paragraphs}</div></div>`;
  expect(read(page).lead).toBe(DECK);
});

test.each([
  'Posted on Wednesday, February 11, 2026 by Orla Penhale in News and Harbours',
  'Last updated on Wednesday at 8:15 in the morning, local time on the harbour',
  'Subscribe to our newsletter and get the news of the harbour every single day',
])('a long line right under the headline is no deck where it is a date or a call: %s', (line) => {
  expect(read(`<div><h1>${HEADLINE}</h1><div class="q1">${line}</div><div>${paragraphs}</div></div>`).lead).toBeNull();
});

test('a clock is read where the next element touches it', () => {
  const line = '<div><span>Orla Penhale</span><span>11 Feb 2026, 08:15</span><span>4 min read</span></div>';
  const article = read(`<div><h1>${HEADLINE}</h1>${line}<div>${paragraphs}</div></div>`);
  expect(article.publishedAt?.iso).toBe('2026-02-11T08:15');
  expect(article.byline?.raw).toBe('Orla Penhale');
});

test.each([
  ['<p class="author">By Orla Penhale | February 11, 2026 8:15 PM</p>', 'By Orla Penhale'],
  ['<p class="author">11 February 2026, 08:15 • By Orla Penhale</p>', 'By Orla Penhale'],
  ['<p class="author">By Orla Penhale • 3 min read</p>', 'By Orla Penhale'],
  ['<p class="author">By Orla Penhale, Transport Correspondent - </p>', 'By Orla Penhale, Transport Correspondent'],
  ['<p class="author">By İpek İnan, Orla Penhale 11.02.2026</p>', 'By İpek İnan, Orla Penhale'],
])('the byline is printed without the date beside it: %s', (line, raw) => {
  expect(read(`<div><h1>${HEADLINE}</h1>${line}<div>${paragraphs}</div></div>`).byline?.raw).toBe(raw);
});

test.each([
  [
    'in a footer named for sources too',
    '<footer><div class="post-source-tags"><ul class="td-tags"><li>TAGS</li><li><a href="/t/1">bridge</a></li><li><a href="/t/2">harbour</a></li></ul></div></footer>',
  ],
  [
    'below the author’s links',
    '<div class="writer"><a href="mailto:o@harrowherald.example">o@harrowherald.example</a> <a href="/o">More stories</a></div><div class="tag-group"><a href="/t/1">#bridge</a><a href="/t/2">#harbour</a></div>',
  ],
])('tags are read %s', (_, below) => {
  const page = `<article><h1>${HEADLINE}</h1><div class="text">${paragraphs}</div>${below}</article>`;
  expect(read(page).keywords).toEqual(['bridge', 'harbour']);
});
