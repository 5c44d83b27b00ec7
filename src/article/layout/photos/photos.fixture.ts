/** A small invented story for tests of photos and captions. */
import '../../languages/index.ts';
import { readPage } from '../../read-page.ts';
import { photoWithNames } from '../credits/credit-names.ts';
import { readPhotos } from './photos.ts';
import { findStory } from '../story/story.ts';

export const PARAGRAPHS = [
  'The ferry to Skerrow sailed again on Monday, three weeks after a storm tore away the landing stage and half of the sea wall.',
  'Engineers worked through two spring tides to set new piles, and the harbour master said the crossing was safe for cars as well.',
  'Islanders had lived on stores brought over by helicopter; the school reopened with eleven of its fourteen pupils on the first boat.',
  'The council will decide in June whether to rebuild the wall in stone, as it stood since 1874, or in concrete, at half the price.',
];

/** A page with a story; `parts` go between headline and text (`head`), after the first paragraph (`body`) and after the story (`after`). */
export function photosOf(parts: { head?: string; body?: string; after?: string; meta?: string }) {
  const [first, ...others] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  const html = `<!doctype html><html><head>${parts.meta ?? ''}</head><body><header class="site"><a href="/">The Courier</a></header>
    <main><article><h1>Ferry to Skerrow sails again</h1>${parts.head ?? ''}
    <div class="story-text">${first}${parts.body ?? ''}${others.join('')}</div></article>${parts.after ?? ''}</main></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = readPage(document, 'https://courier.example/skerrow-ferry');
  return readPhotos(page, findStory(page)).map(({ photo, captionBlocks }) => ({
    ...photoWithNames(photo),
    captionText: captionBlocks.map((index) => page.blocks[index]?.text),
  }));
}

/** Address, caption and credit of each photo. */
export const brief = (parts: Parameters<typeof photosOf>[0]) =>
  photosOf(parts).map(({ src, caption, credit }) => [
    src.replace('https://courier.example', ''),
    caption,
    credit?.raw ?? null,
  ]);
