/** The way back from what was done last: a button on the notice while it stands, and Ctrl+Z until something else is done. */
import { t } from '../../ui/i18n.ts';
import { showToast } from '../../ui/toast.tsx';
import { isTyping } from './typing.ts';

type Undo = () => void;

let last: Undo | null = null;

/** Says what was done, with a button that undoes it. */
export function showUndoable(text: string, undo: Undo): void {
  const run = () => {
    if (last === run) last = null;
    undo();
  };
  last = run;
  showToast({ text, action: { label: t('libraryUndo'), run } });
}

/** Has Ctrl+Z (⌘Z) undo what was done last, where nobody is typing. */
export function undoByKey(): void {
  addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (isTyping(event.target) || last === null) return;
    event.preventDefault();
    last();
  });
}
