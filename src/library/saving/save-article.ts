/** Saving a story, and saving it again. */
import type { Article } from '../../article/article.ts';
import type { SaveOutcome, ToBackground } from '../../messages/background/to-background.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { asEarlierState, damageOf } from '../record/damaged.ts';
import { allDifferences, isAnotherState } from '../record/differences.ts';
import { articleId } from '../record/ids.ts';
import { cleanLabels } from '../record/labels.ts';
import { revisionsOf } from '../reading/read.ts';
import { FORMAT_VERSION, type Revision, type SavedArticle } from '../record/record.ts';
import { noteSave } from './give-way.ts';
import { UNNUMBERED, write, type Writer } from './write.ts';

type Request = ToBackground['saveArticle']['request'];

export interface SaveOptions {
  /** Whether the photos are queued so that their files are fetched and kept. */
  keepPhotos: boolean;
}

/**
 * Saves the story under the id of its canonical URL; resolves when it is on the disk.
 *
 * - A story that is there already and has changed keeps its earlier state as a revision.
 * - Tags, collections and note become those of the request.
 * - `created` means that it was not in the library, or in the trash, from which it is restored. One that the person edits in
 *   the library (`request.edited`) stays in the trash.
 * - A damaged record stays as a raw earlier state.
 */
export async function saveArticle(
  request: Request,
  db: LibraryDb = library(),
  { keepPhotos }: SaveOptions = { keepPhotos: false },
): Promise<SaveOutcome> {
  const id = await articleId(request.article.canonicalUrl);
  const now = new Date().toISOString();
  noteSave();
  return write(db, async (writer) => {
    const [before] = await writer.read([id]);
    const known = before?.kind === 'article' ? before : null;
    const asRead = { ...(known ?? newArticle(id, now, request)), ...request.article };
    if (request.edited !== true) writer.seenOnPage(asRead);
    if (keepPhotos) writer.wantPhotos(asRead);
    if (known === null) return outcome('created', writer.put(before, newArticle(id, now, request)));
    if (damageOf(known) !== null) {
      const revision = (await revisionsOf(id, db)).length + 1;
      writer.keep(asEarlierState(known, revision, now));
      return outcome('updated', writer.put(known, { ...newArticle(id, now, request), revision: revision + 1 }));
    }
    const changed =
      request.edited === true ? allDifferences(known, request.article).length > 0 : isAnotherState(known, request);
    if (changed) await keepState(known, now, writer, db);
    const after = changed ? withContent(known, request) : known;
    const marked = withMarks(after, request);
    const deletedAt = request.edited === true ? known.deletedAt : null;
    const stays = deletedAt === known.deletedAt;
    if (!changed && sameMarks(known, marked) && stays) return outcome('unchanged', known);
    const saved = writer.put(known, { ...marked, updatedAt: now, deletedAt });
    return outcome(stays ? (changed ? 'updated' : 'unchanged') : 'created', saved);
  });
}

function newArticle(id: string, now: string, request: Request): SavedArticle {
  return {
    kind: 'article',
    id,
    formatVersion: FORMAT_VERSION,
    seq: UNNUMBERED,
    savedAt: now,
    updatedAt: now,
    deletedAt: null,
    ...marksOf(request),
    ...request.article,
    evidence: request.evidence,
    revision: 1,
  };
}

/** Keeps the article's present state as a revision that is replaced at `now`. */
async function keepState(saved: SavedArticle, now: string, writer: Writer, db: LibraryDb): Promise<void> {
  const previous = await db.revisions.get([saved.id, saved.revision - 1]);
  writer.keep(revisionOf(saved, previous?.replacedAt ?? saved.savedAt, now));
}

function withContent(saved: SavedArticle, { article, evidence }: Request): SavedArticle {
  return { ...saved, ...article, evidence, revision: saved.revision + 1 };
}

/** Returns the article's present state as a revision that held from `savedAt` until `replacedAt`. */
function revisionOf(saved: SavedArticle, savedAt: string, replacedAt: string): Revision {
  const { id, revision, evidence } = saved;
  return { articleId: id, revision, savedAt, replacedAt, article: contentOf(saved), evidence };
}

/** Returns the story without what the library added to it. */
export function contentOf(saved: SavedArticle): Article {
  const { kind: _k, id: _i, formatVersion: _f, seq: _s, savedAt: _a, updatedAt: _u, deletedAt: _d, ...rest } = saved;
  const { tags: _t, collections: _c, note: _n, evidence: _e, revision: _r, ...article } = rest;
  return article;
}

function marksOf({ tags, collections, note }: Request): Pick<SavedArticle, 'tags' | 'collections' | 'note'> {
  return { tags: cleanLabels(tags), collections: cleanLabels(collections), note };
}

function withMarks(article: SavedArticle, request: Request): SavedArticle {
  return { ...article, ...marksOf(request) };
}

function sameMarks(a: SavedArticle, b: SavedArticle): boolean {
  return JSON.stringify([a.tags, a.collections, a.note]) === JSON.stringify([b.tags, b.collections, b.note]);
}

function outcome(outcome: SaveOutcome['outcome'], { id, seq, savedAt, revision }: SavedArticle): SaveOutcome {
  return { id, seq, savedAt, revision, outcome };
}
