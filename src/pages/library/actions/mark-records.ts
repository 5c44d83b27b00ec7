/** Putting tags and collections on records and taking them off: each says what it did, in words, with a way back. */
import { recordsWith } from '../../../library/organising/labels-everywhere.ts';
import { changeLabels } from '../../../library/record/labels.ts';
import { callBackground } from '../../../messages/background/call-background.ts';
import type { ToBackground } from '../../../messages/background/to-background.ts';
import { t, tn } from '../../../ui/words/i18n.ts';
import { tellProblem } from '../../tell-problem.ts';
import { inSteps } from './bulk.ts';
import { asFarAs, tellIfGone } from './tell-outcome.ts';
import { showUndoable, type Say } from './undo.ts';

export type Marks = ToBackground['undoLabels']['request']['kind'];
type LabelsChange = ToBackground['undoLabels']['request']['records'][number];

/** Adds labels to the records and removes others; the notice offers undo. */
export async function changeMarks(
  ids: readonly string[],
  marks: Marks,
  change: { add: string[]; remove: string[] },
  say = showUndoable,
): Promise<void> {
  if (change.add.length === 0 && change.remove.length === 0) return;
  const { replies, problem, left } = await inSteps(t('bulkMarking'), ids, (some) =>
    callBackground('editMarks', { ids: some, [marks]: change }),
  );
  if (problem) tellProblem(problem);
  const before = replies.flatMap((reply) => reply.before);
  if (before.length === 0) return;
  const changed = before.map((had) => changeOf(had, marks, change));
  const again = (say: Say) => void changeMarks(ids, marks, change, say);
  say(asFarAs(tn('libraryMarked', before.length), left), (say) => void putBack(marks, changed, again, say));
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
  const { replies, problem, left } = await inSteps(
    t('bulkMarking'),
    () => recordsWith(marks, from),
    (some) => callBackground('editMarks', { ids: some, [marks]: change }),
  );
  if (problem) tellProblem(problem);
  const before = replies.flatMap((reply) => reply.before.map((had) => changeOf(had, marks, change)));
  if (problem && before.length === 0) return;
  const text =
    to === null
      ? tn('labelsRemoved', before.length, { label: from.join(', ') })
      : tn('labelsReplaced', before.length, { from: from.join(', '), to });
  const again = (say: Say) => void replaceLabels(marks, from, to, say);
  say(asFarAs(text, left), (say) => void putBack(marks, before, again, say));
}

/** Returns the labels that a record had and has got by the change. */
function changeOf(
  { id, ...had }: ToBackground['editMarks']['reply']['before'][number],
  marks: Marks,
  change: { add: string[]; remove: string[] },
): LabelsChange {
  return { id, before: had[marks], after: changeLabels(had[marks], change) };
}

/** Gives each record the words that it had, which `again` takes back; where that ends early, the rest can be undone yet. */
async function putBack(
  marks: Marks,
  records: readonly LabelsChange[],
  again: (say: Say) => void,
  say: Say,
): Promise<void> {
  const { replies, problem, left } = await inSteps(t('bulkMarking'), records, (some) =>
    callBackground('undoLabels', { kind: marks, records: some }),
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
