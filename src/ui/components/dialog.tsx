/**
 * A modal dialog on the browser's own `<dialog>`: it keeps the focus inside, closes on Escape and gives the focus back. The
 * focus comes to what has `autofocus`, or else to the first control of what the dialog asks, and not to its ×.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './button.tsx';
import './dialog.css';
import { Announcer } from './notices/announce.tsx';
import { t } from '../words/i18n.ts';

interface DialogProps {
  open: boolean;
  title: string;
  /** Called once when it closes, by whatever way. */
  onClose: () => void;
  /** What Escape and the × do in the place of closing: while something runs of which the dialog is to tell the end. */
  insteadOfClosing?: (() => void) | undefined;
  children: ComponentChildren;
  /** The buttons, the main one last. */
  footer?: ComponentChildren;
}

export function Dialog({ open, title, onClose, insteadOfClosing, children, footer }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const bodyId = useId();
  useEffect(() => {
    if (open && dialog.current?.open === false) {
      tieWords(dialog.current, bodyId);
      dialog.current.showModal();
      passFocusOn(dialog.current);
    }
    if (!open && dialog.current?.open === true) dialog.current.close();
  }, [open, bodyId]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !insteadOfClosing) return;
    event.preventDefault();
    insteadOfClosing();
  };
  const dismiss = insteadOfClosing ?? (() => dialog.current?.close());
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onClose={() => open && onClose()}
      onKeyDown={onKeyDown}
    >
      {open && (
        <>
          <div class="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="close" label={t('uiClose')} onClick={dismiss} />
          </div>
          <div id={bodyId} class="dialog-body">
            {children}
          </div>
          {footer !== undefined && <div class="dialog-foot">{footer}</div>}
          <Announcer />
        </>
      )}
    </dialog>
  );
}

/** More would not be listened to before the buttons. */
const FEW_WORDS = 500;

/** A question is read out with the dialog's title, as the focus goes past it to the buttons. */
function tieWords(dialog: HTMLDialogElement, bodyId: string): void {
  const body = dialog.querySelector('.dialog-body');
  const isQuestion = body?.querySelector(CONTROLS) === null && (body.textContent ?? '').length <= FEW_WORDS;
  if (isQuestion) dialog.setAttribute('aria-describedby', bodyId);
  else dialog.removeAttribute('aria-describedby');
}

const CONTROLS = 'input, select, textarea, button, a[href]';

/**
 * The browser gives the focus to the first control there is, which is the ×; a dialog that only tells has no other. One that
 * is longer than the window and asks nothing before its buttons would be scrolled to its end by them: it is read first.
 */
function passFocusOn(dialog: HTMLDialogElement): void {
  if (document.activeElement?.closest('.dialog-head') === null) return;
  const controls = dialog.querySelectorAll<HTMLElement>(`:is(.dialog-body, .dialog-foot) :is(${CONTROLS})`);
  const first = [...controls].find((control) => control.tabIndex >= 0 && !control.matches(':disabled'));
  const isBelow = dialog.scrollHeight > dialog.clientHeight && (first?.closest('.dialog-foot') ?? null) !== null;
  if (!isBelow) first?.focus();
}
