/** The words in use that fit what is typed into a tag input: a list in the top layer, under the box. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { floatBeside } from '../../page/float-beside.ts';
import { suggest } from './suggest.ts';
import './tag-input.css';

export interface Suggestions {
  /** What is offered; nothing while the list is closed. */
  options: readonly string[];
  /** The place of the one that was gone to; -1 when none was. */
  active: number;
  /** Opens or closes the list; none in it is gone to then. */
  show: (open: boolean) => void;
  /** Goes to the next one (1) or the one before (-1); opens the list when it is closed. */
  move: (step: 1 | -1) => void;
}

/** Returns what is suggested for `typed`; the list begins closed. */
export function useSuggestions(inUse: readonly string[], typed: string, chosen: readonly string[]): Suggestions {
  /** Null while the list is closed. */
  const [at, setAt] = useState<number | null>(null);
  const options = at === null ? [] : suggest(inUse, typed, chosen);
  const show = (open: boolean) => setAt(open ? -1 : null);
  const move = (step: 1 | -1) => {
    if (at === null) return show(true);
    // One more place than options: the text as typed, with nothing picked.
    setAt(((at + 1 + step + options.length + 1) % (options.length + 1)) - 1);
  };
  return { options, active: at ?? -1, show, move };
}

interface SuggestionListProps extends Pick<Suggestions, 'options' | 'active'> {
  id: string;
  label: string;
  /** The box under which the list lies. */
  under: RefObject<HTMLElement | null>;
  onChoose: (word: string) => void;
}

/** The list itself; a suggestion's id is that of the list and its place. */
export function SuggestionList({ id, label, under, options, active, onChoose }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!list.current || !under.current) return;
    list.current.togglePopover(options.length > 0);
    if (options.length > 0) floatBeside(list.current, under.current, 'stretch');
  }, [under, options.length]);
  return (
    <div ref={list} id={id} class="options" role="listbox" aria-label={label} popover="manual">
      {options.map((word, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's: the focus stays there
        <div
          key={word}
          id={`${id}-${index}`}
          class="option"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          dir="auto"
          // Pressing must not take the focus from the input: leaving it closes the list before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(word)}
        >
          {word}
        </div>
      ))}
    </div>
  );
}
