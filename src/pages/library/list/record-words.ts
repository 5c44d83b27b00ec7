/** A record in the words of the list. */
import type { SavedRecord } from '../../../library/record/record.ts';
import { storyOf } from '../../../library/record/story-of.ts';
import { readableAddress, readableHost } from '../../../ui/words/readable-address.ts';

/** Returns the headline that a record is listed under. */
export function headlineOf(record: SavedRecord): string {
  const { headline, canonicalUrl } = storyOf(record);
  return headline ?? readableAddress(canonicalUrl);
}

/** Returns the publisher's name, or its domain. */
export function sourceName(record: SavedRecord): string {
  const { publisher } = storyOf(record);
  return publisher.name ?? readableHost(publisher.domain);
}

/** Returns the story's language (BCP 47), or null. */
export function languageOf(record: SavedRecord): string | null {
  return storyOf(record).language;
}

/** Returns what stands under the headline in the list: byline and lead, or the story of a caption. */
export function detailOf(record: SavedRecord): string {
  if (record.kind === 'caption') return headlineOf(record);
  // The line as printed may hold dates and roles besides.
  const authors = record.byline?.authors.map(({ name }) => name).join(', ') || record.byline?.raw;
  return [authors, record.lead].filter(Boolean).join(' · ');
}
