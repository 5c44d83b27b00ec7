import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { FERRY } from '../../ferry.fixture.ts';

const TEXT = FERRY.slice(0, 4);
/** What tells a page's language. */
const TEXTS: Readonly<Record<string, string[]>> = {
  bn: [
    'ঝড়ের পর এই প্রথম ভোরে ফেরি ছেড়েছে এবং দ্বীপের অর্ধেক মানুষ ঘাটে দাঁড়িয়ে ছিল বলে জানানো হয়েছে।',
    'ঘাটের প্রধান বলেন, জলপথ দুবার পরিষ্কার করা হয়েছে এবং ভাঙা জাহাজের শেষ অংশ তুলে নেওয়া হয়েছে।',
    'এগারো দিন ধরে দ্বীপের মানুষ দুটি মাছ ধরার নৌকার ওপর নির্ভর করেছে, রুটি আর চিঠি সবার আগে এসেছে।',
  ],
  ar: [
    'أبحرت العبارة إلى الجزيرة عند الفجر للمرة الأولى منذ العاصفة، ووقف نصف السكان على رصيف الميناء.',
    'وقال مدير الميناء إن الممر المائي نظف مرتين وإن آخر ما بقي من حطام السفينة قد رفع من القاع أمس.',
    'وعاش سكان الجزيرة أحد عشر يوما على ما استطاع قاربان للصيد أن يحملاه من الخبز والبريد والأدوية.',
  ],
};

function photo(caption: string, { language = 'en', site = 'Harbour Courier' } = {}) {
  const paragraphs = (TEXTS[language] ?? TEXT).map((text) => `<p>${text}</p>`).join('');
  const html = `<html lang="${language}"><head><meta property="og:site_name" content="${site}"></head><body><article>
    <h1>Ferry to Skerrow sails again</h1><figure><img src="/pier.jpg" width="900" height="600"><figcaption>${caption}</figcaption></figure>${paragraphs}</article></body>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://courier.example/news/a',
  });
  const [first] = article.photos;
  return [first?.caption ?? null, first?.credit?.raw ?? null, first?.credit?.photographers];
}

test.each([
  ['The old pier on Monday morning. (Wren Castellane)', 'The old pier on Monday morning.', 'Wren Castellane'],
  ['Half the island stood and waited! (Ana de la Roca).', 'Half the island stood and waited!', 'Ana de la Roca'],
  ['The old pier on Monday morning. WREN CASTELLANE', 'The old pier on Monday morning.', 'WREN CASTELLANE'],
  ['“We had nothing left but bread.” WREN C. ORME', '“We had nothing left but bread.”', 'WREN C. ORME'],
])('a name behind the caption of which the story does not speak took the picture: %s', (text, caption, credit) => {
  expect(photo(text)).toEqual([caption, credit, [credit]]);
});

test.each([
  'The harbour master on Monday morning. ILSE TARRANT',
  'The harbour master on the old pier (Ilse Tarrant)',
  'Inspector Wade (Wren Castellane)',
  'The harbour master and her mother (Wren Castellane)',
  'The master who opened the pier in 1931 (Wren Castellane)',
  'The old pier in the morning (North Skerrow)',
  'The old pier in the morning (Bottom Right)',
  'The ferry and the mail boat (Harbour Authority)',
  'The ferry seen from the north (Skerrow)',
  'The sign said ALL BOATS STOP',
])('names that may stand in the caption stay in it: %s', (text) => {
  expect(photo(text)).toEqual([text, null, undefined]);
});

test.each([
  ['জোয়ারে ডুবে যাওয়া ঘাট। —নিজস্ব চিত্র', 'জোয়ারে ডুবে যাওয়া ঘাট।', 'নিজস্ব চিত্র'],
  ['জোয়ারে ডুবে যাওয়া ঘাট। — ফাইল চিত্র।', 'জোয়ারে ডুবে যাওয়া ঘাট।', 'ফাইল চিত্র'],
])('what kind of picture it is behind a dash names nobody: %s', (text, caption, credit) => {
  expect(photo(text, { language: 'bn' })).toEqual([caption, credit, []]);
});

test.each([
  ['The old pier at dawn (Harbour Courier)', 'Harbour Courier Online', 'en'],
  ['رصيف الميناء عند الفجر (المرفأ)', 'المرفأ نت', 'ar'],
])('the paper’s name, without what its site has behind it: %s', (text, site, language) => {
  const [, name = ''] = /\((.*)\)/.exec(text) ?? [];
  expect(photo(text, { site, language })).toEqual([text.replace(/ \(.*/, ''), name, []]);
});

test.each([
  ['The old pier at dawn - RIPRODUZIONE RISERVATA © Copyright ANSA', 'The old pier at dawn', 'Copyright ANSA'],
  ['The old pier at dawn. (RIPRODUZIONE RISERVATA)', 'The old pier at dawn.', null],
  ['The old pier at dawn. Todos los derechos reservados', 'The old pier at dawn.', null],
  ['The old pier at dawn | All rights reserved.', 'The old pier at dawn', null],
  ['The notice says where all rights reserved words go', 'The notice says where all rights reserved words go', null],
])('whose the rights are is no word of a caption: %s', (text, caption, credit) => {
  expect(photo(text).slice(0, 2)).toEqual([caption, credit]);
});
