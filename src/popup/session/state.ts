/** What the popup shows, as one value, and how each thing that happens changes it. Pure. */
import type { Article } from '../../article/article.ts';
import type { Capture } from '../../article/forms/person.ts';
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

/** The same story as it stands in the library, and in what the page differs from it now. */
export interface Before {
  savedAt: string;
  marks: Marks;
  changes: Change[];
}

/** The library was asked whether it has the story: it has not, it has, or it could not be asked. */
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
  /** Whether some of that was changed before the popup closed, and is back. */
  restored: boolean;
}

export type PopupState =
  | { step: 'reading' }
  | { step: 'blocked'; obstacle: Obstacle }
  /** `capturing` is what is shown when the person wants it all the same. */
  | { step: 'no-article'; reasons: string[]; capturing: Capturing }
  | Capturing;

export type PopupEvent =
  | { type: 'blocked'; obstacle: Obstacle }
  /** `restored`: `capture` and `marks` have what the person had changed before the popup closed. */
  | {
      type: 'read';
      isArticle: boolean;
      reasons: string[];
      capture: Capture;
      lookup: Lookup;
      marks: Marks;
      restored: boolean;
    }
  /** What was changed before is not wanted, or is after all. */
  | { type: 'discarded' | 'restored'; capture: Capture; marks: Marks }
  | { type: 'capture-anyway' }
  | { type: 'edited'; capture: Capture }
  | { type: 'marked'; marks: Partial<Marks> }
  | { type: 'saving' }
  | { type: 'saved'; outcome: SaveOutcome }
  | { type: 'save-failed'; problem: Problem }
  /** The library has the story now, or has it no longer, and not by a save here. */
  | { type: 'library'; capture: Capture; lookup: Lookup };

/** Returns the state after the event; an event that has no place in the state changes nothing. */
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
  // While a save is under way it stays so; when it is over, what was said of it no longer holds after an edit.
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
  // What the person saved once, or has begun to, is a story to them, whatever the page looks like.
  return isArticle || lookup.found === true || restored ? capturing : { step: 'no-article', reasons, capturing };
}

/** What the person has written here stays; the rest is what the library has. */
function afterChange(state: Capturing, { capture, lookup }: Extract<PopupEvent, { type: 'library' }>): Capturing {
  if (lookup.found !== true) {
    // "Saved" holds no longer; that a save failed, or is under way, does.
    return { ...state, lookup, saving: state.saving.at === 'done' ? { at: 'rest' } : state.saving };
  }
  if (state.edited) return { ...state, lookup, marks: joined(lookup.before.marks, state.marks) };
  return { ...state, capture, lookup, marks: lookup.before.marks };
}

/** Returns what both have: a save puts the marks in the place of those in the library. */
export function joined(there: Marks, here: Marks): Marks {
  const notes = [there.note, here.note].filter((note, at, both) => note !== '' && both.indexOf(note) === at);
  return {
    tags: [...new Set([...there.tags, ...here.tags])],
    collections: [...new Set([...there.collections, ...here.collections])],
    note: notes.join('\n\n'),
  };
}

function nowSaved({ marks }: Capturing, { savedAt }: SaveOutcome): Lookup {
  return { found: true, before: { savedAt, marks, changes: [] } };
}

/** Whether saving would change anything in the library. */
export function hasNews({ lookup, edited }: Capturing): boolean {
  return edited || lookup.found !== true || lookup.before.changes.length > 0;
}

/** Returns the title that names this story to a person: its headline, or its address. */
export function titleOf({ headline, url }: Article): string {
  return headline ?? url;
}
