import type { CapturedPhoto } from '../../library/record/record.ts';

/** A photo on the page, where it stands, and the text nodes that its caption and credit were read from. */
export interface PhotoPlace {
  photo: CapturedPhoto;
  element: Element;
  captionNodes: readonly Node[];
}

/** Whether there is anything to capture. */
export function hasWords({ photo }: PhotoPlace): boolean {
  return photo.caption !== null || photo.credit !== null;
}

/** What a person would call the same caption: equal words, whichever copy of the photo they stand by. */
export function wordsOf({ photo }: PhotoPlace): string {
  return JSON.stringify([photo.caption, photo.credit?.raw ?? null]);
}
