/** What the page asks of the background: each says what it did, in words, with a way back. */
import type { Capture } from '../../../article/forms/person.ts';
import { wordsOf, type CaptionWords } from '../../../library/record/caption-words.ts';
import { recordsWith } from '../../../library/organising/labels-everywhere.ts';
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
import { showUndoable, type Say } from './undo.ts';

type Ids = readonly string[];
export type Marks = ToBackground['setLabels']['request']['kind'];

/** Moves the records to the trash; the notice offers undo, after which those of them that were ticked are so again. */
export async function deleteRecords(ids: Ids, say = showUndoable): Promise<void> {
  const ticked = selection.peek();
  const changed = await changing(t('bulkDeleting'), ids, 'deleteRecords');
  if (changed.length === 0) return;
  const undo = async (say: Say) => {
    const back = await restoreRecords(changed, say);
    tickAgain(back.filter((id) => ticked.has(id)));
  };
  say(tn('libraryDeleted', changed.length), (say) => void undo(say));
}

/** Takes the records back out of the trash; the notice offers undo. Returns the ids of those that came back. */
export async function restoreRecords(ids: Ids, say = showUndoable): Promise<string[]> {
  const changed = await changing(t('bulkRestoring'), ids, 'restoreRecords');
  if (changed.length > 0) say(tn('libraryRestored', changed.length), (say) => void deleteRecords(changed, say));
  await tellIfGone(ids, changed);
  return changed;
}

/** Removes the records for good; the caller has asked the person. */
export async function purgeRecords(ids: Ids): Promise<void> {
  const changed = await changing(t('bulkPurging'), ids, 'purgeRecords');
  showToast({ text: tn('libraryPurged', changed.length) });
}

/** Adds labels to the records and removes others; the notice offers undo. */
export async function changeMarks(
  ids: Ids,
  marks: Marks,
  change: { add: string[]; remove: string[] },
  say = showUndoable,
): Promise<void> {
  if (change.add.length === 0 && change.remove.length === 0) return;
  const { replies, problem } = await inSteps(t('bulkMarking'), ids, (some) =>
    callBackground('editMarks', { ids: some, [marks]: change }),
  );
  if (problem) tellProblem(problem);
  const before = replies.flatMap((reply) => reply.before);
  if (before.length === 0) return;
  const had = before.map(({ id, ...had }) => ({ id, labels: had[marks] }));
  const again = (say: Say) => void changeMarks(ids, marks, change, say);
  say(tn('libraryMarked', before.length), (say) => void putBack(marks, had, again, say));
}

/**
 * Renames a word on all records, merges several into one, or (`to` null) removes them; the notice offers undo. What was
 * stopped or failed on the way is undone as far as it came, or done to its end by doing it again.
 */
export async function replaceLabels(
  marks: Marks,
  from: string[],
  to: string | null,
  say = showUndoable,
): Promise<void> {
  const change = { add: to === null ? [] : [to], remove: from };
  const { replies, problem } = await inSteps(
    t('bulkMarking'),
    () => recordsWith(marks, from),
    (some) => callBackground('editMarks', { ids: some, [marks]: change }),
  );
  if (problem) tellProblem(problem);
  const before = replies.flatMap((reply) => reply.before.map(({ id, ...had }) => ({ id, labels: had[marks] })));
  if (problem && before.length === 0) return;
  const text =
    to === null
      ? tn('labelsRemoved', before.length, { label: from.join(', ') })
      : tn('labelsReplaced', before.length, { from: from.join(', '), to });
  const again = (say: Say) => void replaceLabels(marks, from, to, say);
  say(text, (say) => void putBack(marks, before, again, say));
}

/** Keeps the note with the record; the notice offers undo. */
export async function saveNote(id: string, note: string, say = showUndoable): Promise<void> {
  const reply = await callBackground('editMarks', { ids: [id], note });
  if (!reply.ok) return tellProblem(reply.problem);
  const [before] = reply.value.before;
  if (before) say(t('libraryNoteSaved'), (say) => void saveNote(id, before.note, say));
  else await tellIfGone([id], []);
}

/**
 * Saves another content of the story, the one before being kept as a version; says `done`, and the notice offers undo.
 * Returns whether it was saved.
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
  if (reply.ok) say(await whereItIs(saved.id, done), (say) => void bringBack(saved, say));
  else tellProblem(reply.problem);
  return reply.ok;
}

/**
 * Saves other words of the captured caption, those before being kept with it; says `done`, and the notice offers undo.
 * Returns whether they were saved.
 */
export async function saveWords(
  saved: SavedCaption,
  words: CaptionWords,
  done: string,
  say = showUndoable,
): Promise<boolean> {
  const reply = await callBackground('editCaption', { id: saved.id, ...wordsOf(words) });
  const now = { ...saved, photo: { ...saved.photo, ...words } };
  const isThere = reply.ok && reply.value.changed.length > 0;
  if (isThere)
    say(await whereItIs(saved.id, done), (say) => void saveWords(now, saved.photo, t('libraryWordsBack'), say));
  else tellProblem(reply.ok ? { code: 'not-found', detail: saved.id } : reply.problem);
  return isThere;
}

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

/** Gives each record the words that it had, which `again` takes back; where that ends early, the rest can be undone yet. */
async function putBack(
  marks: Marks,
  records: ToBackground['setLabels']['request']['records'],
  again: (say: Say) => void,
  say: Say,
): Promise<void> {
  const { replies, problem, left } = await inSteps(t('bulkMarking'), records, (some) =>
    callBackground('setLabels', { kind: marks, records: some }),
  );
  const changed = replies.flatMap((reply) => reply.changed);
  const text = tn('libraryMarked', changed.length);
  if (problem === null && left.length === 0) {
    const gone = await tellIfGone(
      records.map(({ id }) => id),
      changed,
    );
    if (gone && changed.length === 0) return;
  }
  if (left.length > 0) showUndoable(text, (say) => void putBack(marks, left, again, say));
  else if (!problem) say(text, again);
  if (problem) tellProblem(problem);
}

/** Has the background do this to all the records; returns the ids of those that it did it to, no longer ticked. */
async function changing(
  text: string,
  ids: Ids,
  call: 'deleteRecords' | 'restoreRecords' | 'purgeRecords',
): Promise<string[]> {
  const { replies, problem } = await inSteps(text, ids, (some) => callBackground(call, { ids: some }));
  if (problem) tellProblem(problem);
  const changed = replies.flatMap((reply) => reply.changed);
  deselect(problem === null ? ids : changed);
  return changed;
}

/** Records looked for, of those to which nothing was done: what is gone is told once. */
const LOOKED_FOR = 100;

/** Says so when some of the records to which nothing was done have been removed for good meanwhile; returns whether. */
async function tellIfGone(ids: Ids, changed: Ids): Promise<boolean> {
  const done = new Set(changed);
  const others = ids.filter((id) => !done.has(id)).slice(0, LOOKED_FOR);
  const found: unknown[] = await Promise.all(others.map((id) => getRecord(id))).catch(() => []);
  const gone = found.includes(undefined);
  if (gone) showToast({ kind: 'bad', text: t('libraryGoneMeanwhile') });
  return gone;
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
