/** Tells screen readers what happened. An `Announcer` stands in every page and dialog; anybody may `announce`. */
import { signal } from '@preact/signals';

type Urgency = 'polite' | 'assertive';

const said = signal<{ text: string; urgency: Urgency; turn: number }>({ text: '', urgency: 'polite', turn: 0 });

/** Milliseconds after which the words go: what a dialog covered would be read out again when it closes. */
const STAY = 3_000;

let going: ReturnType<typeof setTimeout> | undefined;

/** Has `text` read out: when the reader is idle, or at once when it is `assertive` (failures only). */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  clearTimeout(going);
  said.value = { text, urgency, turn: said.peek().turn + 1 };
  going = setTimeout(() => (said.value = { ...said.peek(), text: '' }), STAY);
}

/**
 * The live regions. They must be there before anything is said, or the first words are lost. A modal dialog has its own,
 * as screen readers are told nothing of the page behind it.
 */
export function Announcer() {
  const { text, urgency, turn } = said.value;
  // The same words twice are no change, and would not be read again: one or two unseen marks make them differ.
  const spoken = text === '' ? '' : text + '\u2060'.repeat(1 + (turn % 2));
  return (
    <div class="unseen">
      <div role="status">{urgency === 'polite' ? spoken : ''}</div>
      <div role="alert">{urgency === 'assertive' ? spoken : ''}</div>
    </div>
  );
}
