/** Saving one photo's caption and credit. */
import type { SaveOutcome, ToBackground } from '../../messages/background/to-background.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { articleId, captionId } from '../record/ids.ts';
import { cleanLabels } from '../record/labels.ts';
import { FORMAT_VERSION, type SavedCaption } from '../record/record.ts';
import type { SaveOptions } from './save-article.ts';
import { noteSave } from './give-way.ts';
import { UNNUMBERED, write } from './write.ts';

type Request = ToBackground['saveCaption']['request'];

/**
 * Saves the caption; resolves when it is on the disk. The same words under the same photo of the same story are one record:
 * saving them again only adds the tags and collections. A caption in the trash is restored and counts as created.
 */
export async function saveCaption(
  request: Request,
  db: LibraryDb = library(),
  { keepPhotos }: SaveOptions = { keepPhotos: false },
): Promise<SaveOutcome> {
  const id = await captionId(request.photo, request.story);
  const story = await articleId(request.story.canonicalUrl);
  const now = new Date().toISOString();
  noteSave();
  return write(db, async (writer) => {
    const [before] = await writer.read([id]);
    const known = before?.kind === 'caption' ? before : null;
    const fresh = newCaption(id, story, now, request);
    writer.seenOnPage(fresh);
    if (keepPhotos) writer.wantPhotos(known ?? fresh);
    if (known === null) return outcome('created', writer.put(before, fresh));
    const tags = cleanLabels([...known.tags, ...request.tags]);
    const collections = cleanLabels([...known.collections, ...request.collections]);
    const same = tags.length === known.tags.length && collections.length === known.collections.length;
    if (known.deletedAt === null && same) return outcome('unchanged', known);
    const saved = writer.put(known, { ...known, tags, collections, updatedAt: now, deletedAt: null });
    return outcome(known.deletedAt === null ? 'unchanged' : 'created', saved);
  });
}

function newCaption(id: string, articleId: string, now: string, request: Request): SavedCaption {
  return {
    kind: 'caption',
    id,
    formatVersion: FORMAT_VERSION,
    seq: UNNUMBERED,
    savedAt: now,
    updatedAt: now,
    deletedAt: null,
    tags: cleanLabels(request.tags),
    collections: cleanLabels(request.collections),
    note: '',
    photo: request.photo,
    story: request.story,
    articleId,
  };
}

/** A caption has no revisions: captured with other words it is another record. */
function outcome(outcome: SaveOutcome['outcome'], { id, seq, savedAt }: SavedCaption): SaveOutcome {
  return { id, seq, savedAt, revision: 1, outcome };
}
