/** Stories as papers of East and South-East Asia set them: who wrote them and where, in the first words or the last. */
import { expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { extractArticle } from '../extract.ts';

const TEXT: Record<string, string> = {
  zh: '港务委员会十四日宣布，停航八个月的渡轮将于下周一恢复运营，每天往返十二个班次。岛上居民说，他们等这一天等了很久，孩子们终于不必再绕路上学。',
  ja: '港湾委員会は十日夜、八カ月にわたる補修を終え、島への渡し船の運航を来週から再開することを決めたと発表した。住民はこの日を長く待っていたと話した。',
  id: 'Dewan pelabuhan memutuskan kapal penyeberangan ke pulau di Kabupaten Lembayung berlayar lagi mulai Senin, setelah delapan bulan diperbaiki.',
};
const HEADLINE: Record<string, string> = {
  zh: '渡轮停航八个月后恢复运营',
  ja: '島の渡し船、来週から再開へ',
  id: 'Kapal ke pulau berlayar lagi mulai Senin',
};

function read(language: 'zh' | 'ja' | 'id', first: string, last = ''): Article {
  const text = `<p>${TEXT[language]}</p>`;
  const html = `<html lang="${language}"><body><h1>${HEADLINE[language]}</h1><div class="text">${first}${text}${text}${last}</div></body></html>`;
  const url = 'https://a.example/b';
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

const names = ({ byline }: Article): string[] => byline?.authors.map(({ name }) => name) ?? [];

test.each([
  [`〔記者林濤／江城報導〕${TEXT['zh']}`, ['林濤'], '江城'],
  [`〔記者林濤／綜合報導〕${TEXT['zh']}`, ['林濤'], undefined],
  [`新华社江城7月14日电（记者林涛、江月）${TEXT['zh']}`, ['林涛', '江月'], '江城'],
  [`江城晚报讯（记者 林涛）${TEXT['zh']}`, ['林涛'], undefined],
  [`（中央社記者林濤山江城14日電）${TEXT['zh']}`, ['林濤山'], '江城'],
  ['（中央社記者林濤山江城14日電）渡輪將於下周一恢復營運，每天往返十二班。', ['林濤山'], '江城'],
  [`（江城14日讯）${TEXT['zh']}`, [], '江城'],
])('the reporter and the place in the first words: %s', (first, authors, place) => {
  const article = read('zh', `<p>${first}</p>`);
  expect(names(article)).toEqual(authors);
  expect(article.dateline?.place).toBe(place);
});

test('the reporter and the place in brackets on a line of their own', () => {
  expect(read('zh', '<p>〔記者林濤山／江城報導〕</p>').byline).toMatchObject({
    raw: '記者林濤山／江城報導',
    authors: [{ name: '林濤山' }],
  });
});

test('a last sentence that says where it is from is neither byline nor agency', () => {
  const article = read('zh', '', '<p>据悉，下一步将打通上游1.8公里岸线。</p>');
  expect([article.byline, article.agency]).toEqual([null, null]);
});

test('a name of two characters, set as wide as one of three, is one name', () => {
  expect(names(read('zh', '<div class="author">作者：林　濤</div>'))).toHaveLength(1);
});

test('a call below the text is none of it, though it has a sentence', () => {
  expect(JSON.stringify(read('zh', '', '<p>扫码关注我们。更多精彩</p>').body)).not.toContain('扫码');
});

test('names in brackets behind the last sentence are the byline', () => {
  expect(names(read('ja', '', `<p>${TEXT['ja']}【林太郎、山本花子】</p>`))).toEqual(['林太郎', '山本花子']);
});

test.each([
  [
    'in bold with the paper’s name',
    '<p><strong>LEMBAYUNG, KABAR.com -</strong> Kapal ke pulau berlayar lagi.</p>',
    'LEMBAYUNG',
  ],
  ['before the paragraph', '<strong>Lembayung</strong> - ', 'Lembayung'],
])('a place %s opens the text', (_, first, place) => {
  expect(read('id', first).dateline?.place).toBe(place);
});

test('the dateline of a short first paragraph is not all of it', () => {
  const first = '<p>（中央社記者林濤山江城14日電）渡輪將於下周一恢復營運，每天往返十二班。</p>';
  expect(read('zh', first).dateline?.raw).toBe('（中央社記者林濤山江城14日電）');
});

test('a last sentence stays with the editor and the day behind it', () => {
  const last = '<p>慶祝活動將於周六舉行。（編輯：陳仁）1141111</p>';
  const { body } = read('zh', '', last);
  expect(JSON.stringify(body.at(-1))).toContain('慶祝活動將於周六舉行。');
});

test('outlet and place around the reporter are no authors', () => {
  const line = '<div class="author">江城日報／ 記者<a href="/r/1">林濤山</a>／江城即時報導</div>';
  expect(names(read('zh', line))).toEqual(['林濤山']);
});
