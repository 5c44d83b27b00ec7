/** The picker's panel: what is outlined, what would be taken from it, and the buttons. */
import type { RuleField } from '../../article/rules/rule-fields.ts';
import type { PickerText } from '../../messages/content/to-content.ts';
import { h } from '../surface/element.ts';
import { isNoTime, textsOf, type Choice } from './choice.ts';
import { say, shortened, tagOf } from './words.ts';

export interface Panel {
  element: HTMLElement;
  /** Shows the element that is outlined while the person points; returns what to tell of it. */
  outlined: (element: Element) => string;
  /** Shows what would be taken from the picked element, with the controls to change it. */
  picked: (choice: Choice) => void;
  /** Goes back to pointing, without what was picked. */
  pointing: () => void;
  /** Shows whether the choice was stored. When it was (`done`), only the close button is left. */
  tell: (words: string, done: boolean) => void;
}

export interface PanelActions {
  change: (change: Partial<Pick<Choice, 'all' | 'take'>>) => void;
  remember: () => void;
  again: () => void;
  close: () => void;
}

/** Makes the panel for pointing at `field`; `actions` are what its buttons and choices do. */
export function makePanel(text: PickerText, field: RuleField, actions: PanelActions): Panel {
  const hint = h('p', { class: 'hint' }, text.hint);
  const tag = h('p', { class: 'tag', dir: 'ltr' });
  const words = h('p', { class: 'words', dir: 'auto' });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const said = h('p', { class: 'said', role: 'status' });
  const controls = h('div', { class: 'actions' });
  const choices = h('div');
  const element = h(
    'section',
    { class: 'panel', role: 'dialog', tabindex: '-1', 'aria-labelledby': 'title' },
    h('h2', { id: 'title' }, text.title),
    hint,
    tag,
    words,
    choices,
    problem,
    controls,
    said,
  );
  const button = (label: string, act: () => void, main = false) => {
    const made = h('button', { type: 'button', class: main ? 'main' : null }, label);
    made.addEventListener('click', act);
    return made;
  };
  const show = (target: Element, taken: string) => {
    tag.replaceChildren(h('code', {}, tagOf(target)));
    words.textContent = taken === '' ? text.noText : shortened(taken, 600);
  };

  const panel: Panel = {
    element,
    outlined: (target) => {
      const taken = shortened(target.textContent?.replace(/\s+/g, ' ').trim() ?? '', 160);
      show(target, taken);
      return say(text.outlined, { element: tagOf(target), text: taken === '' ? text.noText : taken });
    },
    pointing: () => {
      hint.hidden = false;
      choices.replaceChildren();
      problem.textContent = '';
      controls.replaceChildren(button(text.cancel, actions.close));
    },
    picked: (choice) => {
      const texts = textsOf(choice);
      // The controls are rebuilt: after a change of what is taken the focus goes to the new copy of the same control.
      const focused = (element.getRootNode() as ShadowRoot).activeElement;
      const changing = focused && choices.contains(focused) ? focused.localName : null;
      hint.hidden = true;
      show(choice.element, texts.join('\n'));
      said.textContent = `${text.taken}: ${words.textContent}`;
      choices.replaceChildren(...takeChoice(choice, text, actions), ...allChoice(choice, text, actions));
      problem.textContent = isNoTime(field, texts, document.documentElement.lang || null) ? text.notATime : '';
      const remember = button(text.remember, actions.remember, true);
      remember.toggleAttribute('disabled', texts.length === 0);
      controls.replaceChildren(remember, button(text.again, actions.again), button(text.cancel, actions.close));
      const next =
        changing === null
          ? controls.querySelector<HTMLElement>('button:not([disabled])')
          : choices.querySelector<HTMLElement>(changing);
      next?.focus();
    },
    tell: (message, done) => {
      problem.textContent = message;
      if (!done) return;
      hint.hidden = true;
      tag.textContent = '';
      words.textContent = '';
      choices.replaceChildren();
      const close = button(text.close, actions.close, true);
      controls.replaceChildren(close);
      close.focus();
    },
  };
  panel.pointing();
  return panel;
}

function takeChoice({ takes, take }: Choice, text: PickerText, { change }: PanelActions): HTMLElement[] {
  if (takes.length < 2) return [];
  const select = h(
    'select',
    {},
    ...takes.map((each) =>
      h(
        'option',
        { value: each, selected: each === take ? true : null },
        each === 'text' ? text.wholeText : each.slice(1),
      ),
    ),
  );
  select.addEventListener('change', () => {
    const chosen = takes[select.selectedIndex];
    if (chosen) change({ take: chosen });
  });
  return [h('label', {}, text.take, select)];
}

function allChoice({ alike, all }: Choice, text: PickerText, { change }: PanelActions): HTMLElement[] {
  if (!alike) return [];
  const box = h('input', { type: 'checkbox' });
  box.checked = all;
  box.addEventListener('change', () => change({ all: box.checked }));
  return [h('label', {}, box, say(text.all, { count: alike.elements.length.toLocaleString(text.lang) }))];
}
