import type { CapturedPhoto, SavedRecord } from '../record/record.ts';
import { photosOf } from '../record/story-of.ts';

/** Returns the addresses on the web of the record's photos, each once: what may be fetched for it, and nothing else. */
export function photoAddresses(record: SavedRecord): string[] {
  return addressesOf(photosOf(record));
}

/** Returns the addresses on the web of these photos, each once. */
export function addressesOf(photos: readonly Pick<CapturedPhoto, 'src'>[]): string[] {
  return [...new Set(photos.map(({ src }) => src).filter((src) => src !== null))].filter(isWebAddress);
}

function isWebAddress(src: string): boolean {
  const address = URL.parse(src);
  return address?.protocol === 'https:' || address?.protocol === 'http:';
}
