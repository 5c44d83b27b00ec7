import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';
import { read } from '../beside.fixture.ts';

const image = (name: string, caption = ''): string =>
  `<figure><img src="/${name}.jpg" width="1200" height="800">${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
const gallery = (inner: string): string =>
  `<figure class="gallery">${inner}<figcaption class="gallery-caption">Photos: Ann Fell</figcaption></figure>`;
const credits = (html: string): unknown[] =>
  read({ under: html }).photos.map(({ caption, credit }) => [caption, credit?.raw ?? null]);

test('the credit below a gallery is that of all its photos', () => {
  expect(credits(gallery(image('chain', 'The new chain.') + image('quay', 'The quay.') + image('tarn')))).toEqual([
    ['The new chain.', 'Ann Fell'],
    ['The quay.', 'Ann Fell'],
    [null, 'Ann Fell'],
  ]);
});

test('a photo with a credit of its own keeps it', () => {
  expect(
    credits(gallery(image('chain', 'The new chain. Photo: Tom Orme') + image('quay', 'The quay.') + image('tarn'))),
  ).toEqual([
    ['The new chain.', 'Tom Orme'],
    ['The quay.', 'Ann Fell'],
    [null, 'Ann Fell'],
  ]);
});

test('`Foto` is a label in a language that is none of those known, too', () => {
  const text =
    'Qishloq aholisi seshanba kuni osma ko‘prikdan yana o‘ta boshladi, deyiladi hokimlikning yangi xulosasida.';
  const html = `<html lang="uz"><body><main><h1>Osma ko‘prik qaytdi</h1>${image('chain', 'Foto: Ilyos Safarov')}<p>${text}</p><p>${text}</p></main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const [photo] = extractArticle(document, { url: 'https://tarn.example/a/b' }).article.photos;
  expect([photo?.caption, photo?.credit?.raw]).toEqual([null, 'Ilyos Safarov']);
});
