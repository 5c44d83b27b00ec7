/** The person's unsaved changes: stored as they are made, and applied again when the popup opens on the page once more. */
import type { editPhoto, removePhoto, applyEdit } from '../../article/forms/editing.ts';
import type { Photo } from '../../article/article.ts';
import type { FieldName } from '../../article/evidence.ts';
import type { Capture } from '../../article/forms/person.ts';
import { areSame, isEmpty, type PhotoDraft, type StoryDraft } from '../../settings/story-drafts.ts';
import { withWords } from '../../ui/components/tag-input/tag-words.ts';
import { joined, type Capturing, type Marks } from './state.ts';

/** A text box of the popup: a field, one part of a photo, the note, or where a tag or collection is typed. */
export type Box = { field: FieldName } | { photo: string; part: 'caption' | 'credit' } | keyof Marks;

type Change = (draft: StoryDraft) => StoryDraft;

export interface DraftKeeper {
  /** Continues with a draft that was stored before. */
  begin: (found: StoryDraft | null) => void;
  /** Adds a finished change; `box` is the text box that it was made in. */
  made: (change: Change, box?: Box) => void;
  /** Notes an unfinished change in a box; null when the box has its former text again. */
  typing: (box: Box, change: Change | null) => void;
  /** Empties the draft, when all is saved or discarded; returns what it held. */
  end: () => StoryDraft;
}

const NOTHING: StoryDraft = { marks: null, fields: [], photos: [] };

/** Returns a keeper that calls `keep` with the whole draft at each change, or with null when it is empty. */
export function draftKeeper(keep: (draft: StoryDraft | null) => void): DraftKeeper {
  let draft = NOTHING;
  const typed = new Map<string, Change>();
  const all = () => [...typed.values()].reduce((so, change) => change(so), draft);
  const put = () => {
    const now = all();
    keep(isEmpty(now) ? null : now);
  };
  return {
    begin: (found) => {
      draft = found ?? NOTHING;
    },
    made: (change, box) => {
      draft = change(draft);
      if (box !== undefined) typed.delete(JSON.stringify(box));
      put();
    },
    typing: (box, change) => {
      if (change === null) typed.delete(JSON.stringify(box));
      else typed.set(JSON.stringify(box), change);
      put();
    },
    end: () => {
      const kept = all();
      draft = NOTHING;
      typed.clear();
      put();
      return kept;
    },
  };
}

/** The change that sets a field. `photos` are the article's, which the text of a body can name. */
export const fieldSet =
  (name: FieldName, text: string, photos: readonly Photo[], from = ''): Change =>
  (draft) => {
    const shown = name === 'body' ? photos.map(({ id, src }) => ({ id, src })) : [];
    return { ...draft, fields: [...draft.fields.filter((field) => field.name !== name), { name, text, from, shown }] };
  };

/** The change that sets the marks in `now`; `before` are the marks that the story had. */
export const marksSet =
  (now: Partial<Marks>, before: Marks): Change =>
  (draft) => ({
    ...draft,
    marks: { now: { ...(draft.marks?.now ?? before), ...now }, begun: draft.marks?.begun ?? before },
  });

/** The change of some parts of a photo. */
export const photoChanged =
  ({ id, src }: Photo, change: Partial<Pick<PhotoDraft, 'caption' | 'credit' | 'removed'>>): Change =>
  (draft) => {
    const before = draft.photos.find((photo) => photo.id === id);
    const changed = { id, src, caption: null, credit: null, removed: false, ...before, ...change };
    return { ...draft, photos: [...draft.photos.filter((photo) => photo !== before), changed] };
  };

/** Returns the photo with this id in the story, if there is one. */
export const photoOf = (story: Capturing | undefined, id: string): Photo | undefined =>
  story?.capture.article.photos.find((photo) => photo.id === id);

/** Returns the change that the text in a box would make; null when the story is gone, or the photo is. */
export function changeOf(box: Box, text: string, story: Capturing | undefined): Change | null {
  if (typeof box === 'string') {
    if (!story) return null;
    const value = box === 'note' ? text.trim() : withWords(story.marks[box], [text]).all;
    return marksSet({ [box]: value }, story.marks);
  }
  if ('field' in box) return fieldSet(box.field, text, story?.capture.article.photos ?? []);
  const photo = photoOf(story, box.photo);
  return photo ? photoChanged(photo, { [box.part]: text }) : null;
}

type PhotoNamed = Pick<PhotoDraft, 'id' | 'src'>;

interface Tools {
  applyEdit: typeof applyEdit;
  editPhoto: typeof editPhoto;
  removePhoto: typeof removePhoto;
}

/** Applies the draft to the page as it is now. Typed text that can't be parsed is left out. */
export function restoreCapture(capture: Capture, { fields, photos }: StoryDraft, tools: Tools): Capture {
  const withFields = fields.reduce((so, { name, text, from, shown }) => {
    const edited = tools.applyEdit(so, name, renamed(text, shown, so.article.photos), from);
    return edited.ok ? edited.value : so;
  }, capture);
  return photos.reduce((so, draft) => {
    const id = idNow(so.article.photos, draft);
    if (id === undefined) return so;
    if (draft.removed) return tools.removePhoto(so, id);
    const captioned = draft.caption === null ? so : tools.editPhoto(so, id, 'caption', draft.caption);
    return draft.credit === null ? captioned : tools.editPhoto(captioned, id, 'credit', draft.credit);
  }, withFields);
}

/** The body's text with photo ids replaced by those of the new reading; photos that are gone from the page are removed. */
function renamed(text: string, shown: readonly PhotoNamed[], photos: readonly Photo[]): string {
  return text.replace(/^\[photo (.+)\](\n*)/gm, (line, id: string, gap: string) => {
    const photo = shown.find((photo) => photo.id === id);
    if (photo === undefined) return line;
    const now = idNow(photos, photo);
    return now === undefined ? '' : `[photo ${now}]${gap}`;
  });
}

/** Each reading numbers the photos anew, so a photo is found by its address; several at one address by the id as well. */
function idNow(photos: readonly Photo[], { id, src }: PhotoNamed): string | undefined {
  const alike = photos.filter((photo) => photo.src === src);
  return (alike.find((photo) => photo.id === id) ?? (alike.length === 1 ? alike[0] : undefined))?.id;
}

/** Returns the marks of the draft; joined with `found` if the story was given others meanwhile. */
export function restoreMarks(found: Marks, { marks }: StoryDraft): Marks {
  if (marks === null) return found;
  return areSame(found, marks.begun) ? marks.now : joined(found, marks.now);
}
