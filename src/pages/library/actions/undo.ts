/**
 * The way back from what was done: a button on the notice while it stands, and Ctrl+Z, which goes back one step after the
 * other for as long as the page is open.
 */
import { t } from '../../../ui/words/i18n.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { isTyping } from '../keys/typing.ts';

/** Says what was done, with a button that undoes it; what undoing does is said by the `say` that it gets. */
export type Say = (text: string, undo: (say: Say) => void) => void;

/** A step of thousands of records remembers what each of them had. */
const MOST = 50;

const steps: (() => void)[] = [];

/** Boxes that were typed into: there the key is the browser's own. */
const typedInto = new WeakSet<EventTarget>();
/** Whether something was typed after the last step. */
let typedSince = false;

/** Says what the person did, and remembers how to undo it. */
export const showUndoable: Say = (text, undo) => {
  const undone = new AbortController();
  const step = () => {
    const at = steps.indexOf(step);
    if (at >= 0) steps.splice(at, 1);
    // Undone by the key, its own notice would offer to undo it once more.
    undone.abort();
    undo(showUndone);
  };
  steps.push(step);
  if (steps.length > MOST) steps.shift();
  typedSince = false;
  showToast({ text, action: { label: t('libraryUndo'), run: step }, over: undone.signal });
};

/** Says what was undone. The button on the notice does it again; the key goes on to the step before. */
const showUndone: Say = (text, undo) => {
  showToast({ text, action: { label: t('libraryUndo'), run: () => undo(showUndoable) } });
};

/** Has Ctrl+Z (⌘Z) undo what was done last, unless that is something typed, which the browser undoes. */
export function undoByKey(): void {
  const onInput = ({ target }: Event) => {
    if (!isTyping(target) || target === null) return;
    typedInto.add(target);
    typedSince = true;
  };
  addEventListener('input', onInput, { capture: true });
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    const { target } = event;
    const step = steps.at(-1);
    const inBox = isTyping(target);
    if (inBox && (step === undefined || typedSince || (target !== null && typedInto.has(target)))) return;
    // Also where nothing is left: the browser would undo what was typed into the search last, and lead away from a story.
    event.preventDefault();
    step?.();
  });
}
