/** Saving records, and their photo files if the person wants those kept. Every way to save goes through here. */
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

/** Saves the story; resolves when it is on the disk, without waiting for photo files. */
export async function saveStory(request: ToBackground['saveArticle']['request']): Promise<SaveOutcome> {
  const { keepPhotos } = await photoSetting();
  const saved = await saveArticle(request, library(), { keepPhotos });
  libraryChanged();
  if (keepPhotos) keepPhotosNow();
  return saved;
}

/**
 * Saves the caption under the address of its own story; resolves when it is on the disk, without waiting for the photo
 * file.
 */
export async function saveFoundCaption(request: ToBackground['saveCaption']['request']): Promise<SaveOutcome> {
  const { keepPhotos } = await photoSetting();
  const story = await atItsOwnAddress(request.story);
  const saved = await saveCaption({ ...request, story }, library(), { keepPhotos });
  if (keepPhotos) keepPhotosNow();
  return saved;
}

/** Returns the story under its own address: single-page sites may still declare that of the story before. */
export async function atItsOwnAddress(story: Story): Promise<Story> {
  const article = await findSaved(story.canonicalUrl);
  const captions = article ? [] : await captionsOf(await articleId(story.canonicalUrl));
  const known = article ? [article] : captions.map((caption) => caption.story);
  const isLeftOver = known.length > 0 && known.every((one) => isAnotherStory(one, story));
  return isLeftOver ? { ...story, canonicalUrl: withoutTracking(story.url) } : story;
}

/** Restores records from the trash, and fetches the photo files that were still missing when they were deleted. */
export async function restoreWithPhotos(request: { ids: string[] }): Promise<{ changed: string[] }> {
  const { keepPhotos } = await photoSetting();
  const { changed } = await restoreRecords(request);
  if (keepPhotos) await keepPhotosOf({ ids: changed });
  return { changed };
}

/** The setting, or not to keep photo files when it can't be read: a save never fails because of that. */
async function photoSetting(): Promise<{ keepPhotos: boolean }> {
  return await readSettings().catch(() => ({ keepPhotos: false }));
}
