/** The forms in which Vietnamese papers sign a story, say whom it is from, credit its photos and open it. */
import { expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { extractArticle } from '../extract.ts';
import { blockTexts } from '../forms/body-text.ts';

const LEAD = 'Sau sáu mùa nước, hơn 300 hộ dân hai bên sông Vàm Cái đã có thể đi bộ sang chợ mỗi sớm mai.';
const TEXT = [
  'Ngư dân xã Vĩnh Hòa cho biết cây cầu gỗ cũ đã gãy hai nhịp từ tháng trước, mọi người phải đi đò qua sông mỗi sớm.',
  'Theo ông Trần Trọng Khải, xã đã ba lần gửi văn bản đề nghị sửa cầu, nhưng đến nay vẫn chưa có kinh phí để làm.',
  'Nhiều gia đình tự góp gỗ và công thợ. Cầu mới dài bốn mươi mét, dự kiến khánh thành trước mùa nước nổi tới.',
];

interface Parts {
  name?: string;
  above?: string;
  lead?: string;
  text?: string[];
  below?: string;
}

function read({ name = 'detail', above = '', lead = LEAD, text = TEXT, below = '' }: Parts): Article {
  const paragraphs = text.map((paragraph) => `<p>${paragraph}</p>`).join('');
  const html = `<!DOCTYPE html><html lang="vi"><head><meta property="og:site_name" content="Báo Vàm Cái"></head><body><div class="${name}">
    ${above}<h1>Cầu gỗ bắc lại sau mùa nước nổi</h1><h2 class="sapo">${lead}</h2><div class="text">${paragraphs}${below}</div></div></body></html>`;
  const url = 'https://www.bao-vam-cai.example/cau-go-bac-lai-4711.htm';
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

const namesOf = ({ byline }: Article): string[] => byline?.authors.map(({ name }) => name) ?? [];
const textsOf = ({ body }: Article): string[] => body.flatMap((block) => blockTexts([block]));
const right = (line: string): string => `<p style="text-align: right"><b>${line}</b></p>`;

test.each([
  ['K’Linh', ['K’Linh']],
  ['Tr.Minh', ['Tr.Minh']],
  ['T.Hằng - Q.Nam', ['T.Hằng', 'Q.Nam']],
  ['Bài, ảnh, clip: Hữu Phúc', ['Hữu Phúc']],
  ['Ghi chép của Hữu Phúc', ['Hữu Phúc']],
  ['Đại tá, PGS, TS TRẦN HỮU PHÚC', ['TRẦN HỮU PHÚC']],
  ['TS.BS Trần Hữu Phúc<br><i>Bệnh viện Vàm Cái</i>', ['Trần Hữu Phúc']],
  ['Nội dung: Hữu Phúc<br>Thiết kế: Mai Thanh', ['Hữu Phúc']],
  ['Bài: Hữu Phúc | Ảnh: Mai Thanh | Thiết kế: Bích Vân', ['Hữu Phúc']],
])('who signs: %s', (line, names) => {
  const article = read({ below: right(line) });
  expect(namesOf(article)).toEqual(names);
  expect(textsOf(article)).toEqual(TEXT);
});

test.each([
  ['Hữu Phúc (theo Guardian)', 'Guardian'],
  ['Hữu Phúc</b> (Theo <em>Guardian, CNN</em>)<b>', 'Guardian, CNN'],
  ['Hữu Phúc - Theo Guardian', 'Guardian'],
  ['Hữu Phúc (Theo Mai Thanh)', null],
  ['Hữu Phúc (P/v TTXVN tại Paris)', 'TTXVN'],
  ['Hữu Phúc (PV tại Paris)', null],
  ['Tổng hợp từ Reuters, AFP', 'Reuters, AFP'],
  ['(Tổng hợp từ Internet)', null],
  ['(Theo báo Quân đội nhân dân)', 'báo Quân đội nhân dân'],
  ['Theo Thanh niên Việt', 'Thanh niên Việt'],
])('whom the story is from: %s', (line, agency) => {
  expect(read({ below: right(line) }).agency).toBe(agency);
});

test.each([
  ['a link to the paper', '<p class="source">Nguồn: <a href="https://tp.example/x">Tiền Phong</a></p>', 'Tiền Phong'],
  ['a bracket with a type of its own', '<p class="article-source">(theo <em>EFE</em>)</p>', 'EFE'],
  ['a name before its address', '<p>Nguồn VHO: <a href="https://vho.example/x">https://vho.example/x</a></p>', 'VHO'],
])('the source below the text: %s', (_, below, agency) => {
  expect(read({ below }).agency).toBe(agency);
});

test.each([
  ['Đăng bởi: Hữu Phúc', ['Hữu Phúc']],
  ['Bút danh: Sông Đà', ['Sông Đà']],
  ['Người đăng: admin', []],
])('above the text: %s', (line, names) => {
  expect(namesOf(read({ lead: `${LEAD}</h2><div class="author">${line}</div><h2>` }))).toEqual(names);
});

test('the section beside the author is none', () => {
  const path = '<div class="breadcrumb"><a href="/xa-hoi">Xã hội</a></div>';
  const meta = '<div class="meta"><span class="author">Hữu Phúc</span><span class="cat">Xã hội</span></div>';
  expect(namesOf(read({ above: path, lead: `${LEAD}</h2>${meta}<h2>` }))).toEqual(['Hữu Phúc']);
});

test('a link to follow beside the author is neither an author nor an agency', () => {
  const meta = `<a class="author" href="/t">Hữu Phúc</a><span>11/05/2026 07:15</span><a class="source" href="/f">Theo dõi VietnamPlus</a>`;
  const article = read({ above: `<div class="author-box">${meta}</div>`, below: '<p class="source">(TTXVN)</p>' });
  expect([namesOf(article), article.agency]).toEqual([['Hữu Phúc'], 'TTXVN']);
});

test('a logo before a lead that opens with a bracket is no word of it', () => {
  expect(read({ lead: `<span class="logo">VCO</span>(VCO)- ${LEAD}` }).lead).toBe(`(VCO)- ${LEAD}`);
});

test.each(['(*) Tên nhân vật đã được thay đổi.', '* Mời bạn đọc theo dõi Báo Vàm Cái trên Zalo.'])(
  'the byline above a note is none of the text: %s',
  (note) => {
    const article = read({ below: `${right('Mỹ Vân')}<p><em>${note}</em></p>` });
    expect([namesOf(article), textsOf(article)]).toEqual([['Mỹ Vân'], TEXT]);
  },
);

test('the mark that ends the story may stand above its notes', () => {
  const note = '(1) Xem: Báo cáo tổng kết công tác giao thông nông thôn của tỉnh năm 2025.';
  const texts = textsOf(read({ text: [...TEXT.slice(0, 2), `${TEXT[2]}/.`], below: `<p>${note}</p>` }));
  expect(texts).toEqual([...TEXT, note]);
});

test('a related story in a box that is called as sections are, with the whole story in it, is no section', () => {
  const related = '<div class="see"><a href="/do-ngang-4712.htm">Đò ngang Vàm Cái nghỉ chạy</a></div>';
  expect(read({ name: 'cate-detail', lead: `${LEAD}</h2>${related}<h2>` }).section).toEqual([]);
});

test('the steps of a path may be headings in a box called bread', () => {
  const step = (name: string, at: number): string => `<h2><a href="/${at}/">${name}</a></h2>`;
  const above = `<div class="cate-bread">${['Kinh tế', 'Nông nghiệp - Nông thôn'].map(step).join('')}</div>`;
  expect(read({ above }).section).toEqual(['Kinh tế', 'Nông nghiệp - Nông thôn']);
});

test('who answers the first question is no place', () => {
  const answer = `<b>Trần Hữu Phúc:</b> ${TEXT[1]}`;
  expect(read({ lead: '', text: ['Ông bắt đầu đóng thuyền từ bao giờ?', answer, TEXT[2] ?? ''] }).dateline).toBeNull();
});

test('initials of the paper’s name are no place', () => {
  const page = (name: string) =>
    `<html lang="fr"><head><meta property="og:site_name" content="${name}"></head><body><h1>Le pont de bois</h1><div class="chapo">NDEL – Dans une ruelle du port, sept menuisiers refont à la main le vieux pont de la rivière.</div><p>Chaque planche demande quatre mois de travail, et plus de dix mille clous que le forgeron du port fait un à un.</p><p>Le pont sera ouvert en septembre, avant les grandes crues, et chacun pourra alors aller à pied au marché.</p></body></html>`;
  const placeOf = (name: string) =>
    extractArticle(new DOMParser().parseFromString(page(name), 'text/html'), { url: 'https://fr.ndl.example/p-4711' })
      .article.dateline?.place;
  expect([placeOf('Nhân Dân en ligne'), placeOf('Le Courrier')]).toEqual([undefined, 'NDEL']);
});

const figure = (caption: string): string =>
  `<figure><img src="/cau.jpg" width="700" height="467"><figcaption>${caption}</figcaption></figure>`;

test.each([
  ['Ảnh minh họa', 'Ảnh minh họa', undefined],
  ['Cầu gỗ mới_Ảnh: Hữu Phúc', 'Cầu gỗ mới', 'Hữu Phúc'],
  ['Cầu gỗ mới. VNA/VNS Photo Hữu Phúc', 'Cầu gỗ mới.', 'VNA/VNS Photo Hữu Phúc'],
  ['Cầu gỗ mới. Tranh minh họa: Hữu Phúc', 'Cầu gỗ mới.', 'Hữu Phúc'],
])('caption and credit: %s', (line, caption, credit) => {
  const [photo] = read({ below: `${figure(line)}<p>${TEXT[1]}</p>` }).photos;
  expect([photo?.caption, photo?.credit?.raw]).toEqual([caption, credit]);
});

test('who took the photos of a long read stands on a line between writer and designer', () => {
  const below = `<div class="lf-credit"><p>Nội dung: Hữu Phúc<br>Ảnh: Mai Thanh<br>Thiết kế: Bích Vân</p></div>`;
  const article = read({ below: `${figure('Cầu gỗ mới.')}<p>${TEXT[1]}</p>${below}` });
  expect(namesOf(article)).toEqual(['Hữu Phúc']);
  expect(article.photos[0]?.credit?.photographers).toEqual(['Mai Thanh']);
});
