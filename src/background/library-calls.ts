/** The background's calls that concern the library: every write to it goes through here. */
import type { Article } from '../article/article.ts';
import { unlessBlocked } from '../library/database/blocked.ts';
import { library } from '../library/database/db.ts';
import { editCaption } from '../library/organising/edit-caption.ts';
import { emptyOldTrash } from '../library/organising/forget.ts';
import { importSome } from '../library/merging/import-records.ts';
import { wordsInUse } from '../library/reading/labels-in-use.ts';
import { undoLabels } from '../library/organising/labels-everywhere.ts';
import { editMarks, undoNote } from '../library/organising/marks.ts';
import { importPhotos } from '../library/photos/import-photos.ts';
import { problemOf } from '../library/database/problems.ts';
import { findSaved } from '../library/reading/read.ts';
import { deleteRecords, purgeRecords } from '../library/organising/trash.ts';
import { answerBackground } from '../messages/background/answer-background.ts';
import { done, type Reply } from '../messages/wire.ts';
import { libraryChanged } from './library-changes.ts';
import { keepPhotosOf, retryPhotos, stopKeeping } from './photo-keeper.ts';
import { saveFoundCaption, saveStory, restoreWithPhotos } from './capture/save-records.ts';

/**
 * Registers the library's handlers; call it once, synchronously, when the background starts. `savedInFront` is called with
 * a story that the popup saved. The popup is in no tab, so such a story is in the tab in front.
 */
export function answerLibraryCalls(savedInFront: (article: Article) => void): void {
  answerBackground({
    saveArticle: async (request, { tab }) => {
      const saved = await asReply(saveStory(request));
      if (saved.ok && tab === undefined) savedInFront(request.article);
      return saved;
    },
    savedStory: ({ canonicalUrl }) => asReply(findSaved(canonicalUrl).then((saved) => saved ?? null)),
    wordsInUse: () => asReply(wordsInUse()),
    saveCaption: (request) => asReply(saveFoundCaption(request)),
    editCaption: (request) => asReply(editCaption(request)),
    editMarks: (request) => asReply(editMarks(request)),
    deleteRecords: (request) => followed(deleteRecords(request)),
    restoreRecords: (request) => followed(restoreWithPhotos(request)),
    purgeRecords: (request) => asReply(purgeRecords(request)),
    undoLabels: (request) => asReply(undoLabels(request)),
    undoNote: (request) => asReply(undoNote(request)),
    importRecords: (request) => followed(importSome(request)),
    keepPhotos: (request) => asReply(keepPhotosOf(request)),
    retryPhotos: () => asReply(retryPhotos()),
    importPhotos: (request) => asReply(importPhotos(request)),
    stopPhotos: () => asReply(stopKeeping()),
  });
  // The background starts often, and this is cheap: one query at the end of one index. When the library can't be read,
  // the first call that a person makes says so.
  void asReply(emptyOldTrash(new Date()));
}

/** Like `asReply`, for work that may add or remove records: those who follow the library are told. */
async function followed<T>(work: Promise<T>): Promise<Reply<T>> {
  const reply = await asReply(work);
  libraryChanged();
  return reply;
}

/** Returns the result of work in the library as a reply; an error becomes the problem that a person can be told. */
export async function asReply<T>(work: Promise<T>): Promise<Reply<T>> {
  try {
    return done(await unlessBlocked(work, library()));
  } catch (error) {
    return { ok: false, problem: await problemOf(error) };
  }
}
