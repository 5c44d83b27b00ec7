import { describe, expect, test } from 'vitest';
import { readPage } from '../read-page.ts';
import { readPhotos } from './photos.ts';
import { findStory } from './story.ts';

const PARAGRAPHS = [
  'The ferry to Skerrow sailed again on Monday, three weeks after a storm tore away the landing stage and half of the sea wall.',
  'Engineers worked through two spring tides to set new piles, and the harbour master said the crossing was safe for cars as well.',
  'Islanders had lived on stores brought over by helicopter; the school reopened with eleven of its fourteen pupils on the first boat.',
  'The council will decide in June whether to rebuild the wall in stone, as it stood since 1874, or in concrete, at half the price.',
];

/** A page with a story; `parts` go between headline and text (`head`), after the first paragraph (`body`) and after the story (`after`). */
function photosOf(parts: { head?: string; body?: string; after?: string; meta?: string }) {
  const [first, ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const html = `<!doctype html><html><head>${parts.meta ?? ''}</head><body><header class="site"><a href="/">The Courier</a></header>
    <main><article><h1>Ferry to Skerrow sails again</h1>${parts.head ?? ''}
    <div class="story-text">${first}${parts.body ?? ''}${others.join('')}</div></article>${parts.after ?? ''}</main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = readPage(document, 'https://courier.example/skerrow-ferry');
  return readPhotos(page, findStory(page)).map(({ photo, captionBlocks }) => ({
    ...photo,
    captionText: captionBlocks.map((index) => page.blocks[index]?.text),
  }));
}

const brief = (parts: Parameters<typeof photosOf>[0]) =>
  photosOf(parts).map(({ src, caption, credit }) => [
    src.replace('https://courier.example', ''),
    caption,
    credit?.raw ?? null,
  ]);

describe('which images are photos of the story', () => {
  test('a lead photo under the headline, and one in the text', () => {
    const photos = photosOf({
      head: '<figure><img src="/lead.jpg"></figure>',
      body: '<p><img src="/inside.jpg" alt="Piles"></p>',
    });
    expect(photos.map(({ src, role }) => [src, role])).toEqual([
      ['https://courier.example/lead.jpg', 'lead'],
      ['https://courier.example/inside.jpg', 'body'],
    ]);
  });

  test.each([
    ['a logo', '<img src="/img/logo.png">'],
    ['an icon', '<img src="/zoom.svg">'],
    ['an author’s portrait', '<div class="author-box"><img src="/people/ann-lowe.jpg"><p>Ann Lowe</p></div>'],
    ['a related story’s picture', '<div><a href="/other-story"><img src="/other.jpg"><h3>Other story</h3></a></div>'],
    ['a picture too small to be one', '<img src="/dot.jpg" width="60" height="60">'],
    ['a tracking pixel', '<img src="https://count.example/pixel.gif?id=7" width="1" height="1">'],
    ['a data: image', '<img src="data:image/png;base64,iVBORw0KGgo=">'],
    ['a podcast’s cover', '<div class="podcast-player"><img src="/cover-large.jpg"><span>12 min</span></div>'],
  ])('not %s', (_, html) => {
    expect(photosOf({ body: html })).toEqual([]);
  });

  test('not the pictures of stories that follow', () => {
    const after =
      '<section><h2>More</h2><div><img src="/next-story.jpg"><p><a href="/next">Next story here</a></p></div></section>';
    expect(photosOf({ after })).toEqual([]);
  });

  test('a picture over the headline that the metadata name', () => {
    const meta = '<meta property="og:image" content="https://courier.example/cdn/w1200/harbour-storm-wide.jpg">';
    const html = (file: string) => `<div class="stage"><div><div><div><img src="${file}"></div></div></div></div>`;
    const page = (file: string) => {
      const document = new DOMParser().parseFromString(
        `<html><head>${meta}</head><body>${html(file)}<main><div><div><div><article><h1>Ferry to Skerrow sails again</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></div></div></div></main></body></html>`,
        'text/html',
      );
      const read = readPage(document, 'https://courier.example/skerrow-ferry');
      return readPhotos(read, findStory(read)).length;
    };
    expect(page('/cdn/w640/harbour-storm-wide.jpg')).toBe(1);
    expect(page('/cdn/w640/autumn-sale-offer.jpg')).toBe(0);
  });

  test('one picture: its noscript twin, its lightbox copy and its other formats add none', () => {
    const html = `<figure><a href="/photos/landing-stage-2400.jpg"><picture>
      <source type="image/webp" srcset="/photos/landing-stage-640.webp 640w, /photos/landing-stage-1280.webp 1280w">
      <img class="lazy" src="data:image/gif;base64,R0lGOD" data-src="/photos/landing-stage-640.jpg"></picture></a>
      <noscript><img src="/photos/landing-stage-640.jpg"></noscript><figcaption>The new stage.</figcaption></figure>
      <div class="lightbox" hidden><img src="/photos/landing-stage-2400.jpg"></div>`;
    expect(brief({ body: html })).toEqual([['/photos/landing-stage-2400.jpg', 'The new stage.', null]]);
  });

  test('one file under two captions of its own is two photos', () => {
    const figure = (caption: string) =>
      `<figure><img src="/harbour-front.jpg"><figcaption>${caption}</figcaption></figure>`;
    expect(brief({ head: figure('The harbour on Monday.'), body: figure('The wall, seen from the sea.') })).toEqual([
      ['/harbour-front.jpg', 'The harbour on Monday.', null],
      ['/harbour-front.jpg', 'The wall, seen from the sea.', null],
    ]);
  });

  test('an image that stands in for many not yet loaded is none of them', () => {
    const lazy = (name: string) => `<img src="/static/grey-box.jpg" data-original="/photos/${name}.jpg">`;
    expect(
      brief({ body: ['first-boat', 'sea-wall-west', 'new-piles'].map(lazy).join('<p>x</p>') }).map(([src]) => src),
    ).toEqual(['/photos/first-boat.jpg', '/photos/sea-wall-west.jpg', '/photos/new-piles.jpg']);
  });
});

describe('captions', () => {
  const CASES: [string, string, string, string | null][] = [
    [
      'in a figcaption with the credit in an element of its own',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier. <span class="credit">Ann Lowe</span></figcaption></figure>',
      'The pier.',
      'Ann Lowe',
    ],
    [
      'with the credit glued on',
      '<figure><img src="/a-pier.jpg"><figcaption><span>The pier.</span><span>Foto: Ann Lowe</span></figcaption></figure>',
      'The pier.',
      'Ann Lowe',
    ],
    [
      'with the credit in a footer beside it',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier.</figcaption><footer>Ann Lowe/dpa</footer></figure>',
      'The pier.',
      'Ann Lowe/dpa',
    ],
    [
      'in the table cell under the photo',
      '<table><tr><td><img src="/a-pier.jpg"></td></tr><tr><td class="caption">The pier. Ảnh: Lê Vân</td></tr></table>',
      'The pier.',
      'Lê Vân',
    ],
    [
      'in the row of a table without class names',
      '<table><tr><td><img src="/a-pier.jpg"></td></tr><tr><td><p>The pier. Ảnh: Lê Vân</p></td></tr></table>',
      'The pier.',
      'Lê Vân',
    ],
    [
      'in a centred paragraph right under it',
      '<p style="text-align: center"><img src="/a-pier.jpg"></p><p style="text-align: center">The pier at dawn.</p>',
      'The pier at dawn.',
      null,
    ],
    [
      'in an italic paragraph right under it',
      '<p><img src="/a-pier.jpg"></p><p><em>The pier. Ảnh: Lê Vân - TTXVN</em></p>',
      'The pier.',
      'Lê Vân - TTXVN',
    ],
    [
      'in a paragraph that ends with a credit',
      '<div><img src="/a-pier.jpg"></div><p>The pier. Photo: Ann Lowe</p>',
      'The pier.',
      'Ann Lowe',
    ],
    [
      'in a line that repeats the alt',
      '<div><img src="/a-pier.jpg" alt="The pier at dawn."></div><div><span>The pier at dawn.</span></div>',
      'The pier at dawn.',
      null,
    ],
    [
      'without a button’s words',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier. Foto: Ann Lowe <button>Vis mer</button></figcaption></figure>',
      'The pier.',
      'Ann Lowe',
    ],
    [
      'without labels for screen readers',
      '<figure><span class="sr-only">Open this photo in gallery:</span><img src="/a-pier.jpg"><figcaption><span class="visually-hidden">Image caption, </span>The pier.</figcaption></figure>',
      'The pier.',
      null,
    ],
    [
      'without a running time',
      '<figure><img src="/a-pier.jpg"><figcaption><p>The pier.</p><small>26.10.2025 | 2:43 min</small></figcaption></figure>',
      'The pier.',
      null,
    ],
    [
      'with the name in an element after the marker',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier. Ảnh: <em>Reuters</em></figcaption></figure>',
      'The pier.',
      'Reuters',
    ],
  ];

  test.each(CASES)('%s', (_, html, caption, credit) => {
    expect(brief({ body: html })).toEqual([['/a-pier.jpg', caption, credit]]);
  });

  test('a caption that is nothing but a credit is no caption', () => {
    expect(brief({ body: '<figure><img src="/a-pier.jpg"><figcaption>Getty Images</figcaption></figure>' })).toEqual([
      ['/a-pier.jpg', null, 'Getty Images'],
    ]);
  });

  test('an alt text is no caption, unless it ends with a credit', () => {
    const image = (alt: string) => brief({ body: `<p><img src="/a-pier.jpg" alt="${alt}"></p>` })[0];
    expect(image('Ferry to Skerrow sails again - Ảnh 1.')).toEqual(['/a-pier.jpg', null, null]);
    expect(image('A pier')).toEqual(['/a-pier.jpg', null, null]);
    expect(image('The pier at dawn. Ảnh: Lê Vân')).toEqual(['/a-pier.jpg', 'The pier at dawn.', 'Lê Vân']);
  });

  test('two photos side by side share the caption under them', () => {
    const html =
      '<div class="two"><figure><img src="/pier-west.jpg"></figure><figure><img src="/pier-east.jpg"></figure><figcaption>The pier, west and east. Foto: Ann Lowe</figcaption></div>';
    expect(brief({ body: html })).toEqual([
      ['/pier-west.jpg', 'The pier, west and east.', 'Ann Lowe'],
      ['/pier-east.jpg', 'The pier, west and east.', 'Ann Lowe'],
    ]);
  });

  test('the photos of a gallery have each its own, without the counter', () => {
    const item = (name: string, number: number) =>
      `<li><figure><img src="/${name}.jpg"><figcaption><span>${number}/2</span> The ${name}. <cite>Foto: Ann Lowe</cite></figcaption></figure></li>`;
    expect(brief({ body: `<ul class="gallery">${item('breakwater', 1)}${item('lighthouse', 2)}</ul>` })).toEqual([
      ['/breakwater.jpg', 'The breakwater.', 'Ann Lowe'],
      ['/lighthouse.jpg', 'The lighthouse.', 'Ann Lowe'],
    ]);
  });

  test('the paragraph after a photo is no caption', () => {
    expect(brief({ body: '<p><img src="/a-pier.jpg"></p>' })).toEqual([['/a-pier.jpg', null, null]]);
  });

  test('the blocks of caption and credit are named, so that the body can leave them out', () => {
    const [photo] = photosOf({
      body: '<figure><img src="/a-pier.jpg"><figcaption><p>The pier.</p><p class="credit">Ann Lowe</p></figcaption></figure>',
    });
    expect(photo?.captionText).toEqual(['The pier.', 'Ann Lowe']);
  });
});

describe('credits that stand elsewhere', () => {
  test('in the image’s title', () => {
    expect(
      brief({
        body: '<figure><img src="/a-pier.jpg" title="The pier | AFP/Ann Lowe"><figcaption>The pier.</figcaption></figure>',
      }),
    ).toEqual([['/a-pier.jpg', 'The pier.', 'AFP/Ann Lowe']]);
  });

  test('in the JSON-LD image that is this picture', () => {
    const meta =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to Skerrow sails again","image":{"@type":"ImageObject","url":"https://courier.example/w1200/ferry-at-dawn.jpg","creditText":"Ann Lowe","caption":"The ferry."}}</script>';
    expect(brief({ meta, body: '<p><img src="/w640/ferry-at-dawn.jpg"></p>' })).toEqual([
      ['/w640/ferry-at-dawn.jpg', 'The ferry.', 'Ann Lowe'],
    ]);
  });

  test.each(['Ảnh: NVCC', 'Tin, ảnh: Lê Vân', 'Text und Fotos: Ann Lowe'])(
    'on a line of its own for all photos without one: %s',
    (line) => {
      const name = line.replace(/^.*: /, '');
      const photos = brief({
        head: '<figure><img src="/first-boat.jpg"><figcaption>The first boat. Photo: Per Ek</figcaption></figure>',
        body: '<figure><img src="/a-pier.jpg"><figcaption>The pier.</figcaption></figure>',
        after: `<p style="text-align: right"><strong>${line}</strong></p>`,
      });
      expect(photos).toEqual([
        ['/first-boat.jpg', 'The first boat.', 'Per Ek'],
        ['/a-pier.jpg', 'The pier.', name],
      ]);
    },
  );

  test('a source of the text is no credit of the photos', () => {
    const photos = brief({ body: '<p><img src="/a-pier.jpg"></p>', after: '<p>Quelle: dpa</p>' });
    expect(photos).toEqual([['/a-pier.jpg', null, null]]);
  });
});
