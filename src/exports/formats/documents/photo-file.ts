/** A kept photo's file in a form that the readers of a format can show, whatever the web delivered. */

import { JPG } from 'image-size/types/jpg';

/** Of what a JPEG can be; the eye finds no fault in a photo at this. */
const QUALITY = 0.92;

/** Returns a file of one of `types` as it is, others as JPEG; null for what the browser cannot read as a picture. */
export async function photoFileAs(types: ReadonlySet<string>, file: Blob): Promise<Blob | null> {
  return types.has(file.type) ? file : await redrawn(file, Infinity);
}

/** Returns the picture as JPEG, at most so many pixels wide; null for what the browser cannot read as a picture. */
export async function redrawn(file: Blob, widest: number): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  try {
    const scale = Math.min(1, widest / picture.width);
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    const paper = canvas.getContext('2d');
    if (paper === null) return null;
    // JPEG knows no transparency: what shows through is white, as a page is.
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  } catch {
    // Larger than a canvas may be.
    return null;
  } finally {
    picture.close();
  }
}

/** Returns the picture's width and height as it is shown; null for what the browser cannot read as a picture. */
export async function pixelsOf(file: Blob): Promise<{ width: number; height: number } | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const { width, height } = picture;
  picture.close();
  return { width, height };
}

/** Bytes at a JPEG's beginning among which its camera's notes stand. */
const NOTES = 131_072;

/** Returns whether its camera noted (EXIF) that the JPEG is to be turned: browsers do it, word processors do not. */
export async function isTurned(file: Blob): Promise<boolean> {
  if (file.type !== 'image/jpeg') return false;
  try {
    const { orientation = 1 } = JPG.calculate(await file.slice(0, NOTES).bytes());
    return orientation !== 1;
  } catch {
    return false;
  }
}
