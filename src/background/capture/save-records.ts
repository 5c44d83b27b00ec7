/** Saving, and with it the photo files where the person wants them. Every way to save goes through here. */
import { withoutTracking } from '../../article/address/without-tracking.ts';
import { library } from '../../library/database/db.ts';
import { captionsOf, findSaved } from '../../library/reading/read.ts';
import { articleId } from '../../library/record/ids.ts';
import type { Story } from '../../library/record/record.ts';
import { isAnotherStory } from '../../library/saving/another-story.ts';
import { saveArticle } from '../../library/saving/save-article.ts';
import { saveCaption } from '../../library/saving/save-caption.ts';
import { restoreRecords } from '../../library/organising/trash.ts';
import type { SaveOutcome, ToBackground } from '../../messages/background/to-background.ts';
import { readSettings } from '../../settings/settings.ts';
import { libraryChanged } from '../library-changes.ts';
import { keepPhotosNow, keepPhotosOf } from '../photo-keeper.ts';

/** Saves the story; the answer comes when it is on the disk, and waits for no photo. */
export async function saveStory(request: ToBackground['saveArticle']['request']): Promise<SaveOutcome> {
  const { keepPhotos } = await choice();
  const saved = await saveArticle(request, library(), { keepPhotos });
  libraryChanged();
  if (keepPhotos) keepPhotosNow();
  return saved;
}

/**
 * Saves the caption, under the address that is its story's own; the answer comes when it is on the disk, and waits for no
 * photo.
 */
export async function saveFoundCaption(request: ToBackground['saveCaption']['request']): Promise<SaveOutcome> {
  const { keepPhotos } = await choice();
  const story = await atItsOwnAddress(request.story);
  const saved = await saveCaption({ ...request, story }, library(), { keepPhotos });
  if (keepPhotos) keepPhotosNow();
  return saved;
}

/** As for a whole story: the page may declare the address of one that was read or captured from before. */
async function atItsOwnAddress(story: Story): Promise<Story> {
  const article = await findSaved(story.canonicalUrl);
  const captions = article ? [] : await captionsOf(await articleId(story.canonicalUrl));
  const known = article ? [article] : captions.map((caption) => caption.story);
  const isLeftOver = known.length > 0 && known.every((one) => isAnotherStory(one, story));
  return isLeftOver ? { ...story, canonicalUrl: withoutTracking(story.url) } : story;
}

/** Takes records back out of the trash, and fetches the photos that were still to be fetched when they went there. */
export async function takeBack(request: { ids: string[] }): Promise<{ changed: string[] }> {
  const { keepPhotos } = await choice();
  const { changed } = await restoreRecords(request);
  if (keepPhotos) await keepPhotosOf({ ids: changed });
  return { changed };
}

/** A save never fails for a setting that can't be read. */
async function choice(): Promise<{ keepPhotos: boolean }> {
  return await readSettings().catch(() => ({ keepPhotos: false }));
}
