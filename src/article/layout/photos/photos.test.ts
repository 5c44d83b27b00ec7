import { describe, expect, test } from 'vitest';
import { readPage } from '../../read-page.ts';
import { brief, PARAGRAPHS, photosOf } from './photos.fixture.ts';
import { readPhotos } from './photos.ts';
import { findStory } from '../story/story.ts';

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

  test('a photo in the text that is shown to those who do not subscribe, which a call to subscribe is not', () => {
    const photo = '<figure><img src="/a-pier.jpg"><figcaption>The pier.</figcaption></figure>';
    const inBox = (names: string) => brief({ body: `<div class="${names}">${photo}</div>` });
    expect(inBox('inline-asset inline-image subscriber-hide  tnt-inline-asset')).toEqual([
      ['/a-pier.jpg', 'The pier.', null],
    ]);
    expect(inBox('offer-region subscriber-hide')).toEqual([]);
  });

  test.each([
    ['a logo', '<img src="/img/logo.png">'],
    ['an icon', '<img src="/zoom.svg">'],
    ['an author’s portrait', '<div class="author-box"><img src="/people/ann-lowe.jpg"><p>Ann Lowe</p></div>'],
    ['a related story’s picture', '<div><a href="/other-story"><img src="/other.jpg"><h3>Other story</h3></a></div>'],
    ['a picture too small to be one', '<img src="/dot.jpg" width="60" height="60">'],
    ['a teaser’s little picture', '<img src="/other-117x81.jpg" width="117" height="81">'],
    ['what an ad server sends', '<img src="https://w1.adserver.example/call/4711/[timestamp]/">'],
    ['a button', '<img src="/img/btn-subscribe.png">'],
    ['a flag', '<img src="/i/flag_vn.png">'],
    [
      'a Vietnamese list’s picture',
      '<ul class="list-news"><li><img src="/thumb/a-boat.jpg"><p>A boat went out</p></li></ul>',
    ],
    ['a card’s picture', '<div class="news-card"><img src="/thumb/a-boat.jpg"><p>A boat went out</p></div>'],
    ['a notice’s picture', '<img src="/img/notification_denied.png">'],
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

  test('a picture in a box with the story’s text, whatever the box is called', () => {
    const document = new DOMParser().parseFromString(
      `<main><article><h1>Ferry to Skerrow sails again</h1><div class="l-sidebar-fixed">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('<figure><img src="/first-boat.jpg"></figure>')}</div></article></main>`,
      'text/html',
    );
    const page = readPage(document, 'https://courier.example/skerrow-ferry');
    expect(readPhotos(page, findStory(page))).toHaveLength(1);
  });

  test('a figure that can be shared', () => {
    const figure =
      '<figure class="in-article-image shareable-image"><div class="shareable-item-wrapper"><img src="/a-pier.jpg"><ul><li><a>Share</a></li></ul></div><figcaption>The pier.</figcaption></figure>';
    expect(brief({ body: figure })).toEqual([['/a-pier.jpg', 'The pier.', null]]);
  });

  test('a picture that a program of the site draws', () => {
    const figure = '<figure><img src="/apps/draw.php?src=a-pier.jpg&w=691"><figcaption>The pier.</figcaption></figure>';
    expect(brief({ body: figure })).toEqual([['/apps/draw.php?src=a-pier.jpg&w=691', 'The pier.', null]]);
  });

  test('the version with the most pixels, whether its address or the list tells them', () => {
    const largest = (attributes: string) => brief({ body: `<figure><img ${attributes}></figure>` })[0]?.[0];
    expect(largest('srcset="/a-pier.jpg?width=1000 1x, /a-pier.jpg?width=2000 2x"')).toBe('/a-pier.jpg?width=2000');
    expect(largest('src="/a/1200/675/a-pier.jpg" srcset="/a/320/180/a-pier.jpg 320w"')).toBe('/a/1200/675/a-pier.jpg');
    expect(largest('src="/no-img_w340.gif" data-src="/upload/a-pier.jpg"')).toBe('/upload/a-pier.jpg');
    const picture =
      '<picture><source srcset="/a-pier.jpg?width=1000 1x"><source srcset="/a-pier.jpg?width=320 1x, /a-pier.jpg?width=640 2x"><img alt=""></picture>';
    expect(brief({ body: `<figure>${picture}</figure>` })[0]?.[0]).toBe('/a-pier.jpg?width=1000');
  });

  test('not the portrait beside the byline', () => {
    const portrait = '<div><img src="/swantje-lohmann.webp" alt="Swantje Lohmann"></div>';
    const date = '<p>4 May 2026, 12:11 | 3 minutes</p>';
    expect(brief({ head: `<div>${portrait}<div><p>By Swantje Lohmann</p>${date}</div></div>` })).toEqual([]);
    expect(brief({ head: `<div>${portrait}<div><p>Swantje Lohmann</p>${date}</div></div>` })).toEqual([]);
  });

  test('words in a script without capitals are no writer’s name', () => {
    const photo =
      '<figure><img src="/a-bridge.jpg" alt="الجسر المعلق"><figcaption>الجسر المعلق في القرية</figcaption></figure>';
    expect(brief({ head: photo })).toEqual([['/a-bridge.jpg', 'الجسر المعلق في القرية', null]]);
  });

  test('figures that follow the last words in the text’s own box, and no others', () => {
    const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const figure = (name: string) =>
      `<figure><img src="/${name}.jpg" width="900" height="600"><figcaption>The ${name}.</figcaption></figure>`;
    const html = `<main><h1>Ferry to Skerrow sails again</h1><div class="text">${text}${['pier', 'ferry', 'wall'].map(figure).join('')}</div>${figure('offer')}</main>`;
    const page = readPage(new DOMParser().parseFromString(html, 'text/html'), 'https://courier.example/ferry');
    expect(readPhotos(page, findStory(page)).map(({ photo }) => photo.caption)).toEqual([
      'The pier.',
      'The ferry.',
      'The wall.',
    ]);
  });

  test('the lead of a story whose own box is called a gallery', () => {
    const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const html = `<html><body><h1>Ferry to Skerrow sails again</h1><div id="gallery-ctt"><figure><img src="/a-pier.jpg"><figcaption>The pier.</figcaption></figure>${text}</div></body></html>`;
    const document = new DOMParser().parseFromString(html, 'text/html');
    const page = readPage(document, 'https://courier.example/skerrow-ferry');
    expect(readPhotos(page, findStory(page))).toMatchObject([{ photo: { role: 'lead' } }]);
  });

  test('versions that a loader keeps as JSON in an attribute', () => {
    const data =
      '{"default":{"load":"default","src":"//img.courier.example/first-boat.img?w=270"},"wide":{"src":"//img.courier.example/first-boat.img?w=1080"}}';
    expect(brief({ body: `<img src="/static/e1.gif" data-src='${data}'>` }).map(([src]) => src)).toEqual([
      'https://img.courier.example/first-boat.img?w=1080',
    ]);
  });

  test('a story of captioned photos only has them all, linked to their files or not', () => {
    const figures = ['quay', 'wall', 'boat']
      .map(
        (name) =>
          `<figure><a href="/${name}-large.jpg"><img src="/${name}.jpg" width="1200" height="800"></a><figcaption>The ${name} on Monday, at the first tide.</figcaption></figure>`,
      )
      .join('');
    const html = `<main><section><h1>Ferry to Skerrow sails again</h1><h2 class="sapo">${PARAGRAPHS[0]}</h2><div class="content">${figures}</div></section></main>`;
    const page = readPage(new DOMParser().parseFromString(html, 'text/html'), 'https://courier.example/skerrow-ferry');
    expect(readPhotos(page, findStory(page)).map(({ photo }) => photo.caption)).toEqual([
      'The quay on Monday, at the first tide.',
      'The wall on Monday, at the first tide.',
      'The boat on Monday, at the first tide.',
    ]);
  });
});
