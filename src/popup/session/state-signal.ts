/** The popup's state in a signal, changed by events. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { next, type Capturing, type PopupEvent, type PopupState } from './state.ts';

/** Puts the state after the event into the signal. */
export function send(state: Signal<PopupState>, event: PopupEvent): void {
  state.value = next(state.peek(), event);
}

/** Returns the story that can be edited and saved now, if there is one. */
export function capturing(state: ReadonlySignal<PopupState>): Capturing | undefined {
  const now = state.peek();
  return now.step === 'capturing' ? now : undefined;
}
