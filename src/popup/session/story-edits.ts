/** The person's edits of fields and photos: they run one after the other, and each is added to the draft. */
import type { Signal } from '@preact/signals';
import type { EditProblem } from '../../article/forms/editing.ts';
import type { FieldName } from '../../article/evidence.ts';
import type { Capture } from '../../article/forms/person.ts';
import { fieldSet, photoChanged, photoOf, type DraftKeeper } from './draft.ts';
import type { PopupState } from './state.ts';
import { capturing, send } from './state-signal.ts';

export interface StoryEdits {
  /**
   * Sets a field from the person's text; `from` is the place (`where`) of the candidate, if one was taken. Returns the
   * problem when the text can't be parsed.
   */
  edit: (name: FieldName, text: string, from?: string) => Promise<EditProblem | null>;
  editPhoto: (id: string, part: 'caption' | 'credit', text: string) => Promise<void>;
  /** Leaves the photo out; returns a function that puts it back. */
  removePhoto: (id: string) => Promise<() => Promise<void>>;
}

/** The parsers for typed text have the words of every language: they are loaded when first needed. */
const editing = () => import('../../article/forms/editing.ts');

/** Returns the edits of the story in this state; `over` resolves when all that are under way have ended. */
export function storyEdits(
  state: Signal<PopupState>,
  keeper: DraftKeeper,
): StoryEdits & { over: () => Promise<unknown> } {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    // A failed edit rejects for its caller only; later edits and the save go on.
    last = done.catch(() => undefined);
    return done;
  };
  const replace = async (with_: (capture: Capture, tools: Awaited<ReturnType<typeof editing>>) => Capture) => {
    const tools = await editing();
    const now = capturing(state);
    if (now) send(state, { type: 'edited', capture: with_(now.capture, tools) });
  };

  return {
    over: () => last,
    edit: (name, text, from) =>
      inTurn(async () => {
        const { applyEdit } = await editing();
        const now = capturing(state);
        if (!now) return null;
        const edited = applyEdit(now.capture, name, text, from);
        if (!edited.ok) return edited.problem;
        send(state, { type: 'edited', capture: edited.value });
        keeper.made(fieldSet(name, text, now.capture.article.photos, from), { field: name });
        return null;
      }),
    editPhoto: (id, part, text) =>
      inTurn(async () => {
        const photo = photoOf(capturing(state), id);
        await replace((capture, tools) => tools.editPhoto(capture, id, part, text));
        if (photo) keeper.made(photoChanged(photo, { [part]: text }), { photo: id, part });
      }),
    removePhoto: (id) =>
      inTurn(async () => {
        const photo = photoOf(capturing(state), id);
        const before = capturing(state)?.capture;
        await replace((capture, tools) => tools.removePhoto(capture, id));
        if (!photo || !before) return () => Promise.resolve();
        keeper.made(photoChanged(photo, { removed: true }));
        return () =>
          inTurn(async () => {
            await replace((capture, tools) => tools.putPhotoBack(capture, id, before));
            keeper.made(photoChanged(photo, { removed: false }));
          });
      }),
  };
}
