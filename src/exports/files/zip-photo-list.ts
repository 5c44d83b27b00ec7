import type { CapturedPhoto, SavedRecord } from '../../library/record/record.ts';
import { storyOf } from '../../library/record/story-of.ts';
import { joined } from '../syntax/csv.ts';

/** The columns of `photos.csv`: the file first, then what a photo desk asks of it. */
export const PHOTO_COLUMNS = [
  'file',
  'photo',
  'caption',
  'credit',
  'photographer',
  'agency',
  'headline',
  'canonicalUrl',
  'record',
] as const;

/** Returns the row of one photo file in the archive. */
export function photoRow(path: string, { src, caption, credit }: CapturedPhoto, record: SavedRecord): string[] {
  const story = storyOf(record);
  return [
    path,
    src ?? '',
    caption ?? '',
    credit?.raw ?? '',
    joined(credit?.photographers ?? []),
    joined(credit?.agencies ?? []),
    story.headline ?? '',
    story.canonicalUrl,
    record.id,
  ];
}
