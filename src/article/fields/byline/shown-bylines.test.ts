/** Bylines where the page alone tells them: no metadata names an author. */
import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';

const TEXT = [
  'The tidal mill at Karrow turned for the first time in ninety years on Sunday, and the town ground its own flour.',
  'Carpenter Odo Brask had cut the new wheel from larch that he felled himself, three winters ago, on the far bank.',
  'The council had offered him oak. He said that oak would have been for the council, and larch was for the water.',
];

function authors(head: string, language = 'en'): string[] {
  const html = `<html lang="${language}"><body><main><h1>The mill at Karrow turns again</h1>${head}${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { article } = extractArticle(document, { url: 'https://karrow.example/news/the-mill-turns' });
  return article.byline?.authors.map(({ name }) => name) ?? [];
}

test.each([
  ['name and date', '<div class="x1"><span>By Wren Castellane</span><span>7 May 2026</span></div>'],
  ['name and label', '<p class="x1"><i>By Wren Castellane</i><i>Published: 7 May 2026</i></p>'],
  ['name and link', '<div class="author">Wren Castellane<a href="/w">Follow</a></div>'],
])('elements that touch in the markup are set apart on the screen: %s', (_, head) => {
  expect(authors(head)).toEqual(['Wren Castellane']);
});

test('who edited the story, in elements of their own, did not write it', () => {
  const row = (...parts: string[]) => `<div>${parts.map((part) => `<span>${part}</span>`).join('')}</div>`;
  const rows = row('Edited by', 'Maud Ferrier') + row('Reporting by', 'Wren Castellane');
  expect(authors(`<div class="authors">${rows}</div>`)).toEqual(['Wren Castellane']);
});

test('nor where the line below the text begins with who edited it', () => {
  const line = '<span>Edited by Maud Ferrier</span>; <span>Reporting by Wren Castellane</span>';
  const text = TEXT.map((each) => `<p>${each}</p>`).join('');
  const html = `<html lang="en"><main><h1>The mill at Karrow turns again</h1>${text}<p>${line}</p></main>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { article } = extractArticle(document, { url: 'https://karrow.example/news/the-mill-turns' });
  expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Wren Castellane']);
});

test('a line break in the source is no line break on the screen', () => {
  expect(authors('<div class="author"><span>Wren\n     Castellane,\n  Maud\n  Ferrier</span></div>')).toEqual([
    'Wren Castellane',
    'Maud Ferrier',
  ]);
});

test('what stands before the marker of a byline names nobody', () => {
  expect(authors('<p>Town, Old Crafts | Published: 5 hours ago | Written by Wren Castellane</p>')).toEqual([
    'Wren Castellane',
  ]);
});

test('a marked byline stands beside buttons too', () => {
  expect(
    authors('<div class="sign-and-share"><p class="x1">By Wren Castellane</p><p>Send to a friend</p></div>'),
  ).toEqual(['Wren Castellane']);
});

test.each([
  ['en', 'Written by: Rizky', 'Rizky'],
  ['en', 'By Banksy', 'Banksy'],
])('a marked byline may be one name: %s', (language, line, name) => {
  expect(authors(`<p>${line}</p>`, language)).toEqual([name]);
});

test.each(['Text Size A A A', 'Text size', 'Text Size'])('a label beside buttons is no byline: %s', (label) => {
  expect(authors(`<div class="share"><p>${label}</p></div>`)).toEqual([]);
  expect(authors(`<p>${label}</p>`)).toEqual([]);
});

test('a name alone on the line beside the date is the byline', () => {
  expect(authors('<div class="c9"><div>Wren Castellane</div><div>7 May 2026, 14:10</div></div>')).toEqual([
    'Wren Castellane',
  ]);
  const several = '<div class="c8"><a href="/a/1">Wren Castellane</a> <a href="/a/2">Maud Ida Ferrier</a></div>';
  expect(authors(`${several}<div class="c9">7 May 2026, 14:10</div>`)).toEqual(['Wren Castellane', 'Maud Ida Ferrier']);
  expect(authors('<div class="c9"><div><a href="/a/1">וורן קסטלן</a></div><div>07.05.2026</div></div>', 'he')).toEqual([
    'וורן קסטלן',
  ]);
});

test.each([
  ['no date beside it', '<div class="c9"><div>Wren Castellane</div></div>'],
  ['a label', '<div class="c9"><div>Text size</div><div>7 May 2026, 14:10</div></div>'],
  ['part of a list of other stories', '<ul class="related"><li>Wren Castellane</li><li>7 May 2026</li></ul>'],
  ['a line without capitals that is no link', '<div class="c9"><div>שתפו כתבה</div><div>07.05.2026</div></div>'],
])('a line is no byline: %s', (_, head) => {
  expect(authors(head)).toEqual([]);
});

test.each([
  ['Middle East'],
  ['Premier League'],
  ['New York'],
  ['Tidal Mill'],
  ['<a href="/s/1">Middle East</a> <a href="/s/2">North Africa</a>'],
])('a section or place beside the date is no byline: %s', (line) => {
  expect(authors(`<div class="c9"><div>${line}</div><div>7 May 2026, 14:10</div></div>`)).toEqual([]);
  expect(authors(`<p class="x1"><i>${line}</i><i>7 May 2026</i></p>`)).toEqual([]);
});

test('words of a link beside the date are no byline in Chinese, and a name is', () => {
  const line = (text: string) =>
    `<div class="c9"><div><a href="/a/1">${text}</a></div><div>2026-05-07 14:10</div></div>`;
  expect(authors(line('点击查看最新消息'), 'zh')).toEqual([]);
  expect(authors(line('林海涛'), 'zh')).toEqual(['林海涛']);
});

test('who took the photo is no author of the text', () => {
  const figure =
    '<figure><img src="/mill.jpg" width="900" height="600"><figcaption>The wheel. <span class="author">Maud Ferrier</span></figcaption></figure>';
  const boxed = '<div class="photo"><img src="/mill.jpg" width="900" height="600"><autor>Shutterstock</autor></div>';
  expect(authors(figure)).toEqual([]);
  expect(authors(boxed)).toEqual([]);
});

test('a person whom the page shows as the author stands above staff in the metadata', () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Newsroom"}}</script>';
  const shown =
    '<div class="m1"><span class="author"><a href="/w">Wren Castellane</a></span><time>7 May 2026</time></div>';
  expect(authors(head + shown)).toEqual(['Wren Castellane']);
});

test.each([
  '<div class="signature"><b class="signature__author">Wren Castellane</b><div class="signature__location">Old Karrow Bridge</div></div>',
  '<div class="signature"><span>Wren Castellane</span> <span class="author-location">Old Karrow Bridge</span></div>',
])('where the author is, in a box or an element that is called so, is no second author: %s', (head) => {
  expect(authors(head)).toEqual(['Wren Castellane']);
});

test('a name beside the date does not speak against the author whom the metadata declare', () => {
  const data = { '@type': 'NewsArticle', headline: 'The mill', author: { '@type': 'Person', name: 'Wren Castellane' } };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(authors(`${head}<div class="c9"><div>Karrow Mills</div><div>7 May 2026, 14:10</div></div>`)).toEqual([
    'Wren Castellane',
  ]);
});

test('a Vietnamese place above the date is no byline, but the dateline', () => {
  const text =
    'Chiếc cối xay bên sông ở Lộc Bình quay trở lại sau chín mươi năm, và cả thị trấn cùng xay bột của mình.';
  const html = `<html lang="vi"><body><main><h1>Cối xay bên sông quay trở lại</h1><div class="c9"><div>Lộc Bình</div><div>07/05/2026 14:10</div></div><p>${text}</p><p>${text}</p></main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { article } = extractArticle(document, { url: 'https://karrow.example/tin/coi-xay' });
  expect(article.byline).toBeNull();
  expect(article.dateline?.place).toBe('Lộc Bình');
});

test.each([
  ['of a box with spans', '<div class="byline"><span>Wren Castellane and </span><span>Maud Ferrier</span></div>'],
  ['of two boxes', '<div class="author"><a>Wren Castellane</a></div><div class="author"><a>Maud Ferrier</a></div>'],
  [
    'after a marker',
    '<div class="byline"><span>By</span><span>Wren Castellane</span><span>, </span><span>Maud Ferrier</span></div>',
  ],
])('all authors that the page shows count where the metadata declare the first: names %s', (_, box) => {
  const data = { '@type': 'NewsArticle', headline: 'The mill', author: { '@type': 'Person', name: 'Wren Castellane' } };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(authors(head + box)).toEqual(['Wren Castellane', 'Maud Ferrier']);
  expect(authors(box)).toEqual(['Wren Castellane', 'Maud Ferrier']);
});

test('a box of authors that holds more than names does not speak against the declared author', () => {
  const data = { '@type': 'NewsArticle', headline: 'The mill', author: { '@type': 'Person', name: 'Wren Castellane' } };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(authors(`${head}<div class="author">Wren Castellane All, Old Crafts, Books</div>`)).toEqual([
    'Wren Castellane',
  ]);
});

test('a name above a role counts where the metadata declare the paper', () => {
  const data = {
    '@type': 'NewsArticle',
    headline: 'The mill',
    author: { '@type': 'Organization', name: 'Karrow Post' },
  };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const list = (name: string, role: string): string => `<ul><li><div><p>${name}</p><p>${role}</p></div></li></ul>`;
  expect(authors(head + list('Wren Castellane', 'Islands reporter'))).toEqual(['Wren Castellane']);
  expect(authors(head + list('Old Crafts', 'Latest stories'))).toEqual(['Karrow Post']);
});

test('a place behind the name that the text speaks of is no second author', () => {
  const data = { '@type': 'NewsArticle', headline: 'The mill', author: { '@type': 'Person', name: 'Wren Castellane' } };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const place =
    '<p>The mill at Tarn Ellick is the oldest on the whole coast, and the last one that the sea still turns.</p>';
  const byline = (text: string): string => `<div class="byline">${text}</div>`;
  expect(authors(byline('<a>Wren Castellane</a>, Tarn Ellick') + place)).toEqual(['Wren Castellane']);
  const two = '<div><span>Wren Castellane and </span><span>Maud Ferrier</span></div><div>BBC Wales, Tarn Ellick</div>';
  expect(authors(head + byline(two) + place)).toEqual(['Wren Castellane', 'Maud Ferrier']);
  expect(authors(byline('Wren Castellane, Maud Ferrier') + place)).toEqual(['Wren Castellane', 'Maud Ferrier']);
});

test.each([
  '<div class="x has-byline"><div>Updated 7 May 2026, 2:10 pm</div><p>By</p><p>Wren Castellane</p>, <p>Maud Ferrier</p></div>',
  '<div class="byline"><div><a>Wren Castellane</a> <span>in Karrow</span></div><div><a>Maud Ferrier</a></div></div>',
])('a date or where somebody is does not hide the other names: %s', (box) => {
  const data = { '@type': 'NewsArticle', headline: 'The mill', author: { '@type': 'Person', name: 'Wren Castellane' } };
  const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(authors(head + box)).toEqual(['Wren Castellane', 'Maud Ferrier']);
});

test('the shown names win over several sources that name the first author', () => {
  const data = { '@type': 'NewsArticle', headline: 'The mill', author: { '@type': 'Person', name: 'Wren Castellane' } };
  const head = `<meta name="author" content="Wren Castellane"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const box = '<div class="byline">By <a rel="author" href="/w">Wren Castellane</a>, <span>Maud Ferrier</span></div>';
  expect(authors(head + box)).toEqual(['Wren Castellane', 'Maud Ferrier']);
});

test.each([
  [
    '<div class="byline">By Wren Castellane <span class="sr-only">Written by Wren Castellane</span></div>',
    'By Wren Castellane',
  ],
  [
    '<div class="byline"><span class="sr-only">By Wren Castellane, Mills correspondent</span> <span aria-hidden="true">Wren Castellane</span></div>',
    'By Wren Castellane, Mills correspondent',
  ],
])('the byline is printed once, though it stands there for those who cannot see it too: %s', (box, raw) => {
  const html = `<html lang="en"><body><main><h1>The mill turns again</h1>${box}${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://a.example/b',
  });
  expect(article.byline?.raw).toBe(raw);
});

test('a declared name with a number in it is the paper’s, and no part of one is a person', () => {
  const head = `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Tin tức 24h"}}</script>`;
  const html = `<html lang="en"><body>${head}<main><h1>The mill turns again</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://a.example/b',
  });
  expect(article.byline?.authors).toMatchObject([{ name: 'Tin tức 24h', kind: 'staff' }]);
});

test('a declared name without an end is read in time', () => {
  const name = 'a '.repeat(100_000);
  const head = `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"${name}"}}</script>`;
  const html = `<html lang="en"><body>${head}<main><h1>The mill turns again</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const start = performance.now();
  extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url: 'https://a.example/b' });
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each([
  ['AFP 10/11/2025', 'AFP', 'agency'],
  ['山本花子 2025年11月10日', '山本花子', 'person'],
])('a declared name with a date behind it is without it: %s', (declared, name, kind) => {
  const head = `<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"${declared}"}}</script>`;
  const html = `<html lang="en"><body>${head}<main><h1>The mill turns again</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://a.example/b',
  });
  expect(article.byline?.authors).toMatchObject([{ name, kind }]);
});

test('what an element of the line calls the author stands beside buttons too', () => {
  const box =
    '<div class="author-share"><div><span class="author">Wren Castellane</span> - 12/05/2026 09:05</div></div>';
  expect(authors(box)).toEqual(['Wren Castellane']);
  expect(authors(box.replace('class="author"', 'class="author-share"'))).toEqual([]);
});

test('how long ago it came out is no part of the byline', () => {
  const box =
    '<div class="byline"><div><time>4 hours ago</time></div><div>Wren Castellane and Maud Ferrier</div></div>';
  const html = `<html lang="en"><body><main><h1>The mill turns again</h1>${box}${TEXT.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://a.example/b',
  });
  expect(article.byline?.raw).toBe('Wren Castellane and Maud Ferrier');
});

test('who took the picture did not write, whatever the markup calls both', () => {
  const figure =
    '<figure><img src="/a.jpg" width="900" height="600"><figcaption><span>The mill</span> <span itemprop="author">ODO BRASK</span></figcaption></figure>';
  expect(authors(`<p class="author"><span itemprop="author">Wren Castellane</span></p>${figure}`)).toEqual([
    'Wren Castellane',
  ]);
});

test('the word before the author’s link below the text may touch it', () => {
  const document = new DOMParser().parseFromString(
    `<html lang="en"><body><main><h1>The mill at Karrow turns again</h1>${TEXT.map((text) => `<p>${text}</p>`).join('')}<div class="authors"><span>Author</span><a href="/a">Wren Castellane</a></div></main></body></html>`,
    'text/html',
  );
  const { article } = extractArticle(document, { url: 'https://karrow.example/news/the-mill-turns' });
  expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Wren Castellane']);
});

test('a declined place before the agency is none of the authors', () => {
  const text =
    '<p>Most čez reko v Gornji Vrbici so v ponedeljek zaprli, ker so v enem od nosilcev odkrili razpoko.</p>';
  const document = new DOMParser().parseFromString(
    `<html lang="sl"><body><main><h1>Most zaprt</h1><div class="author">Gornja Vrbica - STA</div>${text.repeat(3)}</main></body></html>`,
    'text/html',
  );
  const { article } = extractArticle(document, { url: 'https://karrow.example/news/most' });
  expect(article.byline?.authors.map(({ name }) => name)).toEqual(['STA']);
});
