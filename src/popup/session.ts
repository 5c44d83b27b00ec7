/** The popup's one session: its state, and what the person can do. What reaches outside comes in as `services`. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { trimEvidence, type FieldName } from '../article/evidence.ts';
import type { EditProblem } from '../article/editing.ts';
import type { Capture } from '../article/person.ts';
import type { SavedArticle } from '../library/record.ts';
import type { SaveOutcome, ToBackground } from '../messages/to-background.ts';
import { done, type Reply } from '../messages/wire.ts';
import { withWords } from '../ui/tag-words.ts';
import type { Opened } from './open-page.ts';
import { compareSaved } from './compare-saved.ts';
import { draftKeeper, fieldSet, marksSet, photoChanged, type Box } from './draft.ts';
import { openStory } from './open-story.ts';
import type { StoryDraft } from '../settings/story-drafts.ts';
import { hasNews, next, type Marks, type PopupEvent, type PopupState } from './state.ts';

/** Tags and collections in use, most used first. */
export interface InUse {
  tags: string[];
  collections: string[];
}

export interface Services {
  /** The page's reading, already under way. */
  opened: Promise<Opened>;
  findSaved: (canonicalUrl: string) => Promise<Reply<SavedArticle | null>>;
  /** Tells `take` what `findSaved` would answer, each time that it may have changed, as long as the popup is open. */
  watchSaved: (canonicalUrl: string, take: (saved: SavedArticle | null) => void) => void;
  labelsInUse: () => Promise<InUse>;
  /** What the person wants on every new story. */
  defaultMarks: () => Promise<Marks>;
  save: (request: ToBackground['saveArticle']['request']) => Promise<Reply<SaveOutcome>>;
  /** What the person changed in this story before the popup closed, and did not save. */
  draftOf: (canonicalUrl: string) => Promise<StoryDraft | null>;
  keepDraft: (canonicalUrl: string, draft: StoryDraft | null) => void;
  /** Shows the library in a tab, at the record with this id when it is given. */
  openLibrary: (id: string | null) => void;
}

export interface Session {
  state: ReadonlySignal<PopupState>;
  inUse: ReadonlySignal<InUse>;
  /** Whether saving would change anything in the library: a word that stands in its box yet is saved too. */
  canSave: ReadonlySignal<boolean>;
  /** Sets a field from a person's text; `from` is the place of a candidate that was taken. Returns what is wrong with it. */
  edit: (name: FieldName, text: string, from?: string) => Promise<EditProblem | null>;
  editPhoto: (id: string, part: 'caption' | 'credit', text: string) => Promise<void>;
  /** Leaves the photo out; returns how to have it back. */
  removePhoto: (id: string) => Promise<() => Promise<void>>;
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

/** The parsers of what a person types know the words of every language: they come when they are first needed. */
const editing = () => import('../article/editing.ts');

/** Starts the session: the state is `reading` until the page has answered. */
export function startSession(services: Services): Session {
  const state = signal<PopupState>({ step: 'reading' });
  const inUse = signal<InUse>({ tags: [], collections: [] });
  const send = (event: PopupEvent) => {
    state.value = next(state.peek(), event);
  };
  const capturing = () => {
    const now = state.peek();
    return now.step === 'capturing' ? now : undefined;
  };
  /** The story as it was opened, without what the person changed; and the address under which that is kept. */
  let asRead: { capture: Capture; marks: Marks } | null = null;
  const keeper = draftKeeper((draft) => {
    if (asRead !== null) services.keepDraft(asRead.capture.article.canonicalUrl, draft);
  });
  const photoOf = (id: string) => capturing()?.capture.article.photos.find((photo) => photo.id === id);
  const typed = (box: Box, text: string) => {
    const now = capturing();
    if (typeof box === 'string') {
      if (!now) return null;
      const value = box === 'note' ? text.trim() : withWords(now.marks[box], [text]).all;
      return marksSet({ [box]: value }, now.marks);
    }
    if ('field' in box) return fieldSet(box.field, text, now?.capture.article.photos ?? []);
    const photo = photoOf(box.photo);
    return photo ? photoChanged(photo, { [box.part]: text }) : null;
  };
  /** What stands in the boxes for tags and collections and is no word yet. */
  const unfinished = signal({ tags: '', collections: '' });
  const newWords = (box: 'tags' | 'collections') => withWords(capturing()?.marks[box] ?? [], [unfinished.value[box]]);
  const canSave = computed(() => {
    const now = state.value;
    if (now.step !== 'capturing') return false;
    return hasNews(now) || (['tags', 'collections'] as const).some((box) => newWords(box).added.length > 0);
  });
  /** Whoever presses Save with a word in the box wants it, as with Ctrl+Enter in the box. */
  const takeUnfinished = () => {
    for (const box of ['tags', 'collections'] as const) {
      const words = newWords(box);
      unfinished.value = { ...unfinished.peek(), [box]: '' };
      if (words.added.length > 0) mark({ [box]: words.all });
    }
  };
  const mark = (marks: Partial<Marks>) => {
    const before = capturing();
    send({ type: 'marked', marks });
    if (!before) return;
    for (const box of Object.keys(marks) as (keyof Marks)[]) {
      keeper.made(marksSet({ [box]: marks[box] }, before.marks), box);
    }
  };
  /** The last edit that is under way: a save waits for it. */
  let pending: Promise<unknown> = Promise.resolve();
  const change = <T>(work: () => Promise<T>): Promise<T> => {
    const done = pending.then(work);
    pending = done;
    return done;
  };
  const replace = async (with_: (capture: Capture, tools: Awaited<ReturnType<typeof editing>>) => Capture) => {
    const tools = await editing();
    const now = capturing();
    if (now) send({ type: 'edited', capture: with_(now.capture, tools) });
  };

  /**
   * The story of this address has left the library, or come into it by another way than a save here, which is answered by
   * itself. Of one whose address the person has changed since, that says nothing.
   */
  const follow = (address: string, saved: SavedArticle | null) => {
    const now = state.peek();
    const shown = now.step === 'no-article' ? now.capturing : now;
    if (shown.step !== 'capturing' || shown.saving.at === 'work') return;
    if (shown.capture.article.canonicalUrl !== address) return;
    if ((shown.lookup.found === true) !== (saved !== null)) {
      send({ type: 'library', ...compareSaved(shown.capture, done(saved)) });
    }
  };

  const read = (event: Extract<PopupEvent, { type: 'read' }>, plain: typeof asRead, draft: StoryDraft | null) => {
    asRead = plain;
    keeper.begin(draft);
    send(event);
  };
  void openStory(services, send, read, (found) => (inUse.value = found), follow);

  return {
    state,
    inUse,
    canSave,
    edit: (name, text, from) =>
      change(async () => {
        const { applyEdit } = await editing();
        const now = capturing();
        if (!now) return null;
        const edited = applyEdit(now.capture, name, text, from);
        if (!edited.ok) return edited.problem;
        send({ type: 'edited', capture: edited.value });
        keeper.made(fieldSet(name, text, now.capture.article.photos, from), { field: name });
        return null;
      }),
    editPhoto: (id, part, text) =>
      change(async () => {
        const photo = photoOf(id);
        await replace((capture, tools) => tools.editPhoto(capture, id, part, text));
        if (photo) keeper.made(photoChanged(photo, { [part]: text }), { photo: id, part });
      }),
    removePhoto: (id) =>
      change(async () => {
        const photo = photoOf(id);
        const before = capturing()?.capture;
        await replace((capture, tools) => tools.removePhoto(capture, id));
        if (!photo || !before) return () => Promise.resolve();
        keeper.made(photoChanged(photo, { removed: true }));
        return () =>
          change(async () => {
            await replace((capture, tools) => tools.putPhotoBack(capture, id, before));
            keeper.made(photoChanged(photo, { removed: false }));
          });
      }),
    mark,
    typing: (box, text) => {
      if (box === 'tags' || box === 'collections') unfinished.value = { ...unfinished.peek(), [box]: text ?? '' };
      keeper.typing(box, text === null ? null : typed(box, text));
    },
    discard: () => {
      const now = capturing();
      if (!now || asRead === null) return () => undefined;
      const kept = keeper.end();
      const marks = now.lookup.found === true ? now.lookup.before.marks : asRead.marks;
      send({ type: 'discarded', capture: asRead.capture, marks });
      return () => {
        keeper.begin(kept);
        keeper.made((draft) => draft);
        send({ type: 'restored', capture: now.capture, marks: now.marks });
      };
    },
    captureAnyway: () => send({ type: 'capture-anyway' }),
    save: async () => {
      await pending;
      takeUnfinished();
      const now = capturing();
      if (!now || now.saving.at === 'work' || !hasNews(now)) return;
      send({ type: 'saving' });
      const { article, evidence } = now.capture;
      const reply = await services.save({ article, evidence: trimEvidence(evidence), ...now.marks });
      send(reply.ok ? { type: 'saved', outcome: reply.value } : { type: 'save-failed', problem: reply.problem });
      // What was changed while it was being saved is not in it.
      if (reply.ok && capturing()?.edited === false) keeper.end();
    },
    openLibrary: () => {
      const now = capturing();
      services.openLibrary(now?.saving.at === 'done' ? now.saving.outcome.id : null);
    },
  };
}
