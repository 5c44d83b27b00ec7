/** What the page asks of the background for whole records: each says what it did, in words, with a way back. */
import type { Capture } from '../../../article/forms/person.ts';
import { wordsOf, type CaptionWords } from '../../../library/record/caption-words.ts';
import { getRecord } from '../../../library/reading/read.ts';
import type { SavedArticle, SavedCaption } from '../../../library/record/record.ts';
import { contentOf } from '../../../library/saving/save-article.ts';
import { callBackground } from '../../../messages/background/call-background.ts';
import type { ToBackground } from '../../../messages/background/to-background.ts';
import { t, tn } from '../../../ui/words/i18n.ts';
import { tellProblem } from '../../tell-problem.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { inSteps } from './bulk.ts';
import { selection, selectOnly } from './selection.ts';
import { asFarAs, tellIfGone } from './tell-outcome.ts';
import { showUndoable, type Say } from './undo.ts';

type Ids = readonly string[];

/** Moves the records to the trash; the notice offers undo, after which those of them that were ticked are so again. */
export async function deleteRecords(ids: Ids, say = showUndoable): Promise<void> {
  const ticked = selection.peek();
  const { changed, left } = await changing(t('bulkDeleting'), ids, 'deleteRecords');
  if (changed.length === 0) return;
  const undo = async (say: Say) => {
    const back = await restoreRecords(changed, say);
    tickAgain(back.filter((id) => ticked.has(id)));
  };
  say(asFarAs(tn('libraryDeleted', changed.length), left), (say) => void undo(say));
}

/** Takes the records back out of the trash; the notice offers undo. Returns the ids of those that came back. */
export async function restoreRecords(ids: Ids, say = showUndoable): Promise<string[]> {
  const { changed, left } = await changing(t('bulkRestoring'), ids, 'restoreRecords');
  const text = asFarAs(tn('libraryRestored', changed.length), left);
  if (changed.length > 0) say(text, (say) => void deleteRecords(changed, say));
  await tellIfGone(ids, changed);
  return changed;
}

/** Removes the records for good; the caller has asked the person. */
export async function purgeRecords(ids: Ids): Promise<void> {
  const { changed, left } = await changing(t('bulkPurging'), ids, 'purgeRecords');
  // Of none, the problem has been told.
  if (changed.length > 0 || left.length === 0) showToast({ text: asFarAs(tn('libraryPurged', changed.length), left) });
}

/** Keeps the note with the record; the notice offers undo. */
export async function saveNote(id: string, note: string, say = showUndoable): Promise<void> {
  const reply = await callBackground('editMarks', { ids: [id], note });
  if (!reply.ok) return tellProblem(reply.problem);
  const [before] = reply.value.before;
  if (before) say(t('libraryNoteSaved'), (say) => void undoNote({ id, before: before.note, after: note }, say));
  else await tellIfGone([id], []);
}

/** Puts the note before back, which undo takes away again; one that another window has written since stays. */
async function undoNote(change: ToBackground['undoNote']['request'], say: Say): Promise<void> {
  const { id, before, after } = change;
  const reply = await callBackground('undoNote', change);
  if (!reply.ok) return tellProblem(reply.problem);
  if (reply.value.changed.length > 0) {
    say(t('libraryNoteSaved'), (say) => void undoNote({ id, before: after, after: before }, say));
  } else if (!(await tellIfGone([id], []))) {
    showToast({ kind: 'bad', text: t('libraryNoteNewer') });
  }
}

/**
 * Saves another content of the story, the one before being kept as a version; says `done`, and the notice offers undo. One
 * that was removed for good meanwhile is kept anew, which the notice says, and undo takes away again. Returns whether it was saved.
 */
export async function saveContent(
  saved: SavedArticle,
  { article, evidence }: Capture,
  done: string,
  say = showUndoable,
): Promise<boolean> {
  const { tags, collections, note } = saved;
  const content = { article, evidence, edited: true as const };
  const reply = await callBackground('saveArticle', { ...content, tags, collections, note });
  if (!reply.ok) tellProblem(reply.problem);
  // An edit creates nothing but what has gone.
  else if (reply.value.outcome === 'created') sayKeptAnew(reply.value.id, done, say);
  else say(await whereItIs(saved.id, done), (say) => void bringBack(saved, say));
  return reply.ok;
}

function sayKeptAnew(id: string, done: string, say: Say): void {
  say(`${done} · ${t('libraryKeptAnew')}`, (say) => void deleteRecords([id], say));
}

/**
 * Saves other words of the captured caption, those before being kept with it; says `done`, and the notice offers undo. One
 * that was removed for good meanwhile is kept anew, as a story is. Returns whether they were saved.
 */
export async function saveWords(
  saved: SavedCaption,
  words: CaptionWords,
  done: string,
  say = showUndoable,
): Promise<boolean> {
  const reply = await callBackground('editCaption', { id: saved.id, ...wordsOf(words) });
  const now = { ...saved, photo: { ...saved.photo, ...words } };
  if (!reply.ok) tellProblem(reply.problem);
  else if (reply.value.changed.length === 0 && (await isGone(saved.id))) return await keepCaptionAnew(now, done, say);
  else say(await whereItIs(saved.id, done), (say) => void saveWords(now, saved.photo, t('libraryWordsBack'), say));
  return reply.ok;
}

async function keepCaptionAnew(caption: SavedCaption, done: string, say: Say): Promise<boolean> {
  const { earlier: _, ...anew } = caption;
  const reply = await callBackground('importRecords', { lines: [{ ...anew, deletedAt: null }], origin: 'cutline' });
  if (reply.ok) sayKeptAnew(caption.id, done, say);
  else tellProblem(reply.problem);
  return reply.ok;
}

/** Whether the record is in the library no more, not in the trash either. */
const isGone = (id: string): Promise<boolean> =>
  getRecord(id).then(
    (record) => record === undefined,
    () => false,
  );

/** Returns what was done, and that the record lies in the trash, where another window may have moved it meanwhile. */
async function whereItIs(id: string, done: string): Promise<string> {
  const now = await getRecord(id).catch(() => undefined);
  return now === undefined || now.deletedAt === null ? done : `${done} · ${t('libraryInTrash')}`;
}

/** Gives the story the content that it had; the marks that it has got since stay. */
async function bringBack(had: SavedArticle, say: Say): Promise<void> {
  const now = await getRecord(had.id);
  if (now?.kind !== 'article') return tellProblem({ code: 'not-found', detail: had.id });
  const done = t('libraryVersionRestored', { number: had.revision });
  await saveContent(now, { article: contentOf(had), evidence: had.evidence }, done, say);
}

/**
 * Has the background do this to all the records; returns the ids of those that it did it to, and of those that it did not
 * come to. The latter stay ticked: with the rest out of the way, the same can be asked for once more.
 */
async function changing(
  text: string,
  ids: Ids,
  call: 'deleteRecords' | 'restoreRecords' | 'purgeRecords',
): Promise<{ changed: string[]; left: Ids }> {
  const { replies, problem, left } = await inSteps(text, ids, (some) => callBackground(call, { ids: some }));
  if (problem) tellProblem(problem);
  const isLeft = new Set(left);
  deselect(ids.filter((id) => !isLeft.has(id)));
  return { changed: replies.flatMap((reply) => reply.changed), left };
}

/**
 * As it was before what is undone: what was meant for these records can be done with them now. Not beside others that were
 * ticked since, to which the next action would happen as well.
 */
function tickAgain(ids: Ids): void {
  if (selection.peek().size === 0) selectOnly(ids);
}

function deselect(ids: Ids): void {
  const gone = new Set(ids);
  selectOnly([...selection.peek()].filter((id) => !gone.has(id)));
}
