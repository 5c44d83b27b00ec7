import { expect, test } from 'vitest';
import { blockTexts } from '../../forms/body-text.ts';
import { extractArticle } from '../../extract.ts';
import { FERRY } from '../../ferry.fixture.ts';

const TEXT = FERRY;

function bodyOf(paragraphs: readonly string[]): string[] {
  const html = `<html lang="en"><h1>Ferry to Skerrow sails again</h1><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://courier.example/news/a',
  });
  return article.body.flatMap((block) => blockTexts([block]));
}

const APPEALS = [
  'The Courier has no owner but its readers. If you value our journalism, please consider a donation, whatever its size: it pays for the hours that a story like this one takes.',
  'We are a reader-funded newsroom. Become a member today.',
  'Our reporting is free for all. Support it from as little as a crown a month, if you can.',
  'Dieser Text kostet Sie nichts. Unser Journalismus lebt von Ihnen: Wenn Sie ihn unterstützen möchten, werden Sie Mitglied.',
  'Unabhängiger Journalismus kostet Geld. Bitte unterstütze uns mit einer Spende.',
  'Notre rédaction est indépendante. Pour la soutenir, vous pouvez faire un don ou vous abonner.',
  'Hacer periodismo independiente cuesta dinero. Suscríbete y apoya a nuestra redacción.',
  'O jornalismo independente precisa de você. Apoie a nossa redação com uma assinatura.',
  'Il giornalismo indipendente ha un costo. Sostieni la nostra redazione: abbonati.',
  'Onze journalistiek is er voor iedereen. Wil jij ons steunen? Word dan lid of doneer.',
  'Vår journalistik är fri för alla. Vill du stödja den kan du bli medlem eller prenumerant.',
  'Niezależne dziennikarstwo kosztuje. Wesprzyj naszą redakcję wpłatą.',
  'Наша редакция независима. Если вам важна её работа, поддержите нас.',
];

test.each(APPEALS)('the paper’s asking for support is no text, among the paragraphs and below them: %s', (appeal) => {
  expect(bodyOf([...TEXT.slice(0, 3), appeal, ...TEXT.slice(3)])).toEqual(TEXT);
  expect(bodyOf([...TEXT, appeal])).toEqual(TEXT);
});

test.each([
  '“If you value our journalism, please support it,” the editor of the island’s paper told the crews.',
  'The fund is to support independent media and journalists who had to leave the island, and help them to print.',
  'Our reporter asked the crews whether they support the new timetable: eleven did, and you could hear the twelfth.',
  'Die Stiftung gibt dem Blatt Geld: Sie unterstützt unabhängigen Journalismus auf den Inseln, ihre Spenden helfen.',
  'Sa fondation soutient la presse indépendante des îles, et son journal a été le premier à le dire.',
  'La fundación apoya el periodismo independiente de las islas y su periódico fue el primero en contarlo.',
  'The union asked its members to support the crews, whose work feeds us all, and said that you pay for it in any case.',
])('a sentence of the story stays: %s', (sentence) => {
  expect(bodyOf([...TEXT.slice(0, 3), sentence, ...TEXT.slice(3)])).toHaveLength(TEXT.length + 1);
});

test('a story about the paper’s own money keeps its paragraphs', () => {
  const own = APPEALS.slice(0, 3);
  expect(bodyOf([...TEXT, ...own])).toEqual([...TEXT, ...own]);
});
