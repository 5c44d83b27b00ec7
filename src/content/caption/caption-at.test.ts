import { afterEach, describe, expect, test } from 'vitest';
import { browser } from '../../messages/browser/browser.ts';
import { captionsAt } from './caption-at.ts';
import { figure, one, placesNow, pointed, showPage, story } from '../page.fake.ts';
import type { PhotoPlace } from './photo-place.ts';

const BRIDGE = '/photos/bridge.jpg';
const MAYOR = '/photos/mayor.jpg';
const addressOf = (path: string): string => new URL(path, document.URL).href;

function captionsOf(told: Parameters<typeof pointed>[0], places: readonly PhotoPlace[]) {
  const { exact, places: found } = captionsAt(pointed(told), places);
  return { exact, captions: found.map(({ photo }) => photo.caption) };
}

/** As in Firefox: the browser tells which element was clicked. */
function at(target: Element, told: Parameters<typeof pointed>[0] = {}, places = placesNow()) {
  Object.assign(browser, { menus: { getTargetElement: () => target } });
  return captionsOf({ targetElementId: 1, ...told }, places);
}

afterEach(() => {
  Reflect.deleteProperty(browser, 'menus');
  document.body.replaceChildren();
});

const twoPhotos = `<article><h1>The bridge</h1>${figure(BRIDGE, 'The closed bridge. Photo: Ana Belo')}${story}
  ${figure(MAYOR, 'The mayor speaks. Photo: Ana Belo')}</article>`;

describe('where only the picture’s address is told (Chromium)', () => {
  test('the photo that it names is meant, with its caption and credit apart', () => {
    const { exact, places } = captionsAt(pointed({ srcUrl: addressOf(MAYOR) }), showPage(twoPhotos));
    expect(exact).toBe(true);
    expect(places[0]?.photo).toMatchObject({
      src: expect.stringContaining(MAYOR) as string,
      caption: 'The mayor speaks.',
      credit: { photographers: ['Ana Belo'] },
    });
  });

  test('the same photo with two captions on the screen leaves a choice', () => {
    const places = showPage(`<main>${figure(BRIDGE, 'The bridge before the flood.')}
      ${figure(BRIDGE, 'The bridge as it was in 1990.')}</main>`);
    expect(captionsOf({ srcUrl: addressOf(BRIDGE) }, places)).toEqual({
      exact: false,
      captions: ['The bridge before the flood.', 'The bridge as it was in 1990.'],
    });
  });

  test('the same photo twice in boxes without a figure has two captions too', () => {
    const box = (caption: string) =>
      `<div class="photo"><div><img src="${BRIDGE}" alt=""></div><div class="caption"><p>${caption}</p></div></div>`;
    const places = showPage(
      `<main><div>${box('The bridge before the flood.')}${box('The bridge in 1990.')}</div></main>`,
    );
    expect(captionsOf({ srcUrl: addressOf(BRIDGE) }, places)).toEqual({
      exact: false,
      captions: ['The bridge before the flood.', 'The bridge in 1990.'],
    });
  });

  test('of the same photo twice, the copy out of view was not clicked', () => {
    const places = showPage(`<main>${figure(BRIDGE, 'The bridge before the flood.')}
      <div style="height: 5000px"></div>${figure(BRIDGE, 'The bridge as it was in 1990.')}</main>`);
    expect(captionsOf({ srcUrl: addressOf(BRIDGE) }, places)).toEqual({
      exact: true,
      captions: ['The bridge before the flood.'],
    });
  });

  test('the same photo twice with the same words is no choice', () => {
    const places = showPage(`<main>${figure(BRIDGE, 'The closed bridge.')}<aside>${figure(BRIDGE, 'The closed bridge.')}
      </aside></main>`);
    expect(captionsOf({ srcUrl: addressOf(BRIDGE) }, places)).toEqual({
      exact: true,
      captions: ['The closed bridge.'],
    });
  });

  test('a lazy photo is known by what is loaded, and saved by its own address', () => {
    const places = showPage(`<main><figure><img src="/photos/mayor-300.jpg" srcset="/photos/mayor-300.jpg 300w,
      /photos/mayor-1200.jpg 1200w" sizes="300px" alt=""><figcaption>The mayor speaks.</figcaption></figure></main>`);
    const { places: found } = captionsAt(pointed({ srcUrl: document.images[0]?.currentSrc ?? '' }), places);
    expect(found[0]?.photo).toMatchObject({
      src: expect.stringContaining('/photos/mayor-1200.jpg') as string,
      caption: 'The mayor speaks.',
    });
  });

  test('a link that lies over the photo is known by its own address', () => {
    const places =
      showPage(`<main>${figure(BRIDGE, 'The closed bridge.', '<a href="/gallery/7" style="position:absolute;inset:0 0 40px 0"></a>')}
      ${story}<p><a href="/elsewhere">Elsewhere</a></p></main>`);
    expect(captionsOf({ linkUrl: addressOf('/gallery/7') }, places).captions).toEqual(['The closed bridge.']);
    expect(captionsOf({ linkUrl: addressOf('/elsewhere') }, places)).toEqual({ exact: true, captions: [] });
  });

  test('a photo in an open shadow root is found', () => {
    document.body.innerHTML = '<main><x-photo></x-photo></main>';
    one('x-photo').attachShadow({ mode: 'open' }).innerHTML =
      `<style>img { width: 300px; height: 100px }</style>${figure(BRIDGE, 'The closed bridge.')}`;
    expect(captionsOf({ srcUrl: addressOf(BRIDGE) }, placesNow())).toEqual({
      exact: true,
      captions: ['The closed bridge.'],
    });
  });

  test('a photo without a caption gives none, and not the next photo’s', () => {
    const places = showPage(
      `<main><p><img src="${MAYOR}" alt=""></p>${story}${figure(BRIDGE, 'The closed bridge.')}</main>`,
    );
    expect(captionsOf({ srcUrl: addressOf(MAYOR) }, places)).toEqual({ exact: true, captions: [] });
  });

  test('an address that the page does not show gives none', () => {
    expect(captionsOf({ srcUrl: addressOf('/photos/other.jpg') }, showPage(twoPhotos))).toEqual({
      exact: true,
      captions: [],
    });
  });

  test('a click on the page tells nothing: all of its captions are offered, even a single one', () => {
    expect(captionsOf({}, showPage(twoPhotos))).toEqual({
      exact: false,
      captions: ['The closed bridge.', 'The mayor speaks.'],
    });
    expect(captionsOf({}, showPage(figure(BRIDGE, 'The closed bridge.'))).exact).toBe(false);
  });
});

describe('where the element is told (Firefox)', () => {
  test('of two equal photos the one that was clicked is meant', () => {
    showPage(`<main>${figure(BRIDGE, 'The bridge before the flood.')}${figure(BRIDGE, 'The bridge in 1990.')}</main>`);
    expect(at(one('figure:last-of-type img'))).toEqual({ exact: true, captions: ['The bridge in 1990.'] });
  });

  test('the caption’s own text means its photo', () => {
    showPage(twoPhotos);
    expect(at(one('figure:last-of-type figcaption')).captions).toEqual(['The mayor speaks.']);
  });

  test('a veil over the photo means the photo under it', () => {
    showPage(`<main>${figure(BRIDGE, 'The closed bridge.', '<div class="veil" style="position:absolute;inset:0 0 40px 0"></div>')}
      ${figure(MAYOR, 'The mayor speaks.')}</main>`);
    expect(at(one('.veil')).captions).toEqual(['The closed bridge.']);
  });

  test('a paragraph of the story means no caption, even on a page with one photo', () => {
    showPage(`<article>${figure(BRIDGE, 'The closed bridge.')}${story}</article>`);
    expect(at(one('p'))).toEqual({ exact: true, captions: [] });
    expect(at(one('article'))).toEqual({ exact: true, captions: [] });
  });

  test('a frame’s element that can’t be reached leaves the picture’s address', () => {
    const places = showPage(twoPhotos);
    Object.assign(browser, { menus: { getTargetElement: () => null } });
    expect(captionsOf({ targetElementId: 9, srcUrl: addressOf(MAYOR) }, places).captions).toEqual([
      'The mayor speaks.',
    ]);
  });
});

describe('a selection', () => {
  const select = (node: Node, start: number, end: number) =>
    document.getSelection()?.setBaseAndExtent(node, start, node, end);

  test('of one word in a caption means the whole caption', () => {
    const places = showPage(twoPhotos);
    const text = one('figure:last-of-type figcaption').firstChild;
    if (text) select(text, 4, 9);
    expect(captionsOf({ selectionText: 'mayor' }, places)).toEqual({ exact: true, captions: ['The mayor speaks.'] });
  });

  test('over several captions leaves a choice', () => {
    const places = showPage(twoPhotos);
    select(one('article'), 0, one('article').childNodes.length);
    expect(captionsOf({ selectionText: 'The bridge …' }, places)).toMatchObject({ exact: false });
  });
});

describe('a keyboard command', () => {
  test('means the photo in the focused link', () => {
    const places = showPage(`<main><figure><a href="/large"><img src="${BRIDGE}" alt=""></a>
      <figcaption>The closed bridge.</figcaption></figure>${figure(MAYOR, 'The mayor speaks.')}</main>`);
    one('a').focus();
    expect(captionsOf({ atPointer: true }, places)).toEqual({ exact: true, captions: ['The closed bridge.'] });
  });

  test('with the focus on no photo, as after the headline’s link, any can be meant', () => {
    const places = showPage(twoPhotos.replace('The bridge</h1>', '<a href="/story">The bridge</a></h1>'));
    one('a').focus();
    expect(captionsOf({ atPointer: true }, places)).toEqual({
      exact: false,
      captions: ['The closed bridge.', 'The mayor speaks.'],
    });
  });

  test('with nothing pointed at, two pictures with the same words are two choices, one that stands twice is one', () => {
    const words = 'The closed bridge. Photo: Ana Belo';
    const places = showPage(`<article><h1>The bridge</h1>${figure(BRIDGE, words)}${story}${figure(MAYOR, words)}
      <aside>${figure(BRIDGE, words)}</aside></article>`);
    const { exact, places: offered } = captionsAt(pointed({ atPointer: true }), places);
    expect(exact).toBe(false);
    expect(offered.map(({ photo }) => photo.src?.replace(/.*(?=\/photos)/, ''))).toEqual([BRIDGE, MAYOR]);
  });

  test('on a drawing, whose words are found elsewhere, it means none of the photos', () => {
    const places = showPage(`<main>${figure(BRIDGE, 'The closed bridge.')}
      <figure tabindex="0"><svg></svg><figcaption>The river’s level.</figcaption></figure></main>`);
    one('figure[tabindex]').focus();
    expect(captionsOf({ atPointer: true }, places)).toEqual({ exact: true, captions: [] });
  });
});
