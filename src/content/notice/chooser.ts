/** The chooser: when the browser does not tell which photo was meant, the person does. */
import { askBackground } from '../../messages/content/content-side.ts';
import type { ChooserText, FoundCaption } from '../../messages/content/to-content.ts';
import { h } from '../surface/element.ts';
import { chooserStyles } from '../surface/surface-styles.ts';
import { openSurface, type Surface } from '../surface/surface.ts';

/** A caption to choose. `thumbnail` is the address under which the page shows the photo, which costs no new request. */
export interface Choice {
  found: FoundCaption;
  thumbnail: string | null;
}

/**
 * Shows the captions as a list, none selected at first unless there is only one. Enter or the button sends the choice to the background, which saves
 * it; Escape or cancel closes the list without saving.
 */
export function showChooser(text: ChooserText, choices: readonly Choice[], signal: AbortSignal): Surface {
  const surface = openSurface({ ...text, css: chooserStyles }, signal);
  const cancel = h('button', { type: 'button' }, text.cancel);
  const alert = h('p', { class: 'failed', role: 'alert' });
  const form = h(
    'form',
    { method: 'dialog' },
    h('header', {}, h('h2', { id: 'title' }, text.title), h('p', { id: 'hint' }, text.hint)),
    h(
      'div',
      { class: 'choices', role: 'radiogroup', 'aria-labelledby': 'title' },
      ...choices.map((choice, index) => choiceRow(choice, index, choices.length === 1, text)),
    ),
    alert,
    h('footer', {}, cancel, h('button', { type: 'submit', class: 'main' }, text.save)),
  );
  const dialog = h('dialog', { class: 'panel', 'aria-labelledby': 'title', 'aria-describedby': 'hint' }, form);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const picked = choices[Number(new FormData(form).get('choice'))];
    if (picked) void send(picked.found);
  });
  // The background's notice takes the chooser's place.
  const send = async (found: FoundCaption): Promise<void> => {
    const reply = await askBackground('captionChosen', found);
    if (!reply.ok) alert.textContent = text.failed;
  };
  cancel.addEventListener('click', surface.close);
  dialog.addEventListener('close', surface.close);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) surface.close();
  });

  surface.root.append(dialog);
  dialog.showModal();
  return surface;
}

function choiceRow({ found, thumbnail }: Choice, index: number, checked: boolean, text: ChooserText): HTMLElement {
  const { caption, credit } = found.photo;
  return h(
    'label',
    {},
    h('input', { type: 'radio', name: 'choice', value: String(index), required: true, checked: checked || null }),
    thumbnail === null ? h('span', { class: 'picture' }) : h('img', { src: thumbnail, alt: '', decoding: 'sync' }),
    h(
      'span',
      { class: 'words' },
      caption === null ? h('p', { class: 'none' }, text.noCaption) : h('p', { dir: 'auto' }, caption),
      credit === null ? null : h('p', { class: 'credit', dir: 'auto' }, credit.raw),
    ),
  );
}
