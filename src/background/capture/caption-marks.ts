/** Which tags and collections a caption gets when it is captured. */
import { getRecord, findSaved } from '../../library/reading/read.ts';
import { captionId } from '../../library/record/ids.ts';
import type { FoundCaption } from '../../messages/content/to-content.ts';
import type { Marks } from './capture-story.ts';
import { atItsOwnAddress } from './save-records.ts';
import { usualMarks } from './usual-marks.ts';

/**
 * Returns the tags and collections of the caption's story, if that is saved, else those that a new story would get. A caption
 * that is in the library keeps its own: it gets none.
 */
export async function marksOfCaption(found: FoundCaption): Promise<Pick<Marks, 'tags' | 'collections'>> {
  const story = await atItsOwnAddress(found.story);
  const known = await getRecord(await captionId(found.photo, story));
  if (known?.deletedAt === null) return { tags: [], collections: [] };
  const { tags, collections } = await usualMarks(await findSaved(story.canonicalUrl));
  return { tags, collections };
}
