import { afterEach, expect, test } from 'vitest';
import { browser } from '../../messages/browser/browser.ts';
import { findPhotos } from './find-photos.ts';
import { figure, one, pointed, showPage, story } from '../page.fake.ts';

afterEach(() => {
  Reflect.deleteProperty(browser, 'menus');
  document.body.replaceChildren();
});

/** What is found when the element that matches is clicked in Firefox. */
function foundAt(selector: string) {
  Object.assign(browser, { menus: { getTargetElement: () => one(selector) } });
  return findPhotos(document, pointed({ targetElementId: 1 }), []).reply;
}

test.each([
  ['a picture in the background', '<div class="drawn" style="background-image: url(/quay.jpg)"></div>'],
  ['a drawing', '<svg><g class="drawn"><path d="M0 0L9 9"/></g></svg>'],
])('%s has the caption of its figure, though no photo is found there', (_what, drawn) => {
  const figcaption = '<figcaption>Ships in the new harbour. Graphic: Ada Mill</figcaption>';
  showPage(`<article><h1>The harbour</h1>${figure('/photos/bridge.jpg', 'The closed bridge. Photo: Ana Belo')}${story}
    <figure>${drawn}${figcaption}</figure></article>`);
  const { exact, photos } = foundAt('.drawn');
  expect(exact).toBe(true);
  expect(photos).toMatchObject([
    { src: null, caption: 'Ships in the new harbour.', credit: { raw: expect.stringContaining('Ada Mill') as string } },
  ]);
});

test('a paragraph beside a figure has no caption', () => {
  showPage(`<article><h1>The harbour</h1><p class="beside">Three ships came.</p>${story}</article>`);
  expect(foundAt('.beside').photos).toEqual([]);
});
