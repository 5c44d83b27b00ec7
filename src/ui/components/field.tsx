/**
 * A text that is edited where it stands. Enter or leaving it commits (in a text of many lines Ctrl+Enter, since Enter
 * breaks the line), Escape brings the old text back. What cannot be read stays as typed, with the reason under it, until
 * it is mended or Escape is pressed.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './field.css';

export interface EditableProps {
  /** Read out as the name; shown only where the caller puts it. */
  label: string;
  text: string;
  /** Takes the new text; returns what is wrong with it, in words, or null. */
  onCommit: (text: string) => string | null | Promise<string | null>;
  /** Told what is being typed before it is committed; null when that is no longer so. */
  onType?: (text: string | null) => void;
  placeholder?: string;
  /** BCP 47 language of the text, for screen readers and fonts. */
  lang?: string | null;
  /** Id for an outside label or jump. */
  id?: string;
  /** Puts the caret into it as it appears. */
  takesFocus?: boolean;
  /** Called when the person leaves it, after the commit. */
  onLeave?: () => void;
  /** A text of many lines. */
  long?: boolean;
  class?: string;
}

export function Editable(props: EditableProps) {
  const { label, text, onCommit, onType, placeholder, lang, id, takesFocus, onLeave, long = false } = props;
  const problemId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const told = useRef<HTMLParagraphElement>(null);
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  /** What was committed last, as it was typed. */
  const committed = useRef<string | null>(null);
  // Another candidate was taken, or the page was read again: what is shown follows. What was typed on while the last
  // commit was being saved stays. Before anything is painted: a box can be typed into as soon as it is seen.
  useLayoutEffect(() => {
    const own = committed.current;
    setDraft((typed) => (own === null || typed === own ? text : typed));
    setProblem(null);
    committed.current = null;
  }, [text]);
  // What is wrong must not lie below the edge of what is seen.
  useEffect(() => {
    if (problem !== null) told.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  // Before it is painted: keys that follow at once are meant for it.
  useLayoutEffect(() => {
    if (takesFocus === true) box.current?.focus();
  }, [takesFocus]);

  const commit = async () => {
    if (draft === text) {
      onType?.(null);
      return setProblem(null);
    }
    committed.current = draft;
    const wrong = await onCommit(draft);
    if (wrong !== null) committed.current = null;
    setProblem(wrong);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (!long && !event.shiftKey))) {
      event.preventDefault();
      void commit();
    } else if (event.key === 'Escape') {
      // The browser would close the popup.
      event.preventDefault();
      event.stopPropagation();
      if (draft === text) return box.current?.blur();
      setDraft(text);
      setProblem(null);
      committed.current = null;
      onType?.(null);
    }
  };
  const leave = async () => {
    await commit();
    onLeave?.();
  };

  return (
    <div class={props.class}>
      <div class="grow" data-text={draft === '' ? placeholder : draft}>
        <textarea
          ref={box}
          id={id}
          rows={1}
          dir={/\p{L}/u.test(draft) ? 'auto' : 'ltr'}
          lang={lang ?? undefined}
          aria-label={label}
          aria-invalid={problem === null ? undefined : 'true'}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder={placeholder}
          value={draft}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            onType?.(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => void leave()}
        />
      </div>
      {problem !== null && (
        <p ref={told} id={problemId} class="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
