import { expect, test } from 'vitest';
import { blockTexts } from '../../forms/body-text.ts';
import { extractArticle } from '../../extract.ts';
import { FERRY } from '../../ferry.fixture.ts';

const TEXT = FERRY.slice(0, 6);

function read(paragraphs: readonly string[], language = 'en') {
  const html = `<html lang="${language}"><h1>Ferry to Skerrow sails again</h1><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`;
  const { article, evidence } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://courier.example/news/a',
  });
  return { body: article.body.flatMap((block) => blockTexts([block])), lead: article.lead, rules: evidence.dropped };
}

const withinText = (line: string): string[] => [TEXT[0] ?? '', line, ...TEXT.slice(1)];

test.each([
  ['links', '<b>Prep for the winter: </b><a href="/w">Every boat and when it sails</a>'],
  ['links', 'LIVE UPDATES | <a href="/w">Rail strike called off after late deal</a>'],
  ['call', 'The Docket brings you the law of the harbour every day. Sign up <a href="/n">here</a>.'],
  ['call', '<b>The harbour in one letter. </b><a href="/n"><b>Sign up for our Morning Bell</b></a><b>.</b>'],
  ['call', '<i>For all the news of the islands, <a href="/n">sign up</a> to our daily newsletter.</i>'],
  ['call', '<b>Follow the island’s winter as it happens </b><a href="/n"><b>here</b></a>'],
  ['call', 'Siga nosso canal no WhatsApp e receba as notícias da ilha.'],
  ['call', '📲 Síguenos en nuestro canal de WhatsApp y no te pierdas las noticias de la isla.'],
  ['call', '<b>Participe do <a href="/w">canal da ilha no WhatsApp</a></b>'],
  ['call', '<i>Kövesse lapunkat a <a href="/f">Facebookon</a> is!</i>'],
  ['call', 'Подписывайтесь на наш Telegram-канал, чтобы знать, когда отходит паром.'],
  ['call', '<b>Meld je aan voor de nieuwsbrief en lees elke ochtend wat er op het eiland gebeurt</b>'],
])('among the paragraphs, by the rule %s: %s', (rule, line) => {
  const { body, rules } = read(withinText(line));
  expect(body).toEqual(TEXT);
  expect(rules[rule]).toBe(1);
});

test.each([
  'Support for the crews has grown since the storm, says <a href="/p">a poll of the island</a>.',
  'The council published its plan on Friday. Support has grown in <a href="/p">every poll</a> since.',
  'Tarrant: <a href="/i">All is well.</a>',
  'Website: <a href="https://skerrow-harbour-office.example">skerrow-harbour-office.example</a>',
  '<b>Support for <a href="/c">the crews</a> grows by the day</b>',
  'The lighthouse keeper’s note was short. “Reporting by lamp,” it said.',
  'Join the WhatsApp group of the harbour, the master told the crews on Monday.',
  '“Watch our children row,” she wrote on Facebook on Monday, and nobody answered.',
  'Follow the boats our fathers built, the mole’s keeper told the crews on Facebook.',
  '<b>Click here, said <a href="/m">the harbour master</a></b>',
  'The message was short. <b>Click here, said <a href="/m">the harbour master of the island</a>.</b>',
])('a sentence of the story stays: %s', (line) => {
  expect(read(withinText(line)).body).toHaveLength(TEXT.length + 1);
});

test.each([
  ['en', 'The audio version of this story is read by a machine. It may say names wrongly.'],
  ['de', 'Dieser Text wurde automatisch von der Agentur übernommen und nicht geprüft.'],
])('a note on the story above it is no lead and no text (%s)', (language, note) => {
  const { body, lead } = read([note, ...TEXT], language);
  expect([lead, body]).toEqual([null, TEXT]);
});

test.each([
  ['en', '(Except for the headline, this story has not been edited by the Courier.)'],
  ['en', 'This article is republished from <a href="/h">The Harbour</a> under an open license.'],
  ['en', '(Reporting by Wren Castellane in Skerrow; Editing by Orla Penhale)'],
  ['de', 'Über dieses Thema berichtete Radio Skerrow am 4. März um 16 Uhr.'],
  ['en', 'The writer is a professor of harbours at the University of Skerrow.'],
  ['sv', 'Så jobbar vi på Skerrow Posten: det som publiceras ska vara korrekt och relevant.'],
  ['sr', '*Bonus video: kako se zatvara most.'],
  ['sr', 'Više o svemu sa ostrva na našim Facebook i Instagram nalozima.'],
  ['he', 'טעינו? נתקן! אם מצאתם טעות בכתבה, כתבו לנו.'],
  ['vi', '* Bài viết thể hiện quan điểm riêng của tác giả.'],
  ['vi', '(*) Tiêu đề do tòa soạn đặt.'],
  ['vi', 'Độc giả gửi câu hỏi <a href="/q">tại đây</a> để được bác sĩ giải đáp.'],
  ['ko', '&lt;저작권자(c) 섬뉴스. 무단 전재와 재배포를 금지합니다.'],
  ['nl', 'Schrijf je in voor onze nieuwsbrief en mis niets van het nieuws van het eiland.'],
  [
    'nl',
    '<em>Wil je elke ochtend het nieuws van het eiland? Meld je dan aan voor <a href="/n">onze nieuwsbrief</a>.</em>',
  ],
  ['pl', 'Zapisz się do naszego newslettera i bądź na bieżąco.'],
  ['pl', 'Dołącz do nas na Facebooku!'],
  ['en', 'Source: A.P. (Tarn)'],
  ['en', 'You have reached the end of the free part. The rest of this article is for subscribers only.'],
  ['fr', '<b>Il vous reste 65 % de cet article à lire. La suite est réservée aux abonnés.</b>'],
  ['de', 'Dieser Artikel ist nur für Abonnenten verfügbar. Noch kein Abo?'],
  ['es', 'Contenido exclusivo para suscriptores.'],
  ['it', 'Questo contenuto è riservato agli abbonati.'],
  ['nl', 'Dit artikel is alleen voor abonnees.'],
  ['pt', 'Conteúdo exclusivo para assinantes.'],
  ['sv', 'Så jobbar Skerrowbladet med journalistik: det som vi skriver ska vara sant och viktigt.'],
  ['pl', 'Wszystkie najważniejsze informacje z portu i okolic znajdziesz na <a href="/">stronie głównej</a>.'],
  ['sv', 'Den här artikeln är endast för prenumeranter.'],
  ['it', 'RIPRODUZIONE RISERVATA © Copyright ANSA'],
  ['it', '© RIPRODUZIONE RISERVATA'],
  ['es', 'Todos los derechos reservados.'],
  ['pl', 'Wszelkie prawa zastrzeżone'],
  ['pl', 'Artykuł dostępny tylko dla prenumeratorów.'],
  ['pl', 'Dalsza część: ten artykuł przeczytają wyłącznie subskrybenci.'],
  ['no', 'Denne artikkelen er kun for abonnenter.'],
  ['da', 'Artiklen er forbeholdt abonnenter.'],
  ['ja', 'この記事は有料会員限定です。'],
  ['hu', '(Borítókép: A skerrow-i móló 2026. július 13-án. Fotó: Fell Anna / Kikötő)'],
  ['id', 'Artikel ini telah tayang di Kabar Skerrow dengan judul Feri Berlayar Lagi.'],
  ['en', 'Follow our WhatsApp channel for more of what happens on the island.'],
  ['vi', 'Theo dõi chúng tôi trên Zalo để biết thêm tin tức về các chuyến tàu ra đảo.'],
  ['es', 'Puedes seguir a El Correo de Skerrow en Facebook, o apuntarte a nuestra carta semanal.'],
  ['es', 'Si está interesado en licenciar este contenido, pulse <a href="/l">aquí</a>.'],
  ['en', 'Would you like to comment on this article or read what others say? Sign in first.'],
  ['ru', 'Подписывайтесь на наш Telegram-канал, чтобы знать, когда отходит паром.'],
])('a note on the story below it is no text (%s: %s)', (language, note) => {
  expect(read([...TEXT, note], language).body).toEqual(TEXT);
});

test.each([
  'Copyright 2026 Skerrow Radio. All rights reserved.',
  '<em>More on the tides, the boats and the two crews stands in <a href="/b">the harbour’s own book</a>.</em>',
  'Comments on the Facebook post have since been switched off.',
  'Writing by hand helps children, the harbour school’s teachers say.',
  'Join our fight, the union told the crews on the quay.',
  'Only four hundred subscribers were left when the Skerrow Post closed.',
  'The content of the Skerrow Post will from May on be open to subscribers only, its owners said.',
  '“This story was only for our subscribers,” the editor of the Post said.',
  'Articles four and nine of the harbour’s rules bind subscribers only, the council’s lawyer said.',
  '(Applause.)',
  'Copyright in the island’s songs was what the council spoke of last, and it took them until midnight.',
  'Follow the light on the mole, the harbour master told the crews on Thursday, and you will be safe.',
  '<em>“We shall be there on the first boat, all of us,” she wrote to the crews, and signed for the whole island.</em>',
])('the story’s last sentence is text: %s', (sentence) => {
  const text = sentence.replace(/<[^>]+>/g, '');
  expect(read([...TEXT, sentence]).body).toEqual([...TEXT, text]);
});

test.each(['RIPRODUZIONE RISERVATA © Copyright ANSA', '(Alle Rechte vorbehalten.)', '| All rights reserved'])(
  'whose the rights are is no part of the last paragraph: %s',
  (rights) => {
    expect(read([...TEXT.slice(0, -1), `${TEXT.at(-1)} ${rights}`]).body).toEqual(TEXT);
  },
);

test('who wrote the story is told below it in a paragraph of no part of it', () => {
  const portrait = '<em>Wren Castellane is the Courier’s harbour reporter and lives on Skerrow.</em>';
  const call = 'Her letters from the island come once a week, and this one is not the last of them.';
  const byline = '<span class="author">By Wren Castellane</span>';
  expect(read([byline, ...TEXT, portrait, call]).body).toEqual([...TEXT, call]);
});

test('the title of a note below the story goes with it', () => {
  expect(read([...TEXT, '</p><h3>About this story</h3><p>First published in The Harbour.']).body).toEqual(TEXT);
});

test('a last line that leads to what is not there is no text, a long last paragraph with a colon at its end is', () => {
  expect(read([...TEXT, 'More on the ferry and the storm in our live blog of the winter:']).body).toEqual(TEXT);
  const long = `${TEXT[3]} ${TEXT[4]}`.replace(/\.$/, ':');
  expect(read([...TEXT, long]).body).toEqual([...TEXT, long]);
});
