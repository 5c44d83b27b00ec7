/** The words that are fetched for a page only when it is in their language. */
import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { languageFor } from '../index.ts';
import { languageOfText, possibleLanguages } from '../of-text.ts';

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
  ['yo', 'Àwòrán: Ann Fell', 'Ẹ tún lè ka'],
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

const inDevanagari = {
  mr: 'नगर परिषदेने मंगळवारी संध्याकाळी जुना पूल पुढील वर्षापासून ट्रकसाठी बंद करण्याचा निर्णय घेतला आहे. हा निर्णय नऊ विरुद्ध चार मतांनी घेण्यात आला असून, तीन वर्षांचा वाद संपला आहे आणि नवीन पूल बांधला जाणार आहे, असे अध्यक्षांनी सांगितले.',
  ne: 'नगर परिषद्ले मंगलबार साँझ पुरानो पुल अर्को वर्षदेखि ट्रकका लागि बन्द गर्ने निर्णय गरेको छ। नौ विरुद्ध चार मतले पारित भएको यो निर्णयले तीन वर्षको विवाद अन्त्य गरेको बताइएको छ। पुल पुरानो भएको र धेरै सवारी चल्ने गरेको उनले बताए।',
  hi: 'नगर परिषद ने मंगलवार शाम को पुराने पुल को अगले साल से ट्रकों के लिए बंद करने का फैसला किया है। यह फैसला चार के मुकाबले नौ मतों से लिया गया और इससे तीन साल का विवाद खत्म हो गया है। नया पुल बनाया जाएगा, ऐसा अध्यक्ष ने कहा।',
};
const inLatin = {
  gl: 'O concello decidiu na noite do martes pechar a vella ponte aos camións desde a primavera. A decisión, tomada por nove votos contra catro, pon fin a unha disputa de máis de tres anos. Tamén se construirá unha ponte nova, dixo o alcalde nunha entrevista, e o porto quedará aberto ata entón.',
  es: 'El ayuntamiento decidió en la noche del martes cerrar el viejo puente a los camiones desde la primavera. La decisión, tomada por nueve votos contra cuatro, pone fin a una disputa de más de tres años. También se construirá un puente nuevo, dijo el alcalde en una entrevista.',
  pt: 'A câmara decidiu na noite de terça-feira fechar a velha ponte aos camiões desde a primavera. A decisão, tomada por nove votos contra quatro, põe fim a uma disputa de mais de três anos. Também será construída uma ponte nova, disse o presidente numa entrevista.',
};

test.each(Object.entries({ ...inDevanagari, ...inLatin }))(
  '%s is told from its relatives, where the page does not say which it is',
  (language, text) => {
    expect(possibleLanguages(text)).toContain(language);
    const page = `<!DOCTYPE html><html><body><article><h1>Harrow</h1><p>${text}</p><p>${text}</p></article></body></html>`;
    const { article } = extractArticle(new DOMParser().parseFromString(page, 'text/html'), {
      url: 'https://a.example/b',
    });
    expect(article.language).toBe(language);
  },
);

test('a word that Galician alone has as an article is a nail in Portuguese', () => {
  const text = `${inLatin.pt} Um dos vereadores tratou a unha do pé e outra unha da mão; a unha, disse, ainda dói.`;
  expect(possibleLanguages(text)[0]).toBe('pt');
});

test('Bosnian is read by the words of Croatian', () => {
  expect(languageFor('bs-BA')?.code).toBe('hr');
  const text =
    'Gradsko vijeće odlučilo je u utorak navečer zatvoriti stari most za kamione od idućeg proljeća. Odluka je donesena s devet glasova prema četiri, čime je završen spor koji je trajao tri godine, a novi most gradit će se uz luku, rekao je načelnik.';
  const page = `<!DOCTYPE html><html lang="bs"><body><article><h1>Most se zatvara</h1><p>${text}</p></article></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(page, 'text/html'), {
    url: 'https://a.example/b',
  });
  expect(article.language).toBe('bs');
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

test('the articles of a short Italian text are no sign of Maltese', () => {
  const text =
    'Il mugnaio di Tarn lavora di notte, ma il pane costa ancora un euro. Il sindaco vuole ora comprare il vecchio mulino.';
  expect(languageOfText(text)?.code).not.toBe('mt');
});
