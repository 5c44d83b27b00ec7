/** Stories as Vietnamese papers set them: the lead a heading that opens with its place, the byline and the source below the text. */
import { expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { extractArticle } from '../extract.ts';

const TEXT = [
  'Ngư dân xã Bến Sao cho biết cây cầu gỗ cũ đã gãy hai nhịp từ tháng trước, mọi người phải đi đò qua sông.',
  'Theo ông Lê Trọng Kha, xã đã ba lần gửi văn bản đề nghị sửa cầu, nhưng đến nay vẫn chưa có kinh phí để làm.',
  'Nhiều gia đình tự góp gỗ và công thợ. Cầu mới dài bốn mươi mét, dự kiến khánh thành trước mùa nước nổi tới.',
];
const HEADLINE = 'Cây cầu gỗ bắc lại sau mùa nước nổi';

interface Parts {
  head?: string;
  above?: string;
  lead?: string;
  below?: string;
}

function read({ head = '', above = '', lead = '', below = '' }: Parts): Article {
  const text = TEXT.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const html = `<!DOCTYPE html><html lang="vi"><head>${head}</head><body><article>${above}<h1>${HEADLINE}</h1>${lead}<div class="text">${text}${below}</div></article></body></html>`;
  const url = 'https://www.bao-ben-sao.example/thoi-su/cay-cau-4711.htm';
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

const LEAD = 'Sau sáu mùa nước, hơn 300 hộ dân hai bên sông đã có thể đi bộ sang chợ';

test('a dateline is read from a lead that is set as a heading', () => {
  const article = read({ lead: `<h2 class="sapo">HÀ NỘI, 13/1 (TTXVN) - ${LEAD}.</h2>` });
  expect(article.dateline).toMatchObject({ place: 'HÀ NỘI', date: '13/1', agency: 'TTXVN' });
  expect(article.agency).toBe('TTXVN');
});

test('a heading in the text opens with no dateline', () => {
  const article = read({ lead: '<p>TTXVN</p>', below: `<h2>BẾN SAO - Cây cầu gỗ</h2><p>${LEAD}.</p>` });
  expect(article.dateline).toBeNull();
});

test.each([
  ['that the text names', 'Bến Sao', 'Bến Sao'],
  ['that nothing else names', 'Lộc Bình', undefined],
  ['that is the paper’s own', 'Trọng Kha', undefined],
])('words %s before the lead are a place or none, and never the byline', (_, words, place) => {
  const head = '<meta property="og:site_name" content="Trọng Kha">';
  const article = read({ head, lead: `<p class="sapo">${words} - Sáng 14/7, ${LEAD.toLowerCase()}.</p>` });
  expect(article.byline).toBeNull();
  expect(article.dateline?.place).toBe(place);
});

test.each(['Podcast', 'Longform'])('the kind of text before the lead is no place: %s', (kind) => {
  const article = read({ lead: `<p class="sapo"><strong>${kind}</strong> - ${LEAD}.</p>`, below: `<p>${kind}</p>` });
  expect(article.dateline).toBeNull();
});

const right = (text: string): string => `<p style="text-align:right">${text}</p>`;

test.each([
  ['<strong>Lê Minh Anh (theo Reuters, AFP)</strong>', 'Lê Minh Anh', 'Reuters, AFP'],
  ['<strong>Hồng Hạnh (TTXVN/Báo Bến Sao và Dân tộc)</strong>', 'Hồng Hạnh', 'TTXVN'],
  ['Lê Minh Anh/Báo Bến Sao (Theo Yonhap)', 'Lê Minh Anh', 'Yonhap'],
  ['Theo <b>Reuters, BBC</b>', 'Reuters,BBC', 'Reuters, BBC'],
  ['<em>(Theo Guardian, CNN)</em>', undefined, 'Guardian, CNN'],
  ['<a class="source-name">Theo <span>Đời sống mới</span></a>', undefined, 'Đời sống mới'],
  ['<strong>Nhóm PV TTXVN</strong>', 'Nhóm PV TTXVN', 'TTXVN'],
  ['PV/BenSao.vn', 'PV', null],
  ['<strong>Luật sư Lê Minh Anh</strong>', 'Lê Minh Anh', null],
  ['<strong>ThS.BS. Lê Minh Anh</strong>', 'Lê Minh Anh', null],
  ['<strong>Lê Anh, Trần Sao và Hà My</strong>', 'Lê Anh,Trần Sao,Hà My', null],
  ['<strong>Lê Anh | Hà My</strong>', 'Lê Anh,Hà My', null],
  ['<strong>Lê Minh Anh thực hiện</strong>', 'Lê Minh Anh', null],
  ['<strong>Lê Minh Anh</strong><br><em>Ảnh: Hà My</em>', 'Lê Minh Anh', null],
  ['<strong>H.M.</strong>', 'H.M.', null],
  ['<strong>Lê Anh-Trần Sao/BẾN SAO</strong>', 'Lê Anh,Trần Sao', null],
  ['<strong>Lê Anh-Trần Sao/SAO/bensao.vn</strong>', 'Lê Anh,Trần Sao', null],
  ['<strong>Jean-Pierre Lemaire</strong>', 'Jean-Pierre Lemaire', null],
  ['<strong>Ban Thời sự</strong>', 'Ban Thời sự', null],
  ['<strong>Nguồn: Báo Đò Dọc</strong>', undefined, 'Báo Đò Dọc'],
  ['Theo Lê Minh Anh (Tạp chí Đò Dọc)', 'Lê Minh Anh', null],
  ['<b>PV (t/h)</b>', 'PV', null],
])('below the text: %s', (line, name, agency) => {
  const article = read({ below: right(line) });
  expect([article.byline?.authors.map((author) => author.name).join(), article.agency]).toEqual([name, agency]);
  expect(article.body).toHaveLength(TEXT.length);
});

test('an agency is read from the line of an author whom the metadata name alone', () => {
  const head = '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Lê Minh Anh"}}</script>';
  const article = read({ head, below: right('<strong>Lê Minh Anh/Bến Sao/TTXVN</strong>') });
  expect([article.byline?.authors[0]?.name, article.agency]).toEqual(['Lê Minh Anh', 'TTXVN']);
});

test('the source of a photo below the text is not the story’s', () => {
  const photo = '<img src="/a.jpg" width="700" height="400"><figcaption>Cầu gỗ Bến Sao (Nguồn: AFP/TTXVN)</figcaption>';
  expect(read({ below: `<figure>${photo}</figure><p>${TEXT[1]}</p>` }).agency).toBeNull();
});

test.each(['Tin ICT', 'Tin nhanh trong ngày', 'TIN LIÊN QUAN'])(
  'what opens with the word for news is no byline: %s',
  (line) => {
    const lead = `<ul><li><a href="/ict">${line}</a></li></ul><div class="author">Đức Minh</div>`;
    expect(read({ lead }).byline?.authors).toMatchObject([{ name: 'Đức Minh' }]);
  },
);

test('the paper that a story is taken from is told without the buttons beside it', () => {
  const source = 'Theo <a href="/x">Đời sống mới</a> <span>Copy link</span>';
  const lead =
    '<p><span class="author">Đức Minh, </span> <span class="source">Theo <a href="/x">Đời sống mới</a></span></p>';
  const article = read({ lead, below: `<div class="source">${source}</div>` });
  expect(article.byline?.authors).toMatchObject([{ name: 'Đức Minh', role: null, outlet: 'Đời sống mới' }]);
  expect(article.agency).toBe('Đời sống mới');
});

test('an address in the box of the source is no agency', () => {
  const full = '<p>Link bài gốc</p><div class="link-source-full">https://doisongmoi.example/abc.htm</div>';
  expect(read({ below: `<div class="link-source-wrapper">${full}</div>` }).agency).toBeNull();
});

test('a call to follow is no source of the byline and no tag', () => {
  const author =
    '<div class="author"><a href="/t">Tuấn Kiệt</a></div><a href="/f">Theo dõi Báo Mới trên Google News</a>';
  const tags = '<div class="tags"><a href="/tag/1">cầu gỗ</a><a href="/tag/2">Bến Sao</a></div>';
  const article = read({
    lead: `<div class="author-box">${author}</div>`,
    below: `${tags}<a class="follow" href="/f">Theo dõi Báo Mới</a>`,
  });
  expect(article.byline?.authors).toMatchObject([{ name: 'Tuấn Kiệt', outlet: null }]);
  expect(article.keywords).toEqual(['cầu gỗ', 'Bến Sao']);
});

test.each([
  ['a star', '<p><em>* Mời bạn đọc vào chuyên mục <a href="/x">Xã hội</a> xem các tin, bài liên quan.</em></p>'],
  ['a dash', '<p>– Mời quý độc giả theo dõi các chương trình trên <a href="/y">trang của đài</a>.</p>'],
])('a call after a sign leaves the body, and the byline above it too: %s', (_, call) => {
  const article = read({ below: `${right('<strong>LÊ MINH ANH</strong>')}${call}` });
  expect(article.body).toHaveLength(TEXT.length);
  expect(article.byline?.authors).toMatchObject([{ name: 'LÊ MINH ANH' }]);
});

test.each(['Tin liên quan', 'TIN LIÊN QUAN', 'Tin mới nhất'])('what heads other stories is no byline: %s', (line) => {
  expect(read({ below: `<p>${line}</p>` }).byline).toBeNull();
});

test.each([
  ['above the text', { lead: '<div class="author">HOÀNG LỘC - THÀNH NHÂN</div>' }],
  ['below the text', { below: right('<strong>HOÀNG LỘC - THÀNH NHÂN</strong>') }],
])('who signs %s is named whole, though the metadata name one', (_, place) => {
  const author = '{"@type":"NewsArticle","author":{"@type":"Person","name":"HOÀNG LỘC"}}';
  const article = read({ head: `<script type="application/ld+json">${author}</script>`, ...place });
  expect(article.byline?.authors.map(({ name }) => name)).toEqual(['HOÀNG LỘC', 'THÀNH NHÂN']);
});

test.each([
  [
    'the links of its box',
    '<p class="the-category"><a class="parent_cate" href="/t">Thời sự</a><a href="/d">Dân sinh</a></p>',
  ],
  ['the breadcrumb', '<ul class="breadcrumb"><li><a href="/t">Thời sự</a></li><li><a href="/d">Dân sinh</a></li></ul>'],
])('the section is the path, of which others tell an end: %s', (_, above) => {
  for (const part of ['Thời sự', 'Dân sinh']) {
    const declared = `<script type="application/ld+json">{"@type":"NewsArticle","articleSection":"${part}"}</script>`;
    const head = `${declared}<meta property="article:section" content="${part}">`;
    expect(read({ head, above }).section).toEqual(['Thời sự', 'Dân sinh']);
  }
});

test('a line of the byline’s section is no section', () => {
  const lead = '<section aria-labelledby="byline"><strong id="byline">Tác giả, Thúy Hà</strong></section>';
  expect(read({ lead }).section).toEqual([]);
});

test.each([
  ['SKĐS - ', undefined],
  ['(ĐTCK) ', undefined],
  ['ĐNO - ', undefined],
  ['Đắk Lắk - ', 'Đắk Lắk'],
  ['HUẾ - ', 'HUẾ'],
  ['Bến Lạ - ', undefined],
])('before the lead stands a place or the paper: %s', (before, place) => {
  expect(read({ lead: `<p class="sapo">${before}${LEAD}.</p>` }).dateline?.place).toBe(place);
});

test.each([
  ['HẬU GIANG (TTXVN 21/3) ', 'HẬU GIANG'],
  ['Bến Sao (TTXVN 21/3) ', 'Bến Sao'],
])('agency and day in brackets end a dateline without a dash: %s', (before, place) => {
  const { dateline } = read({ lead: `<p class="sapo">${before}${LEAD}.</p>` });
  expect(dateline).toMatchObject({ place, date: '21/3', agency: 'TTXVN' });
});

test('what a bracket with a day holds beside no agency is text', () => {
  expect(read({ lead: `<p class="sapo">Bến Sao (vòng 21/3) ${LEAD}.</p>` }).dateline).toBeNull();
});

test('the date of a dateline may be called a day', () => {
  const { dateline } = read({ lead: `<p class="sapo">Hà Nội, ngày 27/11 (TTXVN) - ${LEAD}.</p>` });
  expect(dateline).toMatchObject({ place: 'Hà Nội', date: 'ngày 27/11', agency: 'TTXVN' });
});

test('the only time that is shown is when the story came out, though it is called the update', () => {
  const time = (label: string): string => `<div class="time">${label}: 28-11-2026 | 07:15:36</div>`;
  expect(read({ lead: time('Cập nhật') }).publishedAt?.iso).toMatch(/^2026-11-28T07:15/);
  const both = read({ lead: `<div class="time">27/11/2026 06:00</div>${time('Sửa đổi ngày')}` });
  expect([both.publishedAt?.iso.slice(0, 10), both.modifiedAt?.iso.slice(0, 10)]).toEqual(['2026-11-27', '2026-11-28']);
});

test.each(['(Ảnh trong bài: Lê Vân)', 'Ảnh trong bài: Lê Vân'])('who took all photos is the credit: %s', (credit) => {
  const photo = `<img src="/a.jpg" width="700" height="400"><figcaption>Cầu gỗ Bến Sao. ${credit}</figcaption>`;
  expect(read({ lead: `<figure>${photo}</figure>` }).photos[0]?.credit?.photographers).toEqual(['Lê Vân']);
});

test('a call to load the paper’s program is no text', () => {
  expect(read({ below: '<p><strong>Bấm tải App để nhận tin nóng mỗi ngày!</strong></p>' }).body).toHaveLength(
    TEXT.length,
  );
});

test.each([
  [' — Bernama', 'Bernama'],
  [' - AFP', 'AFP'],
  [' <b>— VNS</b>', 'VNS'],
  [' (Theo Reuters)', 'Reuters'],
  [' – Bến Lạ', null],
])('an agency behind the last sentence is who the text is from: %s', (end, agency) => {
  expect(read({ below: `<p>${TEXT[1]} ${TEXT[2]}${end}</p>` }).agency).toBe(agency);
});

test('tags with commas between them are told by their label', () => {
  const tags = ['cầu gỗ', 'nước nổi', 'Bến Sao', 'đò ngang', 'lũ muộn'];
  const links = tags.map((tag, at) => `<a href="/k${at}">${tag}</a>`).join(', ');
  const below = `<div class="kw">Từ khóa: ${links}</div>`;
  expect(read({ below }).keywords).toEqual(tags);
  expect(read({ lead: `<div class="kw">Từ khóa: ${links}</div>` }).keywords).toEqual(tags);
});

test('another story with its picture, laid out as a table between the paragraphs, is none of the text', () => {
  const cells = `<td><a href="/do"><img src="/do.jpg" width="150" height="100"></a></td><td><a href="/do">Bến đò vắng khách</a><div>${LEAD}.</div></td>`;
  const table = `<table class="__mb_article_in_image"><tr>${cells}</tr></table>`;
  const article = read({ lead: `<div class="sapo">${LEAD}.</div>`, below: `${table}<p>${TEXT[0]}</p>` });
  expect(article.body).toHaveLength(TEXT.length + 1);
  expect(article.photos).toEqual([]);
});

test('the summary of a story under a heading that leads to others is none of the text, though it is set as that', () => {
  const other = `<article class="story"><h2 class="heading"><a href="/do">Bến đò vắng khách</a></h2><div class="summary">${LEAD}.</div></article>`;
  const text = TEXT.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const html = `<html lang="vi"><body><div class="page"><h1>${HEADLINE}</h1><div class="sapo"><p>Người dân hai bên sông tự bắc lại cây cầu của xã, dài bốn mươi mét, trước mùa nước nổi năm nay.</p></div><div class="text">${text}</div><div class="fyi"><h3>Đọc thêm</h3>${other}</div></div></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  expect(extractArticle(document, { url: 'https://www.bao-ben-sao.example/4711.htm' }).article.body).toHaveLength(3);
});
