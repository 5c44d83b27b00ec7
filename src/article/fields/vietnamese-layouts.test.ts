/** What content systems of Vietnamese papers set around a story: logos, listening boxes, sections in spans, related stories. */
import { expect, test } from 'vitest';
import type { Article } from '../article.ts';
import { extractArticle } from '../extract.ts';
import { blockTexts } from '../forms/body-text.ts';

const LEAD = 'Sau sáu mùa nước, hơn 300 hộ dân hai bên sông đã có thể đi bộ sang chợ Bến Sao.';
const TEXT = [
  'Ngư dân xã Bến Sao cho biết cây cầu gỗ cũ đã gãy hai nhịp từ tháng trước, mọi người phải đi đò qua sông.',
  'Theo ông Lê Trọng Kha, xã đã ba lần gửi văn bản đề nghị sửa cầu, nhưng đến nay vẫn chưa có kinh phí để làm.',
  'Nhiều gia đình tự góp gỗ và công thợ. Cầu mới dài bốn mươi mét, dự kiến khánh thành trước mùa nước nổi tới.',
];

interface Parts {
  after?: string;
  above?: string;
  lead?: string;
  between?: string;
  below?: string;
}

function read({ after = '', above = '', lead = '', between = '', below = '' }: Parts): Article {
  const [first = '', ...others] = TEXT.map((paragraph) => `<p>${paragraph}</p>`);
  const html = `<!DOCTYPE html><html lang="vi"><head><meta name="description" content="${LEAD}"></head><body><div class="detail">
    ${above}<h1>Cây cầu gỗ bắc lại sau mùa nước nổi</h1>${lead}<div class="text">${first}${between}${others.join('')}${below}</div>${after}</div></body></html>`;
  const url = 'https://www.bao-ben-sao.example/cay-cau-go-bac-lai-4711.htm';
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

const textsOf = ({ body }: Article): string[] => body.flatMap((block) => blockTexts([block]));

test('a long summary in a box of its own is the lead, though a box to listen stands below it', () => {
  const summary = `${LEAD} Cầu do chính người dân góp gỗ, góp công dựng lại trong hơn bốn tháng, trước khi nước nổi về.`;
  const article = read({
    lead: `<div class="box-des"><p>${summary}</p></div><div><audio></audio><span>Nghe audio</span></div>`,
  });
  expect(article.lead).toBe(summary);
  expect(textsOf(article)).toEqual(TEXT);
});

test('where each paragraph has a box of its own, the first is no lead for that', () => {
  const boxed = [LEAD, ...TEXT].map((paragraph) => `<div><p>${paragraph}</p></div>`).join('');
  const html = `<!DOCTYPE html><html lang="vi"><head><meta name="description" content="${LEAD}"></head><body><h1>Cây cầu gỗ</h1>${boxed}</body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://b.example/4711',
  });
  expect(article.lead).toBeNull();
  expect(textsOf(article)).toHaveLength(4);
});

test('a logo before the lead is no word of it', () => {
  const article = read({ lead: `<div class="post-lead"><span class="logo-sm">BSNEWS</span><b>${LEAD}</b></div>` });
  expect(article.lead).toBe(LEAD);
  expect(article.dateline).toBeNull();
});

test('a link in a span named for sections, beside the date, is the section', () => {
  const above =
    '<div class="row"><span class="head__cat"><a href="/kinh-te">Kinh tế</a></span><span>Thứ Hai, 09/03/2026 | 16:42</span></div>';
  expect(read({ above }).section).toEqual(['Kinh tế']);
});

test('a section’s name may be longer than most where it is the first step', () => {
  const name = 'Chỉ đạo, quyết định của Chính phủ - Thủ tướng Chính phủ';
  const step = (text: string) => `<a href="/chi-dao.htm">${text}</a>`;
  expect(read({ above: `<div class="breadcrumb">${step(name)}</div>` }).section).toEqual([name]);
  expect(read({ above: `<div class="breadcrumb">${step('Tin tức')} ${step(name)}</div>` }).section).toEqual([
    'Tin tức',
  ]);
});

test('a related story’s summary is none of the text, though the box is called `relate`', () => {
  const related =
    '<article class="article-relate"><h4><a href="/bac-cau-4712.htm">Bắc cầu qua rạch Gốc</a></h4><div class="relate-sapo"><p>Cây cầu thứ hai trong năm ở huyện này do dân tự góp tiền, góp công dựng lên trong ba tháng.</p></div></article>';
  expect(textsOf(read({ below: related }))).toEqual(TEXT);
});

test('tags may be headings in a list of tags', () => {
  const item = (tag: string) => `<li><h3><a href="/${tag}.html">${tag}</a></h3></li>`;
  const tags = (name: string) => `<div class="${name}"><ul>${item('cầu gỗ')}${item('Bến Sao')}</ul></div>`;
  expect(read({ after: tags('tag-content') }).keywords).toEqual(['cầu gỗ', 'Bến Sao']);
  expect(read({ after: tags('list-content') }).keywords).toEqual([]);
});

test.each(['Văn phòng Chính phủ', 'Liên đoàn Cờ', 'Trung tâm Sao Mai', 'UBND xã', 'CA'])(
  '%s took no photo as a person does',
  (credit) => {
    const figure = `<figure><img src="/cau.jpg" width="700" height="467"><figcaption>Cầu gỗ mới. Ảnh: ${credit}</figcaption></figure>`;
    const [photo] = read({ between: figure }).photos;
    expect(photo?.credit).toMatchObject({ raw: credit, photographers: [], agencies: [credit] });
  },
);
