/** What the popup shows, as one value, and how events change it. Pure. */
import type { Article } from '../../article/article.ts';
import type { Capture } from '../../article/forms/person.ts';
import type { Loss } from '../../library/saving/lost-story.ts';
import type { SaveOutcome } from '../../messages/background/to-background.ts';
import type { Problem } from '../../messages/wire.ts';
import type { Change } from '../../ui/changes/changes.ts';
import type { Obstacle } from '../../ui/words/obstacle.ts';

/** What the person adds to the story. */
export interface Marks {
  tags: string[];
  collections: string[];
  note: string;
}

/** The same story in the library, what differs in the page now, and what the page has lost of it. */
export interface Before {
  savedAt: string;
  marks: Marks;
  changes: Change[];
  loss: Loss | null;
}

/** Whether the library has the story: no, yes, or unknown as it could not be read. */
export type Lookup = { found: false } | { found: true; before: Before } | { found: 'unknown'; problem: Problem };

export type Saving =
  | { at: 'rest' }
  | { at: 'work' }
  | { at: 'done'; outcome: SaveOutcome }
  | { at: 'failed'; problem: Problem };

export interface Capturing {
  step: 'capturing';
  capture: Capture;
  marks: Marks;
  lookup: Lookup;
  saving: Saving;
  /** Whether the person changed anything that is not saved yet. */
  edited: boolean;
  /** Whether some of these changes were made before the popup closed, and restored. */
  restored: boolean;
}

export type PopupState =
  | { step: 'reading' }
  | { step: 'blocked'; obstacle: Obstacle }
  /** `capturing` is the state after the person chooses to capture the page all the same. */
  | { step: 'no-article'; reasons: string[]; capturing: Capturing }
  | Capturing;

export type PopupEvent =
  | { type: 'blocked'; obstacle: Obstacle }
  /** `restored`: unsaved changes from before the popup closed are in `capture` and `marks`. */
  | {
      type: 'read';
      isArticle: boolean;
      reasons: string[];
      capture: Capture;
      lookup: Lookup;
      marks: Marks;
      restored: boolean;
    }
  /** Unsaved changes were discarded, or brought back by undo. */
  | { type: 'discarded' | 'restored'; capture: Capture; marks: Marks }
  | { type: 'capture-anyway' }
  | { type: 'edited'; capture: Capture }
  | { type: 'marked'; marks: Partial<Marks> }
  | { type: 'saving' }
  | { type: 'saved'; outcome: SaveOutcome }
  | { type: 'save-failed'; problem: Problem }
  /** The story was added to the library, or removed from it, other than by a save here. */
  | { type: 'library'; capture: Capture; lookup: Lookup };

/** Returns the state after the event; an event that does not fit the state changes nothing. */
export function next(state: PopupState, event: PopupEvent): PopupState {
  switch (event.type) {
    case 'blocked':
      return { step: 'blocked', obstacle: event.obstacle };
    case 'read':
      return afterReading(event);
    case 'capture-anyway':
      return state.step === 'no-article' ? state.capturing : state;
    case 'edited':
    case 'marked':
    case 'discarded':
    case 'restored':
    case 'saving':
    case 'saved':
    case 'save-failed':
      return state.step === 'capturing' ? whileCapturing(state, event) : state;
    case 'library':
      if (state.step === 'no-article') return { ...state, capturing: afterChange(state.capturing, event) };
      return state.step === 'capturing' ? afterChange(state, event) : state;
  }
}

type CapturingEvent = Exclude<PopupEvent, { type: 'blocked' | 'read' | 'capture-anyway' | 'library' }>;

function whileCapturing(state: Capturing, event: CapturingEvent): Capturing {
  // A running save goes on. After it, an edit takes away the message that it succeeded or failed.
  const saving: Saving = state.saving.at === 'work' ? state.saving : { at: 'rest' };
  switch (event.type) {
    case 'edited':
      return { ...state, capture: event.capture, saving, edited: true };
    case 'marked':
      return { ...state, marks: { ...state.marks, ...event.marks }, saving, edited: true };
    case 'discarded':
    case 'restored': {
      const { capture, marks, type } = event;
      return { ...state, capture, marks, saving, edited: type === 'restored', restored: type === 'restored' };
    }
    case 'saving':
      return { ...state, saving: { at: 'work' }, edited: false };
    case 'saved':
      return {
        ...state,
        saving: { at: 'done', outcome: event.outcome },
        lookup: nowSaved(state, event.outcome),
        restored: false,
      };
    case 'save-failed':
      return { ...state, saving: { at: 'failed', problem: event.problem }, edited: true };
  }
}

function afterReading(event: Extract<PopupEvent, { type: 'read' }>): PopupState {
  const { isArticle, reasons, capture, lookup, restored } = event;
  const marks = lookup.found === true && !restored ? lookup.before.marks : event.marks;
  const saving: Saving = { at: 'rest' };
  const capturing: Capturing = { step: 'capturing', capture, marks, lookup, saving, edited: restored, restored };
  // A page that the person has saved before, or has begun to edit, is a story to them, whatever it looks like.
  const isKnown = lookup.found === true && lookup.before.loss !== 'story-gone';
  return isArticle || isKnown || restored ? capturing : { step: 'no-article', reasons, capturing };
}

/** Returns what the page has lost of the saved story, or null. */
export const lossIn = ({ lookup }: Capturing): Loss | null => (lookup.found === true ? lookup.before.loss : null);

/** Unsaved edits stay; everything else becomes what the library has. */
function afterChange(state: Capturing, { capture, lookup }: Extract<PopupEvent, { type: 'library' }>): Capturing {
  if (lookup.found !== true) {
    // The message "saved" is wrong now; that a save failed or is running still holds.
    return { ...state, lookup, saving: state.saving.at === 'done' ? { at: 'rest' } : state.saving };
  }
  if (state.edited) return { ...state, lookup, marks: joined(lookup.before.marks, state.marks) };
  return { ...state, capture, lookup, marks: lookup.before.marks };
}

/** Returns the marks of both, since a save replaces those in the library. */
export function joined(there: Marks, here: Marks): Marks {
  const notes = [there.note, here.note].filter((note, at, both) => note !== '' && both.indexOf(note) === at);
  return {
    tags: [...new Set([...there.tags, ...here.tags])],
    collections: [...new Set([...there.collections, ...here.collections])],
    note: notes.join('\n\n'),
  };
}

function nowSaved({ marks }: Capturing, { savedAt }: SaveOutcome): Lookup {
  return { found: true, before: { savedAt, marks, changes: [], loss: null } };
}

/** Whether saving would change anything in the library. */
export function hasNews({ lookup, edited }: Capturing): boolean {
  return edited || lookup.found !== true || lookup.before.changes.length > 0;
}

/** Returns the title that names this story to a person: its headline, or its address. */
export function titleOf({ headline, url }: Article): string {
  return headline ?? url;
}
