import type { ImageSpot, Page } from '../../page.ts';
import type { Story } from '../story/story.ts';

/** Counts the pictures in the story that are shown but have no address from which they could be fetched again. */
export function unusableImages(page: Page, story: Story): number {
  return page.images.slice(story.box.firstImage, story.box.lastImage).filter(isUnusable).length;
}

function isUnusable({ element, box }: ImageSpot): boolean {
  const source = element.getAttribute('src') ?? '';
  if (box.hidden || element.localName !== 'img' || !/^(?:data|javascript|blob):/i.test(source.trim())) return false;
  const elsewhere = [...element.attributes].some(
    ({ name, value }) => /src|original|lazy|url/i.test(name) && name !== 'src' && value !== '',
  );
  const replaced = element.closest('picture')?.querySelector('source') ?? null;
  // A placeholder of a pixel or an icon is no picture of the story; one with a caption or a size is.
  return (
    !elsewhere &&
    replaced === null &&
    (Number(element.getAttribute('width')) >= 200 || element.closest('figure') !== null)
  );
}
