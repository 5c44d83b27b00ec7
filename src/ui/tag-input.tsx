/**
 * Words that the person puts on a record: tags, collections. Typing offers those in use, but only Enter or a comma makes
 * a word of what was typed, and a suggestion is taken only when it was gone to with the arrows or clicked: nothing is
 * ever picked for the person. After the ARIA Authoring Practices' editable combobox with list autocomplete.
 *
 * Backspace or the arrow at the start of the text goes to the last word, Delete or Backspace there removes it.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { announce } from './announce.tsx';
import { IconButton } from './button.tsx';
import './field.css';
import { t } from './i18n.ts';
import { place } from './place.ts';
import { suggest } from './suggest.ts';
import './tag-input.css';

interface TagInputProps {
  label: string;
  value: readonly string[];
  /** Words in use, most used first. */
  inUse: readonly string[];
  onChange: (value: string[]) => void;
  /** Told what stands in the box and is no word yet; empty when nothing does. */
  onType?: (text: string) => void;
  placeholder?: string;
}

/** The record's limit for one word. */
const MAX_LENGTH = 200;
/** Commas of the scripts that we meet: Latin, Chinese, Japanese, Arabic. */
const COMMAS = /[,，、،]/u;

export function TagInput({ label, value, inUse, onChange, onType, placeholder }: TagInputProps) {
  const ids = { input: useId(), list: useId(), note: useId() };
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  const options = open ? suggest(inUse, typed, value) : [];
  const expanded = options.length > 0;

  useEffect(() => {
    if (!list.current || !box.current) return;
    list.current.togglePopover(expanded);
    if (expanded) place(list.current, box.current, 'stretch');
  }, [expanded, options.length]);

  // The word was added by another way than from here: by saving, which takes what stands in the box along.
  useEffect(() => {
    if (typed !== '' && withWords(value, [typed]).added.length === 0) setTyped('');
    // Only then: of a word that is typed beside one that is there, nothing is taken away.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    onType?.(text);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const add = (words: readonly string[]) => {
    const { all, added } = withWords(value, words);
    type('');
    close();
    if (added.length > 0) {
      onChange(all);
      announce(t('uiAdded', { text: added.join(', ') }));
    } else if (words.some((word) => word.trim() !== '')) announce(t('uiAlreadyThere'));
  };
  const remove = (index: number) => {
    onChange(value.toSpliced(index, 1));
    announce(t('uiRemoved', { text: value[index] ?? '' }));
    input.current?.focus();
  };
  const onInput = (text: string) => {
    if (COMMAS.test(text)) return add(text.split(COMMAS));
    type(text);
    setActive(-1);
    setOpen(text.trim() !== '');
  };
  const goTo = (index: number) => box.current?.querySelectorAll<HTMLElement>('.tag button')[index]?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    // While a syllable is being composed (Telex, Pinyin, Kana), the keys are the input method's.
    if (event.isComposing) return;
    const atStart = input.current?.selectionStart === 0 && input.current.selectionEnd === 0;
    if (event.key === 'Enter') {
      event.preventDefault();
      // What stands in the box, whether or not it has been drawn since it was typed.
      add([options[active] ?? input.current?.value ?? typed]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One more place than options: the text as typed, with nothing picked.
      setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === 'Escape' && (expanded || typed !== '')) {
      event.preventDefault();
      event.stopPropagation();
      if (expanded) close();
      else type('');
    } else if (atStart && value.length > 0 && (event.key === 'Backspace' || isBack(event, box.current))) {
      event.preventDefault();
      goTo(value.length - 1);
    }
  };
  const onTagKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
    else if (isBack(event, box.current)) goTo(Math.max(index - 1, 0));
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      if (index + 1 < value.length) goTo(index + 1);
      else input.current?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="tag-input">
      <label class="field-label" for={ids.input}>
        {label}
      </label>
      <div ref={box} class="tag-box">
        {value.length > 0 && (
          <ul aria-label={label}>
            {value.map((word, index) => (
              <li key={word} class="tag">
                <span dir="auto">{word}</span>
                <IconButton
                  icon="close"
                  size="small"
                  label={t('uiRemove', { text: word })}
                  tabIndex={-1}
                  onClick={() => remove(index)}
                  onKeyDown={(event) => onTagKeyDown(event, index)}
                />
              </li>
            ))}
          </ul>
        )}
        <input
          ref={input}
          id={ids.input}
          type="text"
          dir="auto"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={expanded}
          aria-controls={ids.list}
          aria-activedescendant={active >= 0 ? `${ids.list}-${active}` : undefined}
          aria-describedby={ids.note}
          maxLength={MAX_LENGTH}
          placeholder={value.length === 0 ? placeholder : undefined}
          value={typed}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            close();
            setLeft(true);
          }}
        />
      </div>
      <div ref={list} id={ids.list} class="options" role="listbox" aria-label={label} popover="manual">
        {options.map((word, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's: the focus stays there
          <div
            key={word}
            id={`${ids.list}-${index}`}
            class="option"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            dir="auto"
            // Pressing must not take the focus from the input: leaving it closes the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add([word])}
          >
            {word}
          </div>
        ))}
      </div>
      <p id={ids.note} class={left && typed.trim() !== '' ? 'tag-note' : 'unseen'}>
        {left && typed.trim() !== '' ? t('uiNotAddedYet', { text: typed.trim() }) : t('uiTagKeys')}
      </p>
    </div>
  );
}

/** Returns the list with the words that it does not have yet, and those words. */
export function withWords(value: readonly string[], words: readonly string[]): { all: string[]; added: string[] } {
  const known = new Set(value.map(foldExactly));
  const added: string[] = [];
  for (const word of words) {
    const text = word.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
    if (text === '' || known.has(foldExactly(text))) continue;
    known.add(foldExactly(text));
    added.push(text);
  }
  return { all: [...value, ...added], added };
}

/** Words that differ only in case are the same; marks make another word (`ma`, `má`). */
const foldExactly = (word: string): string => word.toLocaleLowerCase('en');

/** Whether the key is the arrow that points back along the line of writing. */
function isBack(event: KeyboardEvent, at: HTMLElement | null): boolean {
  const rightToLeft = at !== null && getComputedStyle(at).direction === 'rtl';
  return event.key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft');
}
