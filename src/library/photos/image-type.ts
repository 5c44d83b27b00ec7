/** What an image file is, from its own bytes: the server's content type and the file's name are not trusted. */
import { GIF } from 'image-size/types/gif';
import { HEIF } from 'image-size/types/heif';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { WEBP } from 'image-size/types/webp';
import type { PhotoType } from '../database/photo-rows.ts';

export interface ImageFile {
  type: PhotoType;
  /** Null where the file does not tell within its first half megabyte. */
  width: number | null;
  height: number | null;
}

const READERS = [
  { type: 'image/jpeg', reader: JPG },
  { type: 'image/png', reader: PNG },
  { type: 'image/gif', reader: GIF },
  { type: 'image/webp', reader: WEBP },
  { type: 'image/avif', reader: HEIF },
] as const;

/** Bytes that are looked at: the size stands near the beginning, even after large colour profiles. */
const LOOK_AT = 524_288;

/**
 * Returns what the file is; null when it is no photo that browsers show. SVG is none: it can hold scripts, which would run
 * when the exported file is opened.
 */
export function imageFile(bytes: Uint8Array): ImageFile | null {
  const head = bytes.subarray(0, LOOK_AT);
  const found = READERS.find(({ reader }) => fits(reader, head));
  if (found === undefined || (found.type === 'image/avif' && !isAvif(head))) return null;
  return { type: found.type, ...sizeOf(found.reader, head) };
}

type Reader = (typeof READERS)[number]['reader'];

function fits(reader: Reader, head: Uint8Array): boolean {
  try {
    return reader.validate(head);
  } catch {
    return false;
  }
}

/** The brand of the container: HEIC has the same one, and no browser but Safari shows it. */
const isAvif = (head: Uint8Array): boolean => new TextDecoder().decode(head.subarray(8, 12)) === 'avif';

function sizeOf(reader: Reader, head: Uint8Array): Pick<ImageFile, 'width' | 'height'> {
  try {
    const { width, height, orientation = 1 } = reader.calculate(head);
    if (!(width > 0 && height > 0)) return { width: null, height: null };
    // EXIF orientations from 5 on turn the photo by a quarter.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return { width: null, height: null };
  }
}
