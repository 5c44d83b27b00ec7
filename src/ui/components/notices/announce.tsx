/** Tells screen readers what happened. One `Announcer` stands in every page; anybody may `announce`. */
import { signal } from '@preact/signals';

type Urgency = 'polite' | 'assertive';

const said = signal<{ text: string; urgency: Urgency; turn: number }>({ text: '', urgency: 'polite', turn: 0 });

/** Has `text` read out: when the reader is idle, or at once when it is `assertive` (failures only). */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  said.value = { text, urgency, turn: said.peek().turn + 1 };
}

/** The live regions. They must be in the page before anything is said, or the first words are lost. */
export function Announcer() {
  const { text, urgency, turn } = said.value;
  // The same words twice are no change, and would not be read again: an unseen mark makes them differ.
  const spoken = turn % 2 === 0 ? text : `${text}\u2060`;
  return (
    <div class="unseen">
      <div role="status">{urgency === 'polite' ? spoken : ''}</div>
      <div role="alert">{urgency === 'assertive' ? spoken : ''}</div>
    </div>
  );
}
