/** What publishing systems of many countries set around every story, as the fields read it. */
import { expect, test } from 'vitest';
import { parseByline } from './byline/parse-byline.ts';
import { read } from './beside.fixture.ts';

const names = (under: string, language = 'en'): string[] =>
  read({ under, language }).byline?.authors.map(({ name }) => name) ?? [];

test('links to write to an author or to follow her name nobody, whatever they say', () => {
  const links =
    '<a href="/x" class="author-twitter-link">Find on Chirp</a><a href="mailto:w@tarn.example" class="author-email-link">Drop a line</a>';
  expect(names(`<div><span class="meta-author"><a href="/w">Wren Castellane</a>${links}</span></div>`)).toEqual([
    'Wren Castellane',
  ]);
});

test('nor does how long it takes to read, in the line of the byline', () => {
  const time = '<span class="read-time">Temps de lecture : <span>2 min</span></span>';
  const line = `<span class="author">Anne Fell</span> - 15 mars 2026 à 18:46 <span>| mis à jour le 15 mars 2026 à 19:05</span> - ${time}`;
  expect(names(`<div class="author-date">${line}</div>`, 'fr')).toEqual(['Anne Fell']);
});

test('the label of a time that ends in small words is none of a name', () => {
  const authors = parseByline('Anne Fell - 15 mars 2026 à 18:46 | mis à jour le 15 mars à 19:05', { language: 'fr' });
  expect(authors?.authors.map(({ name }) => name)).toEqual(['Anne Fell']);
});

test('a byline with its label may stand behind a date and a count', () => {
  const line =
    '<div class="info">11.03.2026 14:25 <span>Views: 1 204</span> <span>Author: Wren Castellane</span></div>';
  expect(names(line)).toEqual(['Wren Castellane']);
});

test('what stands before any field of a page is no section', () => {
  const field = (name: string, content: string) =>
    `<div class="field field--name-${name} field--label-inline"><div class="field__label">${content}</div></div>`;
  expect(read({ under: field('x', 'Correspondent') }).section).toEqual(['islands']);
});

test('the story’s own folder is no section where its letters are spelled out', () => {
  const url = 'https://www.tarn-herald.example/news/ferry-returns-to-oesmunds/4711';
  expect(read({ url }).section).toEqual([]);
});

test('links to sections that are marked as tags are none', () => {
  const term = (kind: string, ...links: string[]) =>
    `<div class="taxonomy-${kind} wp-block-post-terms">${links.map((text) => `<a href="/${text}/" rel="tag">${text}</a>`).join(', ')}</div>`;
  const head = '<meta property="article:section" content="Islands">';
  const parts = { head, under: term('category', 'Islands'), below: term('post_tag', 'Ferries', 'Tarn') };
  expect(read(parts).keywords).toEqual(['Ferries', 'Tarn']);
});

test('a list that is called `temas` has tags, even where its label and they touch', () => {
  const below = '<div class="nota__temas"><span>Temas</span><a href="/x/1">Winches</a><a href="/x/2">Ropes</a></div>';
  expect(read({ below }).keywords).toEqual(['Winches', 'Ropes']);
});

test('a Persian line above the headline is the kicker', () => {
  expect(read({ above: '<div class="rutitr">After eleven days of rowing</div>' }).kicker).toBe(
    'After eleven days of rowing',
  );
});

test('the paper’s own name before the first words is no place', () => {
  const story = (opening: string) =>
    read({
      head: '<meta property="og:site_name" content="Harbour Courier">',
      below: '',
      under: `<p>${opening} - The ferry at Osmund’s Reach will run again from Monday, the harbour board said on Thursday.</p>`,
    }).dateline?.place;
  expect(story('HARBOUR COURIER')).toBeUndefined();
  expect(story('HARBOUR POINT')).toBe('HARBOUR POINT');
});

test('Serbian in Latin letters, which short texts share with Croatian, is what the page declares', () => {
  expect(read({ language: 'sr-Latn' }).language).toBe('sr-Latn');
});

test('a box called `related_image_wrap` holds the story’s own picture', () => {
  const picture = '<img src="/chain.jpg" width="900" height="600"><p class="desc">The new chain (Photo: Ann Fell)</p>';
  expect(read({ under: `<div class="related_image_wrap">${picture}</div>` }).photos).toMatchObject([
    { caption: 'The new chain', credit: { raw: 'Ann Fell' } },
  ]);
});
