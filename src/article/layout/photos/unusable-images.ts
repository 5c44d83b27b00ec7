/** Pictures that a script draws: shown, but by no address from which they could be fetched again. */
import type { ImageSpot, Page } from '../../page.ts';
import type { Story } from '../story/story.ts';
import { readImageSource } from './image-source.ts';

/** Counts the pictures in the story that are shown but have no address from which they could be fetched again. */
export function unusableImages(page: Page, story: Story): number {
  const images = page.images.slice(story.box.firstImage, story.box.lastImage);
  return images.filter((spot) => isDrawn(spot) && readImageSource(spot, page.baseUrl) === null).length;
}

/** A placeholder of a pixel or an icon is no picture of the story; one with a caption or a size is. */
function isDrawn({ element, box }: ImageSpot): boolean {
  return (
    !box.hidden &&
    element.localName === 'img' &&
    // There the file is named for browsers without scripts.
    !element.parentElement?.querySelector('noscript') &&
    /^\s*(?:data|blob):/i.test(element.getAttribute('src') ?? '') &&
    (Number(element.getAttribute('width')) >= 200 || element.closest('figure') !== null)
  );
}
