/** The tags, collections and note of a story that is saved without the popup. */
import { newestRecords } from '../../library/reading/read.ts';
import { cleanLabels } from '../../library/record/labels.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { readSettings, settingsOf } from '../../settings/settings.ts';
import type { Marks } from './capture-story.ts';

/** Returns a saved story's own marks; for a new story the default ones together with those of the article saved last. */
export async function usualMarks(saved: SavedArticle | undefined): Promise<Marks> {
  if (saved) return { tags: saved.tags, collections: saved.collections, note: saved.note };
  const { defaultTags, defaultCollections } = await readSettings().catch(() => settingsOf(null));
  const [last] = await newestRecords({ kind: 'article', limit: 1 });
  return {
    tags: cleanLabels([...defaultTags, ...(last?.tags ?? [])]),
    collections: cleanLabels([...defaultCollections, ...(last?.collections ?? [])]),
    note: '',
  };
}
