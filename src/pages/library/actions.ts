/** What the page asks of the background: each says what it did, in words, with a way back. */
import type { Article } from '../../article/article.ts';
import type { ArticleEvidence } from '../../article/evidence.ts';
import type { SavedArticle } from '../../library/record.ts';
import { callBackground } from '../../messages/call-background.ts';
import type { Problem } from '../../messages/wire.ts';
import { t, tn } from '../../ui/i18n.ts';
import { problemWords } from '../../ui/problem.ts';
import { showToast } from '../../ui/toast.tsx';
import { selection, selectOnly } from './selection.ts';

/** Moves the records to the trash; the notice offers undo. */
export async function deleteRecords(ids: readonly string[]): Promise<void> {
  const reply = await callBackground('deleteRecords', { ids: [...ids] });
  if (!reply.ok) return tell(reply.problem);
  deselect(ids);
  const { changed } = reply.value;
  const undo = () => void restoreRecords(changed);
  showToast({
    text: tn('libraryDeleted', changed.length),
    ...(changed.length > 0 ? { action: { label: t('libraryUndo'), run: undo } } : {}),
  });
}

/** Takes the records back out of the trash. */
export async function restoreRecords(ids: readonly string[]): Promise<void> {
  const reply = await callBackground('restoreRecords', { ids: [...ids] });
  if (!reply.ok) return tell(reply.problem);
  deselect(ids);
  showToast({ text: tn('libraryRestored', reply.value.changed.length) });
}

/** Removes the records for good; the caller has asked the person. */
export async function purgeRecords(ids: readonly string[]): Promise<void> {
  const reply = await callBackground('purgeRecords', { ids: [...ids] });
  if (!reply.ok) return tell(reply.problem);
  deselect(ids);
  showToast({ text: tn('libraryPurged', reply.value.changed.length) });
}

type Marks = 'tags' | 'collections';

/** Puts words on the records and takes others off; the notice offers undo. */
export async function changeMarks(
  ids: readonly string[],
  marks: Marks,
  add: string[],
  remove: string[],
): Promise<void> {
  if (add.length === 0 && remove.length === 0) return;
  const reply = await callBackground('editMarks', { ids: [...ids], [marks]: { add, remove } });
  if (!reply.ok) return tell(reply.problem);
  const { changed } = reply.value;
  if (changed.length === 0) return;
  const undo = () => void changeMarks(changed, marks, remove, add);
  showToast({ text: tn('libraryMarked', changed.length), action: { label: t('libraryUndo'), run: undo } });
}

/** Keeps the note with the record. */
export async function saveNote(id: string, note: string): Promise<void> {
  const reply = await callBackground('editMarks', { ids: [id], note });
  if (!reply.ok) return tell(reply.problem);
  showToast({ text: t('libraryNoteSaved') });
}

/** Saves another content of the story, the one before being kept as a version; says `done`. Returns whether it was saved. */
export async function saveContent(
  { tags, collections, note }: SavedArticle,
  article: Article,
  evidence: ArticleEvidence,
  done: string,
): Promise<boolean> {
  const reply = await callBackground('saveArticle', { article, evidence, tags, collections, note });
  if (reply.ok) showToast({ text: done });
  else tell(reply.problem);
  return reply.ok;
}

function tell(problem: Problem): void {
  const { what, doThis } = problemWords(problem);
  showToast({ kind: 'bad', text: `${what} ${doThis}` });
}

function deselect(ids: readonly string[]): void {
  const gone = new Set(ids);
  selectOnly([...selection.peek()].filter((id) => !gone.has(id)));
}
