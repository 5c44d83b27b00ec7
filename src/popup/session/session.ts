/** The popup's one session: its state, and what the person can do. What reaches outside comes in as `services`. */
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
  /** Whether saving would change anything in the library: a word that stands in its box yet is saved too. */
  canSave: ReadonlySignal<boolean>;
  mark: (marks: Partial<Marks>) => void;
  /** A text that is being typed is kept, should the popup close; null when the box holds again what it held before. */
  typing: (box: Box, text: string | null) => void;
  /** Forgets what was changed and not saved; returns how to have it back. */
  discard: () => () => void;
  captureAnyway: () => void;
  /** Saves what is shown; answers when it is over. */
  save: () => Promise<void>;
  openLibrary: () => void;
}

/** Starts the session: the state is `reading` until the page has answered. */
export function startSession(services: Services): Session {
  const state = signal<PopupState>({ step: 'reading' });
  const inUse = signal<InUse>({ tags: [], collections: [] });
  /** The story as it was opened, without what the person changed; and the address under which that is kept. */
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

  /** Whoever presses Save with a word in the box wants it, as with Ctrl+Enter in the box. */
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
      // What was changed while it was being saved is not in it.
      if (reply.ok && capturing(state)?.edited === false) keeper.end();
    },
    openLibrary: () => {
      const now = capturing(state);
      services.openLibrary(now?.saving.at === 'done' ? now.saving.outcome.id : null);
    },
  };
}
