import '../../languages/index.ts';
import { describe, expect, test } from 'vitest';
import { blockTexts } from '../../forms/body-text.ts';
import { extractArticle } from '../../extract.ts';
import { brief, PARAGRAPHS, photosOf } from '../photos/photos.fixture.ts';

describe('captions', () => {
  const CASES: [string, string, string, string | null][] = [
    [
      'in a figcaption with the credit in an element of its own',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier. <span class="credit">Ann Lowe</span></figcaption></figure>',
      'The pier.',
      'Ann Lowe',
    ],
    [
      'with the agency’s credit in a last element without a name',
      '<figure><img src="/a-pier.jpg"><figcaption> <span>The pier in the storm</span> <span>Ann Lowe/via Reuters</span> </figcaption></figure>',
      'The pier in the storm',
      'Ann Lowe/via Reuters',
    ],
    [
      'with how the picture was come by in an element of its own',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier in the storm <span class="credit">Supplied</span></figcaption></figure>',
      'The pier in the storm',
      'Supplied',
    ],
    [
      'with a name after a stroke in a last element',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier in the storm <span>| Ann Lowe</span></figcaption></figure>',
      'The pier in the storm',
      'Ann Lowe',
    ],
    [
      'in data that the style sheet shows',
      '<figure><img src="/a-pier.jpg"><div data-c-caption=" The pier  in the storm. " data-c-credit="Ann Lowe/The Courier"></div></figure>',
      'The pier in the storm.',
      'Ann Lowe/The Courier',
    ],
    [
      'with names in a last element after the caption’s end',
      '<figure><img src="/a-pier.jpg"><figcaption class="k2"> <span>The pier in the storm.</span> <span>Ann Lowe for Tarn Press</span> </figcaption></figure>',
      'The pier in the storm.',
      'Ann Lowe for Tarn Press',
    ],
    [
      'with the credit in another box of the figure, both with words for those who cannot see it',
      '<figure><div><img src="/a-pier.jpg"><span class="x"><span class="visually-hidden">Image source, </span>Getty Images</span></div><figcaption><span class="visually-hidden">Image caption, </span>The pier</figcaption></figure>',
      'The pier',
      'Getty Images',
    ],
    [
      'in a box that is named for both',
      '<div class="image"><img src="/a-pier.jpg"><div class="image__caption attribution"><span>The pier of Tarn in the storm on Tuesday.</span></div><figcaption class="image__credit">Ann Lowe/AFP</figcaption></div>',
      'The pier of Tarn in the storm on Tuesday.',
      'Ann Lowe/AFP',
    ],
    [
      'in a part of a box that is named for the credit',
      '<div class="photo"><img src="/a-pier.jpg"><div class="media-credit"><span class="image-caption">The pier of Tarn in the storm.</span> <span class="image-credit">Ann Lowe/AFP</span></div></div>',
      'The pier of Tarn in the storm.',
      'Ann Lowe/AFP',
    ],
    [
      'before a cite with a name alone',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier of Tarn in the storm. <cite>Ann Lowe</cite></figcaption></figure>',
      'The pier of Tarn in the storm.',
      'Ann Lowe',
    ],
    [
      'after the agency’s credit in a cite',
      '<div class="photo"><img src="/a-pier.jpg"><div style="width: 300px"><cite>Ann Lowe/Getty Images</cite>The pier of Tarn in the storm.</div></div>',
      'The pier of Tarn in the storm.',
      'Ann Lowe/Getty Images',
    ],
    [
      'in the figure, with names alone beside the photo',
      '<figure><div class="image-block"><img src="/a-pier.jpg"><span>Ann Lowe</span></div><figcaption>The pier is the only way in</figcaption></figure>',
      'The pier is the only way in',
      'Ann Lowe',
    ],
    [
      'in the figure, with a marked credit beside the photo',
      '<figure><div class="imageWrapper"><img src="/a-pier.jpg"><div><span>Bildrechte: picture alliance / dpa</span></div></div><figcaption><p>The pier is the only way in</p></figcaption></figure>',
      'The pier is the only way in',
      'picture alliance / dpa',
    ],
    [
      'with the credit in a named line beside it',
      '<figure><img src="/a-pier.jpg"><figcaption>Three boats at the pier.</figcaption><span class="credit">Ann Lowe</span></figure>',
      'Three boats at the pier.',
      'Ann Lowe',
    ],
    [
      'with the author’s box beside it, a paragraph in each',
      '<figure><img src="/a-pier.jpg"><figcaption class="PhotoCMS_Caption"><p>Three boats at the pier</p></figcaption><div class="PhotoCMS_Author"><p>LÊ VÂN</p></div></figure>',
      'Three boats at the pier',
      'LÊ VÂN',
    ],
    [
      'after a label that only its comma tells, as the credit beside the photo is',
      '<figure><div><img src="/a-pier.jpg"><p role="text"><span class="b-m0">Nguồn hình ảnh, </span><span lang="en">Getty Images</span></p></div><figcaption><span class="b-m0">Chụp lại hình ảnh, </span><p>The pier in the storm</p></figcaption></figure>',
      'The pier in the storm',
      'Getty Images',
    ],
    [
      'with a name and its comma in an element of their own',
      '<figure><img src="/a-pier.jpg"><figcaption><span class="name">Ann Lowe,</span><span class="role"> mayor of Tarn, on Monday.</span></figcaption></figure>',
      'Ann Lowe, mayor of Tarn, on Monday.',
      null,
    ],
    [
      'with names in bold that are its own',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier in a picture by <strong>Ann Lowe</strong></figcaption></figure>',
      'The pier in a picture by Ann Lowe',
      null,
    ],
    [
      'with its credit above the picture, in the figure',
      '<figure><div class="credit">Ann Lowe</div><img src="/a-pier.jpg"><figcaption>The pier in the storm</figcaption></figure>',
      'The pier in the storm',
      'Ann Lowe',
    ],
    [
      'with its credit above the picture, in another box',
      '<div class="image-block"><div class="m-credit">Ann Lowe/Tarn Trust</div><img src="/a-pier.jpg"><p class="caption">The pier in the storm</p></div>',
      'The pier in the storm',
      'Ann Lowe/Tarn Trust',
    ],
    [
      'below a byline that is called a credit',
      '<div class="image-block"><div class="credits">By Ann Lowe</div><img src="/a-pier.jpg"><p class="caption">The pier in the storm</p></div>',
      'The pier in the storm',
      null,
    ],
    [
      'in a definition list, with the credit in a line of its own',
      '<dl class="spip_document_7 spip_documents"><dt><img src="/a-pier.jpg"></dt><dd class="crayon document-titre-7 spip_doc_titre"><strong>The pier in the storm</strong></dd><dd class="spip_doc_credits">Ann Lowe</dd></dl>',
      'The pier in the storm',
      'Ann Lowe',
    ],
    [
      'below the story’s own credits',
      '<div class="image-block"><div class="article-credits">Ann Lowe</div><img src="/a-pier.jpg"><p class="caption">The pier in the storm</p></div>',
      'The pier in the storm',
      null,
    ],
    [
      'below the byline',
      '<div class="image-block"><div class="author">Ann Lowe</div><img src="/a-pier.jpg"><p class="caption">The pier in the storm</p></div>',
      'The pier in the storm',
      null,
    ],
    [
      'of an order that nobody sells',
      '<figure><img src="/a-pier.jpg"><figcaption>Order restored in Tarn town</figcaption></figure>',
      'Order restored in Tarn town',
      null,
    ],
    [
      'below a title in the figure',
      '<figure><h3>Lake Tarn</h3><img src="/a-pier.jpg"><figcaption>The pier in the storm</figcaption></figure>',
      'The pier in the storm',
      null,
    ],
    [
      'with a name of nobody known after such a label',
      '<figure><div><img src="/a-pier.jpg"><p><span class="b-m0">Nguồn hình ảnh, </span><span>Quốc Hội</span></p></div><figcaption><span class="b-m0">Chụp lại hình ảnh, </span><span>The pier in the storm</span></figcaption></figure>',
      'The pier in the storm',
      'Quốc Hội',
    ],
    [
      'in a box that is called a credit, before the marker',
      '<figure><img src="/a-pier.jpg"><div class="photo-source">The pier in Tarn, photo: Tarn Trust</div></figure>',
      'The pier in Tarn',
      'Tarn Trust',
    ],
    [
      'in spans that touch, the last with initials',
      '<figure><img src="/a-pier.jpg"><figcaption><span>The pier in Tarn.</span><span class="a_m">M. E.</span></figcaption></figure>',
      'The pier in Tarn. M. E.',
      null,
    ],
    [
      'without the number that touches it',
      '<figure><img src="/a-pier.jpg"><figcaption><span>2</span><span>The pier is 62 metres long</span></figcaption></figure>',
      'The pier is 62 metres long',
      null,
    ],
    [
      'without a button that sells the picture',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier. REUTERS/Ann Lowe <a href="/buy">Purchase Licensing Rights</a></figcaption></figure>',
      'The pier.',
      'REUTERS/Ann Lowe',
    ],
    [
      'with a credit of its own and one in an element beside it',
      '<figure><img src="/a-pier.jpg"><figcaption><span class="caption">The pier. REUTERS/Ann Lowe</span> <span class="credit">Tarn Archive</span></figcaption></figure>',
      'The pier.',
      'REUTERS/Ann Lowe / Tarn Archive',
    ],
    [
      'with a stroke that is called a credit’s',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier in March. <span class="photo-credit-separator">|</span> Photo Credit: R. Lowe</figcaption></figure>',
      'The pier in March.',
      'R. Lowe',
    ],
    [
      'with the names in a last box without a name',
      '<figure><img src="/a-pier.jpg"><figcaption><div>Three boats lie at the pier.</div><div>Ann Lowe</div></figcaption></figure>',
      'Three boats lie at the pier.',
      'Ann Lowe',
    ],
    [
      'in a box that is called so, not in a button on the photo',
      '<div class="photo"><div class="photo__wrap"><img src="/a-pier.jpg"><div class="photo__icon">Lihat Foto</div></div><div class="photo__caption">The pier in the storm (Ann Lowe/Tarn Press)</div></div>',
      'The pier in the storm',
      'Ann Lowe/Tarn Press',
    ],
    [
      'after a label, with the credit in brackets',
      '<figure><img src="/a-pier.jpg"><figcaption>Foto: The pier of Tarn in the storm. (Ann Lowe/tarncom)</figcaption></figure>',
      'The pier of Tarn in the storm.',
      'Ann Lowe/tarncom',
    ],
    [
      'with whom the picture was taken for',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier of Tarn. (Ann Lowe for The Tarn Post)</figcaption></figure>',
      'The pier of Tarn.',
      'Ann Lowe for The Tarn Post',
    ],
    [
      'with brackets that hold a word of its own',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier of Tarn (open for The Season)</figcaption></figure>',
      'The pier of Tarn (open for The Season)',
      null,
    ],
    [
      'with the photographer and the agency in links of their own',
      '<figure><img src="/a-pier.jpg"><figcaption>The pier. Photo by <a href="/l">Ann Lowe</a> / <a href="/u">Unsplash</a></figcaption></figure>',
      'The pier.',
      'Ann Lowe / Unsplash',
    ],
    [
      'with the site where people offer their pictures',
      '<figure><img src="/a-pier.jpg"><figcaption><span>The pier. Photo by </span><a href="/l"><span>Ann Lowe</span></a><span> on </span><a href="/u"><span>Unsplash</span></a></figcaption></figure>',
      'The pier.',
      'Ann Lowe on Unsplash',
    ],
    [
      'with a second sentence in an element of its own, which is no credit',
      '<figure><img src="/a-pier.jpg"><figcaption><span>The pier in the storm.</span> <span>Nobody was hurt.</span></figcaption></figure>',
      'The pier in the storm. Nobody was hurt.',
      null,
    ],
    [
      'with the credit glued on',
      '<figure><img src="/a-pier.jpg"><figcaption><span>The pier.</span><span>Foto: Ann Lowe</span></figcaption></figure>',
      'The pier.',
      'Ann Lowe',
    ],
    [
      'in an element that is called a credit, which holds both',
      '<figure><img src="/a-pier.jpg"><div class="credit-line">The pier in the week after the great storm of March.(Photo: Ann Lowe)</div></figure>',
      'The pier in the week after the great storm of March.',
      'Ann Lowe',
    ],
    [
      'with a dash between it and the credit before it',
      '<figure><img src="/a-pier.jpg"><figcaption><span class="credit">Ann Lowe</span> - The pier.</figcaption></figure>',
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
      'between the photo and a paragraph that is a credit',
      '<div><img src="/a-pier.jpg"></div><p>The pier at dawn, seen from the boat that brought the post.</p><p>Image: Ann Lowe</p>',
      'The pier at dawn, seen from the boat that brought the post.',
      'Ann Lowe',
    ],
    [
      'in a line that repeats the alt',
      '<div><img src="/a-pier.jpg" alt="The pier at dawn."></div><div><span>The pier at dawn.</span></div>',
      'The pier at dawn.',
      null,
    ],
    [
      'in a box with the photo and nothing else, whatever it is called',
      '<div class="x7"><div class="x8"><img src="/a-pier.jpg"></div><div class="x9"><span>The pier at dawn</span></div></div>',
      'The pier at dawn',
      null,
    ],
    [
      'in such a box with its credit on a line of its own',
      '<div class="x7"><img src="/a-pier.jpg"><div class="x9"><p>The pier.</p><p>Ann Lowe/dpa</p></div></div>',
      'The pier.',
      'Ann Lowe/dpa',
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

  test.each([
    ['<small>Ann Lowe</small><img src="/a-pier.jpg">', null],
    ['<p><small>Ann Lowe</small><br><img src="/a-pier.jpg"></p>', null],
    ['<p><img src="/a-pier.jpg"><br><small>Ann Lowe</small></p>', null],
    [
      '<small>Crédito: Ann Lowe</small><figure><img src="/a-pier.jpg"><figcaption>The pier at dawn.</figcaption></figure>',
      'The pier at dawn.',
    ],
  ])('names in small letters beside a picture are its credit: %s', (body, caption) => {
    expect(brief({ body })).toEqual([['/a-pier.jpg', caption, 'Ann Lowe']]);
  });

  test('a byline in small letters below a picture is no caption', () => {
    expect(brief({ head: '<img src="/a-pier.jpg"><div><small>By Ann Lowe</small></div>' })).toEqual([
      ['/a-pier.jpg', null, null],
    ]);
  });

  test('a credit in small letters between two pictures is that of the first', () => {
    const body = '<img src="/a-pier.jpg"><small>Ann Lowe</small><img src="/a-mole.jpg">';
    expect(brief({ body }).at(-1)).toEqual(['/a-mole.jpg', null, null]);
  });

  test('a caption that is nothing but a credit is no caption', () => {
    expect(brief({ body: '<figure><img src="/a-pier.jpg"><figcaption>Getty Images</figcaption></figure>' })).toEqual([
      ['/a-pier.jpg', null, 'Getty Images'],
    ]);
  });

  test('an alt text is no caption, unless it ends with a credit', () => {
    const image = (alt: string) => brief({ body: `<p><img src="/a-pier.jpg" alt="${alt}"></p>` })[0];
    expect(image('Ferry to Skerrow sails again - Ảnh 1.')).toEqual(['/a-pier.jpg', null, null]);
    expect(image('PHOTO: Three boats lie at the pier.')).toEqual(['/a-pier.jpg', null, null]);
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

  test('a row of photos in no figure shares the caption under it', () => {
    const html =
      '<div class="album"><div class="row"><div><img src="/pier-west.jpg"></div><div><img src="/pier-east.jpg"></div></div><div class="caption"><p>The pier, west and east. Ảnh: Lê Vân</p></div></div>';
    expect(brief({ body: html })).toEqual([
      ['/pier-west.jpg', 'The pier, west and east.', 'Lê Vân'],
      ['/pier-east.jpg', 'The pier, west and east.', 'Lê Vân'],
    ]);
  });

  test('so do photos with the credit on a line below', () => {
    const html =
      '<div class="album"><div class="row"><div><img src="/pier-west.jpg"></div><div><img src="/pier-east.jpg"></div></div><div class="caption"><p>The pier, west and east.</p></div><div class="author"><p>LÊ VÂN</p></div></div>';
    expect(brief({ body: html }).map(([, , credit]) => credit)).toEqual(['LÊ VÂN', 'LÊ VÂN']);
  });

  test('the summary right under a photo is no caption', () => {
    const summary = '<p class="summary introtext" itemprop="description">The pier was rebuilt in the spring.</p>';
    expect(brief({ head: `<div><figure><img src="/a-pier.jpg"></figure>${summary}</div>` })).toEqual([
      ['/a-pier.jpg', null, null],
    ]);
    expect(brief({ head: `<div><div><img src="/a-pier.jpg"></div>${summary}</div>` })).toEqual([
      ['/a-pier.jpg', null, null],
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
    const text =
      'The wall had held since 1874, and it held on the night of the storm too, for three hours longer than the quay.';
    for (const box of [`<p><img src="/a-pier.jpg"> ${text}</p>`, `<div><img src="/a-pier.jpg"><p>${text}</p></div>`])
      expect(brief({ body: box })).toEqual([['/a-pier.jpg', null, null]]);
  });

  test.each(['Foto: dpa', 'Ảnh: TTXVN', 'Photos: Ann Lowe'])(
    'the last paragraph, between a photo and a credit that ends the story, is no caption: %s',
    (credit) => {
      const text = 'The wall had held since 1874, and it held on the night of the storm too, for three hours.';
      for (const before of [[], PARAGRAPHS]) {
        const paragraphs = before.map((paragraph) => `<p>${paragraph}</p>`).join('');
        const html = `<html><body><main><article><h1>The wall at Skerrow holds</h1>${paragraphs}<p><img src="/a-pier.jpg"></p><p>${text}</p><p>${credit}</p></article></main></body></html>`;
        const document = new DOMParser().parseFromString(html, 'text/html');
        const { article } = extractArticle(document, { url: 'https://courier.example/wall' });
        expect(blockTexts(article.body)).toEqual([...before, text]);
      }
    },
  );

  test.each([
    '<div>By Ann Fell</div><div>7 May 2026</div>',
    '<div>By Ann Fell</div>',
    '<div>Ann Fell, 7 May 2026, 14:10</div>',
  ])('byline and date in the box of a photo are no caption: %s', (lines) => {
    const head = `<div class="x7"><div><img src="/a-pier.jpg"></div>${lines}</div>`;
    const meta = '<meta property="og:image" content="https://courier.example/a-pier.jpg">';
    expect(brief({ head, meta })).toEqual([['/a-pier.jpg', null, null]]);
  });

  test('a picture that leads to a story is that story’s, though its title stands below as a caption', () => {
    const card = (caption: string): string =>
      `<figure><a href="/money/harbour-bank-closes-its-last-branch-47"><img src="/a-bank.jpg"></a><figcaption>${caption}</figcaption></figure>`;
    expect(brief({ body: card('Harbour bank closes its last branch') })).toEqual([]);
    expect(brief({ body: card('Harbour bank closes its last branch. Photo: Ann Lowe') })).toHaveLength(1);
    expect(brief({ body: card('The branch at the harbour on Monday') })).toHaveLength(1);
  });

  test.each([
    [
      'Left: The pier in May. Photo: Ann Lowe; right: The pier in June. Photo: Per Ek/AFP',
      'Left: The pier in May. right: The pier in June.',
      'Ann Lowe / Per Ek/AFP',
    ],
    [
      'Links: Der Hafen im Mai. Foto: Ina Roth. Rechts: Der Hafen im Juni. Foto: dpa',
      'Links: Der Hafen im Mai. Rechts: Der Hafen im Juni.',
      'Ina Roth / dpa',
    ],
    ['The pier. Photo: Ann Lowe; design: Per Ek', 'The pier.', 'Ann Lowe; design: Per Ek'],
  ])('what two pictures show and whose each is stand in turn: %s', (text, caption, credit) => {
    const body = `<figure><img src="/a-pier.jpg"><img src="/a-quay.jpg"><figcaption>${text}</figcaption></figure>`;
    expect(brief({ body })).toEqual(['/a-pier.jpg', '/a-quay.jpg'].map((src) => [src, caption, credit]));
  });

  test('a line under a linked promotion does not make it a photo of the story', () => {
    const body = '<div><a href="/subscribe"><img src="/letter-promo.jpg"></a><p>Get our morning letter.</p></div>';
    expect(brief({ body })).toEqual([]);
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
