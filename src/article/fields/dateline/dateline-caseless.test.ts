/**
 * Datelines of papers in scripts without capitals: the place alone, behind the reporter, with its state in brackets, with a
 * date and an agency; and in Armenian and Mongolian, which have capitals and signs of their own.
 */
import '../../languages/further/index.ts';
import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { parseDateline } from './parse-dateline.ts';

test.each([
  ['जागरण संवाददाता, सोनपुर (बिहार)। घाट का पुल बंद है।', 'hi', 'सोनपुर'],
  ['नई दिल्ली (दिल्ली)। यमुना का पुल बंद है।', 'hi', 'नई दिल्ली'],
  ['सकाळ न्यूज नेटवर्क, वाडा: जुना पूल बंद झाला आहे.', 'mr', 'वाडा'],
])('%s', (text, language, place) => {
  expect(parseDateline(text, { language, first: true })?.place).toBe(place);
});

test.each([
  ['मुझे कल शाम, सोनपुर (बिहार)। घाट का पुल मिला।', 'hi'],
  ['नगर परिषद ने सोनपुर (बिहार) का पुल बंद किया।', 'hi'],
])('a sentence has no place before it: %s', (text, language) => {
  expect(parseDateline(text, { language, first: true })).toBeNull();
});

test.each([
  ['خور النخل في 12 مارس / وام / افتتح المجلس الجسر.', 'ar', 'خور النخل', '12 مارس', 'وام'],
  ['ՏԱՐՆԱՎԱՆ, 12 ՄԱՐՏԻ, ԱՐՄԵՆՊՐԵՍ։ Կամուրջը բաց է։', 'hy', 'ՏԱՐՆԱՎԱՆ', '12 ՄԱՐՏԻ', 'ԱՐՄԵՆՊՐԵՍ'],
  [
    'Тарнхот, 2026 оны гуравдугаар сарын 12 /МОНЦАМЭ/. Гүүр нээгдлээ.',
    'mn',
    'Тарнхот',
    '2026 оны гуравдугаар сарын 12',
    'МОНЦАМЭ',
  ],
  ['ታርን ዳር፣ መጋቢት 3 ቀን 2018 (ኢዜአ) - ድልድዩ ተከፍቷል።', 'am', 'ታርን ዳር', null, 'ኢዜአ'],
  ['तरनपुर, 12 मार्च (विजय सिंह)-पुल खुल गया।', 'hi', 'तरनपुर', '12 मार्च', null],
  ['თარნი — ხიდი გაიხსნა.', 'ka', 'თარნი', null, null],
])('%s', (text, language, place, date, agency) => {
  expect(parseDateline(text, { language, first: true })).toMatchObject({ place, date, agency });
});

test.each([
  ['bn', 'তরনগঞ্জ: ', 'তরনগঞ্জ'],
  ['bn', 'নিজস্ব প্রতিবেদক: ', undefined],
  ['bn', 'স্বাস্থ্য ডেস্ক: ', undefined],
  ['bn', 'প্রশ্ন: ', undefined],
  ['bn', 'রহিম মিয়া: “', undefined],
  ['hi', 'नई तरनपुर: ', 'नई तरनपुर'],
  ['ta', 'தர்னூர்: ', 'தர்னூர்'],
  ['km', '(តាន)៖ ', 'តាន'],
  ['ur', '<b>ترن پور:</b> ', 'ترن پور'],
])('what stands before a colon where a story opens, %s: %s', (language, opening, place) => {
  expect(placeOf(language, `<p>${opening}${WORDS[language]}</p><p>${WORDS[language]}</p>`)).toBe(place);
});

test('who speaks stands before a colon in a transcript', () => {
  const said = `<p>রহিম: ${WORDS['bn']}</p><p>করিম: ${WORDS['bn']}</p>`;
  expect(placeOf('bn', said)).toBeUndefined();
});

function placeOf(language: string, paragraphs: string): string | null | undefined {
  const html = `<html lang="${language}"><body><main><h1>${WORDS[language]}</h1><div>${paragraphs}</div></main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  return extractArticle(document, { url: 'https://tarn.example/a/b' }).article.dateline?.place;
}

const WORDS: Record<string, string> = {
  bn: 'নদীর উপর পুরনো সেতুটি ঝড়ের তিন সপ্তাহ পর আবার খুলে দেওয়া হয়েছে, জানিয়েছে নগর কর্তৃপক্ষ।',
  hi: 'नदी पर बना पुराना पुल तूफान के तीन सप्ताह बाद फिर से खोल दिया गया है, नगर परिषद ने यह बताया।',
  ta: 'ஆற்றின் மீதுள்ள பழைய பாலம் புயலுக்கு மூன்று வாரங்களுக்குப் பிறகு மீண்டும் திறக்கப்பட்டது என்று நகராட்சி தெரிவித்தது.',
  km: 'ស្ពានចាស់លើទន្លេត្រូវបានបើកឡើងវិញបីសប្ដាហ៍ក្រោយព្យុះ នេះបើតាមការបញ្ជាក់ពីសាលាក្រុង។',
  ur: 'دریا پر بنا پرانا پل طوفان کے تین ہفتے بعد دوبارہ کھول دیا گیا ہے، شہری انتظامیہ نے بتایا۔',
};
