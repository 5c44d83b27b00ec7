/** The popup's session: its state, and what the person can do. Everything outside of the popup is reached by `services`. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { trimEvidence } from '../../article/evidence.ts';
import { changeInLibrary } from './compare-saved.ts';
import { changeOf, draftKeeper, marksSet, type Box } from './draft.ts';
import { openStory, type Plain } from './open-story.ts';
import type { InUse, Services } from './services.ts';
import { hasNews, type Marks, type PopupState } from './state.ts';
import { capturing, send } from './state-signal.ts';
import { storyEdits, type StoryEdits } from './story-edits.ts';
import { newWords, NO_WORDS } from './unfinished-words.ts';

export interface Session extends StoryEdits {
  state: ReadonlySignal<PopupState>;
  inUse: ReadonlySignal<InUse>;
  /** Whether saving would change anything in the library; a tag that is still being typed counts. */
  canSave: ReadonlySignal<boolean>;
  mark: (marks: Partial<Marks>) => void;
  /** Stores a text that is being typed, in case the popup closes; null when the box has its former text again. */
  typing: (box: Box, text: string | null) => void;
  /** Discards unsaved changes; returns a function that brings them back. */
  discard: () => () => void;
  captureAnyway: () => void;
  /** Saves what is shown; resolves when that has succeeded or failed. */
  save: () => Promise<void>;
  openLibrary: () => void;
}

/** Starts the session: the state is `reading` until the page has answered. */
export function startSession(services: Services): Session {
  const state = signal<PopupState>({ step: 'reading' });
  const inUse = signal<InUse>({ tags: [], collections: [] });
  /** The story as it was opened, without the person's changes. Its address is the one under which the draft is stored. */
  let asRead: Plain | null = null;
  const keeper = draftKeeper((draft) => {
    if (asRead !== null) services.keepDraft(asRead.capture.article.canonicalUrl, draft);
  });
  const { over, ...edits } = storyEdits(state, keeper);
  const unfinished = signal(NO_WORDS);
  const mark = (marks: Partial<Marks>) => {
    const before = capturing(state);
    send(state, { type: 'marked', marks });
    if (!before) return;
    for (const box of Object.keys(marks) as (keyof Marks)[]) {
      keeper.made(marksSet({ [box]: marks[box] }, before.marks), box);
    }
  };

  /** A word still in a box for tags or collections when Save is pressed becomes a tag or collection. */
  const takeUnfinished = () => {
    const now = capturing(state);
    for (const { box, all } of now ? newWords(now.marks, unfinished.peek()) : []) mark({ [box]: all });
    unfinished.value = NO_WORDS;
  };

  const begin = async () => {
    const labels = services.labelsInUse();
    const opening = await openStory(services);
    if (!opening.ok) return send(state, { type: 'blocked', obstacle: opening.obstacle });
    asRead = opening.plain;
    keeper.begin(opening.draft);
    send(state, opening.shown);
    inUse.value = await labels;
    const address = asRead.capture.article.canonicalUrl;
    services.watchSaved(address, (saved) => {
      const change = changeInLibrary(state.peek(), address, saved);
      if (change) send(state, change);
    });
  };
  void begin();

  return {
    state,
    inUse,
    canSave: computed(() => {
      const now = state.value;
      return now.step === 'capturing' && (hasNews(now) || newWords(now.marks, unfinished.value).length > 0);
    }),
    ...edits,
    mark,
    typing: (box, text) => {
      if (box === 'tags' || box === 'collections') unfinished.value = { ...unfinished.peek(), [box]: text ?? '' };
      keeper.typing(box, text === null ? null : changeOf(box, text, capturing(state)));
    },
    discard: () => {
      const now = capturing(state);
      if (!now || asRead === null) return () => undefined;
      const kept = keeper.end();
      const marks = now.lookup.found === true ? now.lookup.before.marks : asRead.marks;
      send(state, { type: 'discarded', capture: asRead.capture, marks });
      return () => {
        keeper.begin(kept);
        keeper.made((draft) => draft);
        send(state, { type: 'restored', capture: now.capture, marks: now.marks });
      };
    },
    captureAnyway: () => send(state, { type: 'capture-anyway' }),
    save: async () => {
      await over();
      takeUnfinished();
      const now = capturing(state);
      if (!now || now.saving.at === 'work' || !hasNews(now)) return;
      send(state, { type: 'saving' });
      const { article, evidence } = now.capture;
      const reply = await services.save({ article, evidence: trimEvidence(evidence), ...now.marks });
      send(state, reply.ok ? { type: 'saved', outcome: reply.value } : { type: 'save-failed', problem: reply.problem });
      // Changes made during the save are not in it: then the draft stays.
      if (reply.ok && capturing(state)?.edited === false) keeper.end();
    },
    openLibrary: () => {
      const now = capturing(state);
      services.openLibrary(now?.saving.at === 'done' ? now.saving.outcome.id : null);
    },
  };
}
