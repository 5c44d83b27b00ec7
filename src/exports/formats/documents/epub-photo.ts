/** The core image types of EPUB 3.3 (https://www.w3.org/TR/epub-33/#sec-core-media-types): no e-reader need show others. */
const CORE_IMAGES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/svg+xml']);

/** Of what a JPEG can be; the eye finds no fault in a photo at this. */
const QUALITY = 0.92;

/** Returns the picture in a form that a book may hold, AVIF as JPEG; null for what the browser cannot read as a picture. */
export async function bookPhoto(file: Blob): Promise<Blob | null> {
  if (CORE_IMAGES.has(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  try {
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const paper = canvas.getContext('2d');
    if (paper === null) return null;
    // JPEG knows no transparency: what shows through is white, as a page is.
    paper.fillStyle = 'white';
    paper.fillRect(0, 0, picture.width, picture.height);
    paper.drawImage(picture, 0, 0);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  } catch {
    // Larger than a canvas may be.
    return null;
  } finally {
    picture.close();
  }
}
