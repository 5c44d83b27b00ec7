/** Pages as newspapers' systems mark them up, where no name, no metadata or no heading says what a part is. */
import { expect, test } from 'vitest';
import type { Article } from './article.ts';
import { blockTexts } from './forms/body-text.ts';
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

test.each([
  [
    'Armenian',
    'hy',
    'Հին կամուրջը գարնանից փակ կլինի բեռնատարների համար, որոշել է քաղաքի ավագանին երեքշաբթի երեկոյան։',
  ],
  ['Urdu', 'ur', 'ٹاؤن کونسل نے منگل کی شام فیصلہ کیا کہ پرانا پل اگلی بہار سے ٹرکوں کے لیے بند کر دیا جائے گا۔'],
  ['Amharic', 'am', 'የከተማው ምክር ቤት ማክሰኞ ምሽት አሮጌው ድልድይ ከሚቀጥለው የጸደይ ወቅት ጀምሮ ለጭነት መኪናዎች እንዲዘጋ ወሰነ።'],
  ['Khmer', 'km', 'ក្រុមប្រឹក្សាក្រុងបានសម្រេចនៅល្ងាចថ្ងៃអង្គារថា ស្ពានចាស់នឹងបិទមិនឱ្យរថយន្តធំឆ្លងកាត់ចាប់ពីឆ្នាំក្រោយ៕'],
])('the last sentence of a text ends with the stop of its script: %s', (_, language, sentence) => {
  const [first = ''] = TEXT;
  const short = `${sentence.slice(0, 30)}${sentence.at(-1)}`;
  const article = read(
    `<article><h1>${HEADLINE}</h1><div><p>${first}</p><p>${sentence}</p><p>${short}</p></div></article>`,
    HEADLINE,
    language,
  );
  expect(texts(article)).toEqual([first, sentence, short]);
});

test('a quotation in letters other than Latin ones is text', () => {
  const quote = '«Мы всегда знали, что мост крепкий, и говорили об этом каждый год»';
  const article = read(
    `<article><h1>${HEADLINE}</h1><div>${paragraphs}<blockquote><p>${quote}</p></blockquote>${paragraphs.replaceAll('the', 'this')}</div></article>`,
  );
  expect(texts(article)).toContain(quote);
});

test('half a sentence set large beside the text that it is from is no text of its own', () => {
  const article = read(
    `<article><h1>${HEADLINE}</h1><div>${paragraphs}<blockquote class="pull"><p>“a reserve for the pool”</p></blockquote><p>Work may begin sooner if the weather of the winter allows it.</p></div></article>`,
  );
  expect(texts(article)).not.toContain('“a reserve for the pool”');
});

test('a page whose parts are called after the topic keeps its photo, and the day in its head is no keyword', () => {
  const article = read(
    `<div class="topic-page"><div class="topic-header"><a class="topic-header__item" href="/2026/05/12/">09:05, 12 May 2026</a><a class="topic-header__item" href="/rubrics/local/">Local</a><h1 class="topic-body__title">${HEADLINE}</h1></div><div class="topic-body"><figure class="topic-body__title-image"><img src="/i/bridge.jpg" width="900" height="600"><figcaption>Photo: Orla Penhale</figcaption></figure>${paragraphs}</div></div>`,
  );
  expect(article.photos.map(({ credit }) => credit?.raw)).toEqual(['Orla Penhale']);
  expect(article.keywords).toEqual([]);
});

test.each([
  ['The bridge at dusk. (HFA file photo)', 'The bridge at dusk.'],
  ['The bridge at dusk. (Foto Voz del Sur: Ana Ruiz-Peña)', 'The bridge at dusk.'],
])('the credit in brackets is none of the caption: %s', (text, caption) => {
  const article = read(
    `<article><h1>${HEADLINE}</h1><figure><img src="/i/bridge.jpg" width="900" height="600"><figcaption>${text}</figcaption></figure>${paragraphs}</article>`,
  );
  expect(article.photos.map((photo) => photo.caption)).toEqual([caption]);
});

test('a licence, and an office with its name in quotes, took no photo', () => {
  const figure = (credit: string): string =>
    `<figure><img src="/i/${credit.length}.jpg" width="900" height="600"><figcaption><span class="caption">The bridge.</span> <span class="credit">${credit}</span></figcaption></figure>`;
  const article = read(
    `<article><h1>${HEADLINE}</h1>${figure('Orla Penhale / CC BY-ND')}${figure('музей "Старая пристань"')}${paragraphs}</article>`,
  );
  expect(article.photos.flatMap(({ credit }) => credit?.photographers)).toEqual(['Orla Penhale']);
});

const named = (article: Article): (string | undefined)[] => article.byline?.authors.map(({ name }) => name) ?? [];
const DESK =
  '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Editor"}}</script>';

test('who stands on a line beside the date wrote it where the metadata name the desk alone', () => {
  const page = `${DESK}<article><h1>${HEADLINE}</h1><span>12 May, 2026 - 00:11</span><div><p><strong>Orla Penhale</strong></p>${paragraphs}</div></article>`;
  expect(named(read(page))).toEqual(['Orla Penhale']);
});

test('but not where the metadata name the paper, as they do for all that it prints', () => {
  const paper = DESK.replace('"Person","name":"Editor"', '"Organization","name":"Tarn Courier"');
  const head = `<meta property="og:site_name" content="Tarn Courier">${paper}`;
  const page = `${head}<article><h1>${HEADLINE}</h1><span>12 May, 2026 - 00:11</span><div><p><strong>Read Later</strong></p>${paragraphs}</div></article>`;
  expect(named(read(page))).toEqual(['Tarn Courier']);
});

test('a Chinese reporter stands behind paper and title, whoever edited the text', () => {
  const text = '议会周二晚间决定，旧港的旋转桥从明年春天起禁止货车通行，表决结果为九票对四票。';
  const page = `<div><h1>旧港旋转桥明年起禁止货车通行</h1><div>江城新闻记者 林涛</div><div>2026-05-12 09:05</div><div><p>${text}</p><p>${text.replace('周二', '又于')}</p></div><div>责任编辑：江月</div></div>`;
  expect(named(read(page, '旧港旋转桥明年起禁止货车通行', 'zh'))).toEqual(['林涛']);
});

test('what is left of a date is no author', () => {
  const page = `<article><h1>${HEADLINE}</h1><div class="meta"><span class="byline">Deur <a href="/a">Orla Penhale</a></span> <span>12 Mei 2026</span> <span>om 11:05</span></div>${paragraphs}</article>`;
  expect(named(read(page, HEADLINE, 'af'))).toEqual(['Orla Penhale']);
});

test('the first paragraph is no lead by being the page’s description, nor the headline once more', () => {
  const [first = ''] = TEXT;
  const meta = `<meta property="og:description" content="${first}">`;
  expect(read(`${meta}<article><h1>${HEADLINE}</h1>${paragraphs}</article>`).lead).toBeNull();
  const bold = `<article><h1>${HEADLINE}</h1><p><strong>${HEADLINE}</strong></p>${paragraphs}</article>`;
  expect(read(bold).lead).toBeNull();
  const short = `<article><h1>${HEADLINE}</h1><div class="description">${paragraphs}</div></article>`;
  expect(read(short).lead).toBeNull();
});

test('in Korean a line of twenty characters is long enough for a lead', () => {
  const lead = '군의회 "화물차는 내년 봄부터 옛 회전교를 못 건넌다"';
  const text = '군의회는 화요일 저녁 옛 회전교를 내년 봄부터 화물차에 닫기로 했다고 밝혔다. 표결은 아홉 대 넷이었다.';
  const page = `<h1>구항 회전교 내년부터 화물차 금지</h1><div><div class="editor-subtitle"><p><b>${lead}</b></p></div><p>${text}</p><p>${text.replace('화요일', '수요일')}</p></div>`;
  expect(read(page, '구항 회전교 내년부터 화물차 금지', 'ko').lead).toBe(lead);
});

test('the label of the list of tags is no source', () => {
  const page = `<article><h1>${HEADLINE}</h1>${paragraphs}<div class="post-source-tags"><span>ป้ายกำกับ</span><ul><li><a href="/tag/1">สะพาน</a></li></ul></div></article>`;
  expect(read(page).agency).toBeNull();
});

test('a paper’s own sign behind the last sentence is none of the text', () => {
  const page = `<meta property="og:site_name" content="Telenews">${DESK}<article><h1>${HEADLINE}</h1>${paragraphs.replace(/<\/p>$/, ' /Telenews/</p>')}</article>`;
  expect(texts(read(page))).toEqual(TEXT);
});

test('a linked title below a label is no keyword', () => {
  const page = `<article><h1>${HEADLINE}</h1>${paragraphs}</article><aside><h2>More on the topic</h2><div><a href="/c1"><h3>Minister defends tunnel</h3></a></div></aside>`;
  expect(read(page).keywords).toEqual([]);
});

test('lines of a song that is quoted recur in it', () => {
  const lines = ['We shall open the bridge', 'Over the river so wide', 'We shall open the bridge'];
  const song = `<blockquote>${lines.map((line) => `<p>${line}</p>`).join('')}</blockquote>`;
  const article = read(
    `<article><h1>${HEADLINE}</h1><div>${paragraphs}${song}<p>Work may begin sooner if the weather of the winter allows it.</p></div></article>`,
  );
  expect(texts(article).join('\n')).toContain(lines.join('\n'));
});

test('names in a table of figures are no authors, the line below the text is', () => {
  const lines = [
    'Hội đồng thị trấn biểu quyết vào tối thứ ba, từ mùa xuân năm sau xe tải sẽ không được qua cầu quay cũ ở bến cảng nữa.',
    'Quyết định được thông qua với chín phiếu thuận và bốn phiếu chống, khép lại cuộc tranh cãi kéo dài ba năm ở khu cảng.',
  ];
  const table = '<table><tr><td>Tạ An Khương</td><td>512</td></tr><tr><td>Tân Duyệt</td><td>409</td></tr></table>';
  const end = `<p>${lines[1]}</p><p><i>(Còn tiếp)</i></p><p style="text-align:right"><b>Hoàng Lê - Ngọc Vân</b></p>`;
  const article = read(
    `<article><h1>Cầu quay đóng cửa</h1><div><p>${lines[0]}</p>${table}${end}</div></article>`,
    'Cầu quay đóng cửa',
    'vi',
  );
  expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Hoàng Lê', 'Ngọc Vân']);
});

test.each([
  ['港の橋は来年春から貨物車の通行を止める。議会が九対四で決めた。（山本花子）', ['山本花子']],
  ['港の橋は来年春から貨物車の通行を止める。議会が九対四で決めた。（一部敬称略）', []],
  ['港の橋は来年春から貨物車の通行を止める。議会が九対四で決めた。（現地時間）', []],
  ['港の橋は来年春から貨物車の通行を止める。議会が九対四で決めた。（毎週金曜）', []],
])('a name in brackets behind the last sentence signs a Japanese text: %s', (last, names) => {
  const text =
    '旧港の旋回橋について、町議会は十日夜、来年春から貨物車の通行を止めることを九対四で決めた。三年にわたる争いが終わる。';
  const article = read(`<article><h1>旧港の橋</h1><div><p>${text}</p><p>${last}</p></div></article>`, '旧港の橋', 'ja');
  expect(article.byline?.authors.map(({ name }) => name) ?? []).toEqual(names);
});

test('the last sentence is text with the signs of who wrote it behind it', () => {
  const last = 'The pool stays open. (<i>orm</i>)';
  const article = read(`<article><h1>${HEADLINE}</h1><div>${paragraphs}<p>${last}</p></div></article>`);
  expect(texts(article).at(-1)).toMatch(/^The pool stays open\./);
});

test('Thai has no full stops: a last line longer than a name is text', () => {
  const thai = [
    'เมื่อวันที่ 10 ก.พ. เทศบาลเมืองแฮร์โรว์เฟลล์ลงมติเมื่อเย็นวันอังคารให้ปิดสะพานหมุนเก่าไม่ให้รถบรรทุกผ่านตั้งแต่ฤดูใบไม้ผลิปีหน้าเป็นต้นไป',
    'นายสมพงษ์ ผู้ว่าฯ กล่าวว่า มติเมื่อ 10 ก.พ. ซึ่งผ่านด้วยคะแนนเก้าต่อสี่ ยุติข้อพิพาทที่แบ่งแยกย่านท่าเรือมานานถึงสามปี และจะเริ่มงานในเดือนมีนาคม',
    'ทั้งนี้สะพานชั่วคราวจะเปิดให้ใช้จนถึงเดือนพฤษภาคม',
  ];
  const lines = thai.map((line) => `<p>${line}</p>`).join('');
  const article = read(`<article><h1>${HEADLINE}</h1><div>${lines}<p>สมชาย ใจดี</p></div></article>`, HEADLINE, 'th');
  expect(texts(article)).toEqual(thai);
});

test('a line named as the note of an image above it is its caption', () => {
  const photo = (name: string, note: string): string =>
    `<div class="img-box"><img src="/${name}.jpg" width="900" height="600"></div><p class="img-note">${note}</p>`;
  const pictures = photo('a', 'The bridge at dusk.') + photo('b', 'Lorries on the last evening.');
  const article = read(`<div><h1>${HEADLINE}</h1><div class="news-body">${pictures}${paragraphs}</div></div>`);
  expect(article.photos.map(({ caption }) => caption)).toEqual(['The bridge at dusk.', 'Lorries on the last evening.']);
  expect(texts(article)).toEqual(TEXT);
});

test('a Vietnamese time of change is not that of publication, in whatever order they stand', () => {
  const times = '<p>Cập nhật lúc: 06/03/2026 09:15</p><p>Đăng lúc: 05/03/2026 08:15</p>';
  const text =
    '<p>Hội đồng thị trấn biểu quyết vào tối thứ ba, từ mùa xuân năm sau xe tải sẽ không được qua cầu quay cũ ở bến cảng nữa.</p>';
  const article = read(
    `<article><h1>Cầu quay đóng cửa</h1>${times}<div>${text}${text}</div></article>`,
    'Cầu quay đóng cửa',
    'vi',
  );
  expect(article.publishedAt?.iso).toBe('2026-03-05T08:15');
});
