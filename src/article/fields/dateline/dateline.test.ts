import '../../languages/further/index.ts';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { read } from '../beside.fixture.ts';
import { parseDateline } from './parse-dateline.ts';

const WORDS = 'Vozniki morajo po obvozu skozi tri vasi, popravilo pa bo trajalo vsaj do konca maja ali še dlje.';

describe('a dateline before the first words', () => {
  test.each([
    ['vi', 'HÀ NỘI, 13/1 (TTXVN) – Sáng nay, hội nghị', 'HÀ NỘI', '13/1', 'TTXVN'],
    ['en', 'MEXICO CITY (AP) — A storm', 'MEXICO CITY', null, 'AP'],
    ['en', 'LA CROSSE, Wis. (AP) — The mayor', 'LA CROSSE, Wis.', null, 'AP'],
    ['en', 'KATHMANDU, April 25 (Reuters) - The lake', 'KATHMANDU', 'April 25', 'Reuters'],
    ['en', 'PUTRAJAYA, Nov 22 — Private ferries', 'PUTRAJAYA', 'Nov 22', null],
    ['en', 'NEW DELHI: The ferry', 'NEW DELHI', null, null],
    ['de', 'München/London – Der Fluss', 'München/London', null, null],
    ['de', 'Kiel (dpo) - Die Förde', 'Kiel', null, null],
    ['de', 'BERLIN taz | Das Wasser', 'BERLIN', null, null],
    ['it', '(ANSA) - ROMA, 3 GEN - Il mare', 'ROMA', '3 GEN', 'ANSA'],
    ['it', 'DALLA NOSTRA CORRISPONDENTE NEW YORK - Il sindaco', 'NEW YORK', null, null],
    ['es', 'Madrid, 5 feb (EFE).- El puerto', 'Madrid', '5 feb', 'EFE'],
    ['ja', '【汐見＝三枝遼】沖見岬の灯台で', '汐見', null, null],
    ['ko', '(서울=연합뉴스) 바다가', '서울', null, '연합뉴스'],
    ['ru', 'МОСКВА, 5 мая — Река', 'МОСКВА', '5 мая', null],
    ['ru', 'СОСНОВКА, 16 мая. Паром', 'СОСНОВКА', '16 мая', null],
    ['ru', 'Москва. 16 мая. ИНТЕРФАКС - Паром', 'Москва', '16 мая', 'ИНТЕРФАКС'],
  ])('%s: %s', (language, text, place, date, agency) => {
    expect(parseDateline(text, { language })).toMatchObject({ place, date, agency });
  });
});

test('an outlet’s or agency’s own name is no place', () => {
  expect(parseDateline('PanTARN.Net - The ferry', { language: 'en', setApart: true })).toBeNull();
  for (const text of [
    'TTO - Chiều nay, cảng',
    'TT - Trao đổi với',
    '(Dân trí) - Giá vàng',
    'TTXVN - Hội nghị',
    'NLĐO - Sáng nay',
    'SGGP - Sáng nay',
    'HNMO - Sáng nay',
    'VTV.vn - Bão',
  ]) {
    expect(parseDateline(text, { language: 'vi' })).toBeNull();
  }
});

test('a word before a dash or a stop is no place unless something sets it apart', () => {
  expect(parseDateline('Update – Die Fähre fährt', { language: 'de' })).toBeNull();
  expect(parseDateline('Berlin. Die Fähre fährt', { language: 'de' })).toBeNull();
  expect(parseDateline('Berlin. Die Fähre fährt', { language: 'de', setApart: true })).toMatchObject({
    place: 'Berlin',
  });
  expect(parseDateline('LE POINT SUR LA SITUATION - « Nous', { language: 'fr' })).toBeNull();
});

test('alone on its line, a place is a dateline', () => {
  expect(parseDateline('Cẩm Bình', { language: 'vi', alone: true })).toEqual({
    raw: 'Cẩm Bình',
    place: 'Cẩm Bình',
    date: null,
    agency: null,
  });
});

test.each([
  ['cs', 'Horní Lhotka - Most přes řeku je zavřený.', 'Most v Horní Lhotce', 'Horní Lhotka'],
  ['cs', 'Aktualizace - Most přes řeku je zavřený.', 'Most v Horní Lhotce', null],
  ['sl', 'Ljubljana - Most je zaprt.', 'V Ljubljani zaprli most', 'Ljubljana'],
])(
  'a place in small letters before a dash is one where the page names it: %s: %s',
  (language, text, headline, place) => {
    const html = `<html lang="${language}"><body><main><h1>${headline}</h1><p>${text} ${WORDS}</p><p>${WORDS}</p><p>${WORDS}</p></main></body></html>`;
    const document = new DOMParser().parseFromString(html, 'text/html');
    const { article } = extractArticle(document, { url: 'https://tarn.example/a/b' });
    expect(article.dateline?.place ?? null).toBe(place);
  },
);

test.each([
  '<p class="info">Gornja Vrbica, 12. 03. 2025 09.14</p>',
  '<div class="dates"><span>Gornja Vrbica</span> <time>12. MAR 2025 9:14</time></div>',
])('the place may stand before the date above the text: %s', (line) => {
  const html = `<html lang="sl"><body><main><h1>Most zaprt</h1>${line}<p>Most v Gornji Vrbici. ${WORDS}</p><p>${WORDS}</p><p>${WORDS}</p></main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { article } = extractArticle(document, { url: 'https://tarn.example/a/b' });
  expect(article.dateline?.place).toBe('Gornja Vrbica');
});

test.each(['Onur UYSAL / MUĞLA (İHA)', 'Onur UYSAL/ MUĞLA, (İHA)'])(
  'the place may stand behind the reporter: %s',
  (line) => {
    const words =
      'Köylüler köprünün açılışını kutladı ve bu yıl da birlikte yürüyecekleri günü beklediklerini söyledi.';
    const html = `<html lang="tr"><body><main><h1>Köprü açıldı</h1><div class="author">${line}</div><p>${words}</p><p>${words}</p><p>${words}</p></main></body></html>`;
    const document = new DOMParser().parseFromString(html, 'text/html');
    const { article } = extractArticle(document, { url: 'https://tarn.example/a/b' });
    expect(article.dateline).toMatchObject({ place: 'MUĞLA', agency: 'İHA' });
  },
);

const IN_TELUGU = 'గ్రామస్థులు మంగళవారం మళ్లీ వంతెనపై నడిచారు, ఒకేసారి పన్నెండు మందికి మించి అనుమతి లేదు అని అధికారులు తెలిపారు.';
test.each([
  ['and no label in bold', 'te', `<p><b>గమనిక:</b> ${IN_TELUGU}</p>`, IN_TELUGU, undefined],
  ['that nothing tells from a label', 'te', `<p>గమనిక: ${IN_TELUGU}</p>`, IN_TELUGU, undefined],
])('a word before a colon %s is no place in a script without capitals', (_, language, first, words, place) => {
  const html = `<html lang="${language}"><body><main><h1>కడలూరు వంతెన తిరిగి తెరిచారు</h1><div>${first}<p>${words}</p><p>${words}</p></div></main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { article } = extractArticle(document, { url: 'https://tarn.example/a/b' });
  expect(article.dateline?.place).toBe(place);
});

test.each(['सोमवार, 3 मई। नौका', 'गाँव के लोग, खुश। नौका'])('Hindi words before a stop are no dateline: %s', (text) => {
  expect(parseDateline(text, { language: 'hi' })).toBeNull();
});

test.each([
  ['LIVE OAK', 'People from Live Oak came too, with bread and post for the villagers.', 'LIVE OAK'],
  ['LIVE OAK', 'People from the coast came too, with bread and post for the villagers.', undefined],
  ['LIVE UPDATES', 'People from Live Oak came too, with bread and post for the villagers.', undefined],
])('a place that begins as a label does is one where the text speaks of it: %s, %s', (place, last, expected) => {
  const html = `<html lang="en"><body><main><h1>The bridge is closed</h1><p>${place} — ${WORDS}</p><p>${WORDS}</p><p>${last}</p></main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { article } = extractArticle(document, { url: 'https://tarn.example/a/b' });
  expect(article.dateline?.place).toBe(expected);
});

test.each([
  ['Updated - May 12, 2026 10:15 pm IST - CHENNAI', 'CHENNAI'],
  ['Published - May 12, 2026 09:20 pm IST - Tarn', 'Tarn'],
  ['12 May 2026 | 22:15 IST | PUNE', 'PUNE'],
  ['Updated - May 12, 2026 10:15 pm IST - Wren Castellane', null],
  ['Updated - May 12, 2026 10:15 pm IST - 3 MIN READ', null],
  ['May 12, 2026, 10:15 pm EDT', null],
])('the place may stand behind the time: %s', (line, place) => {
  expect(read({ under: `<p class="publish-time">${line}</p>` }).dateline?.place ?? null).toBe(place);
});
