/** Pages as papers of Latin America, Africa, Asia, Australia and the United States mark them up. */
import { describe, expect, test } from 'vitest';
import type { Article } from './article.ts';
import { extractArticle } from './extract.ts';
import { blockTexts } from './forms/body-text.ts';

const HEADLINE = 'Ferry to Tarn Island to sail on Sundays';
const TEXT = [
  'The ferry to Tarn Island will sail on Sundays from April on, the harbour board decided at its meeting on Tuesday.',
  'Islanders had asked for it since the shop on the quay closed, and had collected four hundred signatures in a week.',
  'The board expects to pay for the fuel out of the parking fees, which rise by a tenth at the beginning of the season.',
];
const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('');
const SPANISH =
  '<p>El transbordador a la isla saldrá los domingos desde abril, decidió la junta del puerto en su reunión del martes por la tarde.</p>' +
  '<p>Los isleños lo pedían desde que cerró la tienda del muelle, y habían reunido cuatrocientas firmas en una sola semana.</p>';
const URDU =
  '<p>جزیرے کی فیری اپریل سے اتوار کو بھی چلے گی، بندرگاہ کے بورڈ نے منگل کو اپنے اجلاس میں یہ فیصلہ کیا اور اعلان بھی کر دیا۔</p>' +
  '<p>جزیرے کے رہنے والوں نے اس کے لیے ایک ہفتے میں چار سو دستخط جمع کیے تھے کیونکہ گھاٹ پر موجود دکان بند ہو گئی ہے۔</p>';
const OUTLET = '<meta property="og:site_name" content="Tarn Dispatch">';

function read(body: string, language = 'en', head = ''): Article {
  const html = `<!DOCTYPE html><html lang="${language}"><head><title>${HEADLINE}</title>${head}</head><body>${body}</body></html>`;
  const url = 'https://tarn.example/local/ferry-to-tarn-island-to-sail-on-sundays-10234.html';
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}

const texts = (article: Article): string[] => article.body.flatMap((block) => blockTexts([block]));
const IMAGE = '<img src="/files/ferry-at-quay.jpg" width="900" height="600">';

/** A story with a picture whose caption is `figure`. */
function captioned(
  figure: string,
  language = 'en',
  head = '',
): { caption?: string | null; credit?: string | undefined } {
  const [photo] = read(`<article><h1>${HEADLINE}</h1>${figure}${paragraphs}</article>`, language, head).photos;
  return { caption: photo?.caption ?? null, credit: photo?.credit?.raw };
}
const figcaption = (inner: string): string => `<figure>${IMAGE}<figcaption>${inner}</figcaption></figure>`;

test('boxes called so that together hold the text are no insets', () => {
  const boxes = TEXT.map((text) => `<div class="article-widget-text"><p>${text}</p></div>`).join('');
  const summary = '<ul><li>The board met on Tuesday.</li></ul>';
  const page = `<div><h1>${HEADLINE}</h1>${summary}<div class="article-content">${boxes}</div></div>`;
  expect(texts(read(page)).slice(-3)).toEqual(TEXT);
});

test('the last paragraph of a Thai story stays, though a number is in it', () => {
  const thai = [
    'เรือข้ามฟากไปเกาะจะออกในวันอาทิตย์ตั้งแต่เดือนเมษายนเป็นต้นไป คณะกรรมการท่าเรือมีมติในการประชุมเมื่อวันอังคารที่ผ่านมา',
    'ชาวเกาะได้ร้องขอเรื่องนี้มาตั้งแต่ร้านค้าที่ท่าเรือปิดตัวลง และรวบรวมรายชื่อได้หลายร้อยคนภายในหนึ่งสัปดาห์เท่านั้นเอง',
    'คณะกรรมการจะจ่ายค่าน้ำมันจากค่าจอดรถที่ขึ้นราคาในฤดูกาลนี้ของเรือทั้ง 4 ลำ',
  ];
  const article = read(`<article><h1>เรือข้ามฟาก</h1>${thai.map((text) => `<p>${text}</p>`).join('')}</article>`, 'th');
  expect(texts(article)).toEqual(thai);
});

describe('whose the picture is', () => {
  test.each([
    ['names an outlet with small words', 'The ferry. (Ann Fell/Days of Tarn)', 'The ferry.', 'Ann Fell/Days of Tarn'],
    ['is told without a name', 'The ferry at the quay. (Courtesy)', 'The ferry at the quay.', 'Courtesy'],
    [
      'is told by a label alone',
      'The ferry.<div class="credit">Submitted photo</div>',
      'The ferry.',
      'Submitted photo',
    ],
  ])('%s', (_, inner, caption, credit) => {
    expect(captioned(figcaption(inner))).toEqual({ caption, credit });
  });

  test.each(['Tarn City - FC HARBOUR', 'The <b>Tarn Lady</b>', 'The ferry<b>boat</b>'])(
    'is not told by %s',
    (inner) => {
      expect(captioned(figcaption(inner)).credit).toBeUndefined();
    },
  );

  test('may stand in three lines above the caption', () => {
    const credit = '<div class="figure-credit">Ann Fell<div>/</div><div>Tarn Public Radio</div></div>';
    const figure = `<figure>${IMAGE}<div>${credit}<figcaption>The ferry at the quay.</figcaption></div></figure>`;
    expect(captioned(figure)).toEqual({ caption: 'The ferry at the quay.', credit: 'Ann Fell / Tarn Public Radio' });
  });

  test('is not who wrote the story below it', () => {
    const picture = `<div class="media-image">${IMAGE}<div class="image-caption">The ferry at the quay on Tuesday</div></div>`;
    const byline = '<div class="author-name">by Orla Penhale</div><div class="author-role">Island reporter</div>';
    expect(captioned(`${picture}<div>${byline}</div>`)).toEqual({ caption: 'The ferry at the quay on Tuesday' });
  });

  test.each(['The ferry at the quay (Tarn Dispatch)', 'The ferry at the quay.—Tarn Dispatch'])(
    'is the paper itself: %s',
    (inner) => {
      expect(captioned(figcaption(inner), 'en', OUTLET).credit).toBe('Tarn Dispatch');
      expect(captioned(figcaption(inner)).caption).toBe(inner);
    },
  );

  test('is not part of who gave it', () => {
    const figure = figcaption('The ferry at the quay. Courtesy Tarn Library');
    const [photo] = read(`<article><h1>${HEADLINE}</h1>${figure}${paragraphs}</article>`).photos;
    expect(photo?.credit?.photographers).toEqual([]);
    expect(photo?.credit?.agencies).toEqual(['Tarn Library']);
  });
});

test('a box called masthead may hold the story’s picture', () => {
  const masthead = `<div class="asset-masthead">${figcaption('The ferry at the quay.')}</div>`;
  expect(captioned(masthead).caption).toBe('The ferry at the quay.');
});

describe('the time', () => {
  test('may stand behind a label that follows the day', () => {
    const line = '<div class="post-date">Viernes 13 marzo de 2026 | Publicado a las 09:44</div>';
    const article = read(`<div>${line}<h1>El transbordador saldrá los domingos</h1>${SPANISH}</div>`, 'es');
    expect(article.publishedAt?.iso).toBe('2026-03-13T09:44');
  });

  test('is not that of another story, offered amid the text', () => {
    const other =
      '<div><a href="/x">The lighthouse at Tarn Head is painted red and white again</a> 6 March 2026, 14:10</div>';
    const [first = '', ...others] = TEXT.map((text) => `<p>${text}</p>`);
    const article = read(
      `<div><h1>${HEADLINE}</h1><p class="d">13 March 2026</p>${first}${other}${others.join('')}</div>`,
    );
    expect(article.publishedAt?.iso).toBe('2026-03-13');
  });

  test('is read with the comma of Urdu', () => {
    expect(
      read(`<div><h1>جزیرے کی فیری اتوار کو چلے گی</h1><p>12 مارچ ، 2026</p>${URDU}</div>`, 'ur').publishedAt?.iso,
    ).toBe('2026-03-12');
  });
});

describe('the place', () => {
  const story = (top: string, opening = ''): string =>
    `<div><h1>${HEADLINE}</h1>${top}${paragraphs.replace('<p>', `<p>${opening}`)}</div>`;

  test.each([
    [
      '<div class="by"><span class="location">Tarnville, Fell / </span><time>12.03.2026 18:05</time></div>',
      'Tarnville, Fell',
    ],
    [
      '<ul><li class="by-author"><span class="city">Tarnville:</span> <a href="/a">Orla Penhale</a></li></ul>',
      'Tarnville',
    ],
    [
      '<div class="author-time"><div>Orla Penhale</div><span class="author-location">Tarnville</span></div>',
      'Tarnville',
    ],
  ])('stands beside the byline in an element called so: %s', (top, place) => {
    expect(read(story(top)).dateline?.place).toBe(place);
  });

  test('stands in bold type with its state, and a person does not', () => {
    expect(read(story('', '<b>Tarnville, Fel.</b> '), 'es').dateline?.place).toBe('Tarnville, Fel.');
    expect(read(story('', '<b>Orla Penhale, Jr.</b> '), 'es').dateline).toBeNull();
  });

  test('stands in Arabic before a hyphen that touches it', () => {
    const text =
      'صنعاء- قرر مجلس الميناء في اجتماعه يوم الثلاثاء تسيير العبارة إلى الجزيرة أيام الآحاد اعتبارا من أبريل المقبل.';
    expect(read(`<div><h1>العبارة إلى الجزيرة</h1><p>${text}</p>${paragraphs}</div>`, 'ar').dateline?.place).toBe(
      'صنعاء',
    );
  });
});

test('the note on a summary is no summary', () => {
  const box =
    '<div class="excerpt"><div>Resumen generado con una herramienta y revisado por el autor de este artículo.</div></div>';
  expect(read(`<div><h1>${HEADLINE}</h1>${box}${paragraphs}</div>`, 'es').lead).toBeNull();
});

test('the label above the headline may be called its prefix', () => {
  const page = `<div><h4 class="article-prefix">Islands</h4><h1>${HEADLINE}</h1>${paragraphs}</div>`;
  expect(read(page).kicker).toBe('Islands');
});
