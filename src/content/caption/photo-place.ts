import type { CapturedPhoto } from '../../library/record/record.ts';

/** A photo on the page, where it stands, and the text nodes that its caption and credit were read from. */
export interface PhotoPlace {
  photo: CapturedPhoto;
  element: Element;
  captionNodes: readonly Node[];
}

/** Whether the photo has a caption or a credit to capture. */
export function hasWords({ photo }: PhotoPlace): boolean {
  return photo.caption !== null || photo.credit !== null;
}

/** A key under which equal captions are equal, whichever copy of the photo they stand by. */
export function wordsOf({ photo }: PhotoPlace): string {
  return JSON.stringify([photo.caption, photo.credit?.raw ?? null]);
}
