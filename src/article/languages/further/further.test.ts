/** The words that are fetched for a page only when it is in their language. */
import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';

const TEXT = [
  'The town council of Harrow Fell voted on Tuesday evening to close the old swing bridge to lorries from next spring.',
  'The decision, taken by nine votes to four, ends a dispute that has divided the harbour quarter for three years.',
];

/** [language, a credit as its papers print it, what leads to another story] */
test.each([
  ['am', 'ፎቶ: Ann Fell', 'ተጨማሪ ያንብቡ'],
  ['az', 'Şəkil: Ann Fell', 'Həmçinin oxuyun'],
  ['cy', 'Llun: Ann Fell', 'Darllen mwy'],
  ['eu', 'Argazkia: Ann Fell', 'Irakurri gehiago'],
  ['ga', 'Grianghraf: Ann Fell', 'Léigh freisin'],
  ['gl', 'Imaxe: Ann Fell', 'Le tamén'],
  ['gu', 'તસવીર: Ann Fell', 'આ પણ વાંચો'],
  ['ha', 'Hoto: Ann Fell', 'Karanta kuma'],
  ['kk', 'Сурет: Ann Fell', 'Тағы оқыңыз'],
  ['kn', 'ಚಿತ್ರ: Ann Fell', 'ಇದನ್ನೂ ಓದಿ'],
  ['ky', 'Сүрөт: Ann Fell', 'Дагы окуңуз'],
  ['lb', 'Fotoen: Ann Fell', 'Liest och'],
  ['ml', 'ചിത്രം: Ann Fell', 'ഇതും വായിക്കുക'],
  ['mn', 'Гэрэл зураг: Ann Fell', 'Холбоотой мэдээ'],
  ['mr', 'छायाचित्र: Ann Fell', 'हेही वाचा'],
  ['ms', 'Gambar ihsan: Ann Fell', 'Baca juga'],
  ['mt', 'Ritratt: Ann Fell', 'Aqra wkoll'],
  ['ne', 'तस्बिर: Ann Fell', 'यो पनि पढ्नुहोस्'],
  ['pa', 'ਤਸਵੀਰ: Ann Fell', 'ਇਹ ਵੀ ਪੜ੍ਹੋ'],
  ['si', 'ඡායාරූප: Ann Fell', 'තවත් කියවන්න'],
  ['so', 'Sawirka: Ann Fell', 'Sidoo kale akhriso'],
  ['te', 'ఫొటో: Ann Fell', 'ఇవీ చదవండి'],
  ['uz', 'Surat: Ann Fell', 'Mavzuga oid'],
])('%s: %s', (language, credit, related) => {
  const figure = `<figure><img src="/bridge.jpg" width="900" height="600" alt=""><figcaption>The bridge at dusk. ${credit}</figcaption></figure>`;
  const page = `<!DOCTYPE html><html lang="${language}"><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1>${figure}<p>${TEXT[0]}</p><p>${related}: <a href="/other">A museum for the boats of the fell</a></p><p>${TEXT[1]}</p></article></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(page, 'text/html'), {
    url: 'https://harrowherald.example/local/bridge-10234.html',
  });
  expect(article.photos[0]?.caption).toBe('The bridge at dusk.');
  expect(article.photos[0]?.credit?.photographers).toEqual(['Ann Fell']);
  expect(article.body.filter(({ type }) => type === 'paragraph')).toHaveLength(TEXT.length);
});

test('Malay is told from Indonesian by its own words', () => {
  const text =
    'Majlis bandaran memutuskan pada malam Selasa untuk menutup jambatan lama itu kepada lori mulai musim bunga depan. Keputusan itu, yang diluluskan dengan sembilan undi kepada empat, menamatkan pertikaian yang memecahkan kawasan pelabuhan selama tiga tahun. Beliau berkata bahawa jambatan itu tidak direka untuk trafik sebanyak ini, manakala jambatan baharu akan dibina juga.';
  const page = `<!DOCTYPE html><html><head><title>Jambatan</title></head><body><article><h1>Jambatan ditutup</h1><p>${text}</p></article></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(page, 'text/html'), {
    url: 'https://harrowherald.example/local/bridge-10234.html',
  });
  expect(article.language).toBe('ms');
});
