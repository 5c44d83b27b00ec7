/** What an image file is, told by its own bytes: what a server or a name says of it is not trusted. */
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

/** Sizes stand near the beginning; after that much, colour profiles and all, looking on would only cost time. */
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
    // From 5 on the photo lies on its side.
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return { width: null, height: null };
  }
}
