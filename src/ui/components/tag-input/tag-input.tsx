/**
 * Words that the person puts on a record: tags, collections. Typing, or a click, offers those in use, but only Enter, a comma
 * or leaving the box makes a word of what was typed, and a suggestion is taken only when it was gone to with the arrows or
 * clicked: nothing is ever picked for the person. After the ARIA Authoring Practices' editable combobox with list autocomplete.
 *
 * In a form that a button ends, what stands in the box stays there when it is left (`onType`): the button takes it along.
 *
 * Backspace or the arrow at the start of the text goes to the last word, Delete or Backspace there removes it.
 */
import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { announce } from '../notices/announce.tsx';
import { IconButton } from '../button.tsx';
import '../field.css';
import { t } from '../../words/i18n.ts';
import './tag-input.css';
import { SuggestionList, useSuggestions } from './tag-suggestions.tsx';
import { COMMAS, MAX_LENGTH, withWords } from './tag-words.ts';

interface TagInputProps {
  label: string;
  value: readonly string[];
  /** Words in use, most used first. */
  inUse: readonly string[];
  onChange: (value: string[]) => void;
  /** Told what stands in the box and is no word yet, where a form's button takes it along; empty when nothing does. */
  onType?: (text: string) => void;
  placeholder?: string;
}

export function TagInput({ label, value, inUse, onChange, onType, placeholder }: TagInputProps) {
  const [inputId, listId, noteId] = [useId(), useId(), useId()];
  const box = useRef<HTMLDivElement>(null);
  const { typed, type, add, takeTyped } = useTyped(value, onChange, onType);
  const { options, active, show: showList, move } = useSuggestions(inUse, typed, value);
  const expanded = options.length > 0;
  const take = (words: readonly string[]) => {
    add(words);
    showList(false);
  };
  const onInput = (text: string) => {
    if (COMMAS.test(text)) return take(text.split(COMMAS));
    type(text);
    showList(text.trim() !== '');
  };
  /** Goes to a word, or to the text, which stands after the last of them. */
  const goTo = (index: number) => box.current?.querySelectorAll<HTMLElement>('.tag button, input')[index]?.focus();
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // While a syllable is being composed (Telex, Pinyin, Kana), the keys are the input method's.
    if (event.isComposing) return;
    const { selectionStart, selectionEnd, value: text } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    if (event.key === 'Enter') {
      // What stands in the box, whether or not it has been drawn since it was typed.
      take([options[active] ?? text]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && (expanded || typed !== '')) {
      event.stopPropagation();
      if (expanded) showList(false);
      else type('');
    } else if (atStart && value.length > 0 && (event.key === 'Backspace' || isBack(event))) {
      goTo(value.length - 1);
    } else return;
    event.preventDefault();
  };

  const onFocusOut = ({ relatedTarget, target }: TargetedFocusEvent<HTMLElement>) => {
    const stays = relatedTarget instanceof Node && box.current?.contains(relatedTarget);
    // In another window or program, the box still is where the person was.
    if (!stays && document.activeElement !== target) takeTyped();
  };

  return (
    <div class="tag-input" onFocusOut={onFocusOut}>
      <label class="field-label" for={inputId}>
        {label}
      </label>
      <div ref={box} class="tag-box">
        {value.length > 0 && <Words label={label} value={value} onChange={onChange} goTo={goTo} />}
        <input
          id={inputId}
          type="text"
          dir="auto"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={expanded}
          aria-controls={listId}
          aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
          aria-describedby={noteId}
          maxLength={MAX_LENGTH}
          placeholder={value.length === 0 ? placeholder : undefined}
          value={typed}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          // The keys have the arrows for it.
          onClick={() => !expanded && showList(true)}
          onBlur={() => showList(false)}
        />
      </div>
      <SuggestionList
        id={listId}
        label={label}
        under={box}
        options={options}
        active={active}
        onChoose={(word) => take([word])}
      />
      <p id={noteId} class="unseen">
        {t('uiTagKeys')}
      </p>
    </div>
  );
}

/** What stands in the box, and what makes words of it. */
function useTyped(value: readonly string[], onChange: TagInputProps['onChange'], onType: TagInputProps['onType']) {
  const [typed, setTyped] = useState('');

  // The word was added by another way than from here: by saving, which takes what stands in the box along.
  useEffect(() => {
    if (typed !== '' && withWords(value, [typed]).added.length === 0) setTyped('');
    // oxlint-disable-next-line react/exhaustive-deps -- of a word that is typed beside one that is there, nothing is taken away
  }, [value]);

  const type = (text: string) => {
    setTyped(text);
    onType?.(text);
    latest.current.typed = text;
  };
  const add = (words: readonly string[]) => {
    const { all, added } = withWords(value, words);
    type('');
    if (added.length > 0) {
      onChange(all);
      announce(t('uiAdded', { text: added.join(', ') }));
    } else if (words.some((word) => word.trim() !== '')) announce(t('uiAlreadyThere'));
  };
  const latest = useRef({ typed, add });
  latest.current = { typed, add };
  /** Makes words of what stands in the box, unless a form's button does. */
  const takeTyped = () => {
    if (onType === undefined && latest.current.typed.trim() !== '') latest.current.add([latest.current.typed]);
  };
  useEffect(() => {
    const gone = new AbortController();
    // The tab is closed or loaded anew: nothing leaves the box before.
    addEventListener('pagehide', takeTyped, { signal: gone.signal });
    return () => {
      gone.abort();
      // Something else takes the box's place, by the keys: not every browser then leaves it.
      takeTyped();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- whether a form's button takes it along does not change
  }, []);
  return { typed, type, add, takeTyped };
}

interface WordsProps extends Pick<TagInputProps, 'label' | 'value' | 'onChange'> {
  goTo: (index: number) => void;
}

/** The words that are there, each with a button that removes it. */
function Words({ label, value, onChange, goTo }: WordsProps) {
  const remove = (index: number) => {
    onChange(value.toSpliced(index, 1));
    announce(t('uiRemoved', { text: value[index] ?? '' }));
    goTo(value.length);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>, index: number) => {
    if (event.key === 'Delete' || event.key === 'Backspace') remove(index);
    else if (isBack(event)) goTo(Math.max(index - 1, 0));
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') goTo(index + 1);
    else return;
    event.preventDefault();
  };
  return (
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
            onKeyDown={(event) => onKeyDown(event, index)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Whether the key is the arrow that points back along the box's line of writing; what stands in it may run the other way. */
function isBack({ key, currentTarget }: TargetedKeyboardEvent<HTMLElement>): boolean {
  const line = currentTarget.parentElement;
  const rightToLeft = line !== null && getComputedStyle(line).direction === 'rtl';
  return key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft');
}
