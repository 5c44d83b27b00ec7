/**
 * What a person changed in the popup and has not saved yet, since the browser closes the popup at any press outside of it.
 * Drafts are stored by tab and story address in session storage, which is in memory and ends with the browser.
 */
import * as v from 'valibot';
import { FieldNameSchema } from '../article/evidence.ts';
import { browser } from '../messages/browser/browser.ts';

const MarksSchema = v.strictObject({
  tags: v.array(v.string()),
  collections: v.array(v.string()),
  note: v.string(),
});

const StoryDraftSchema = v.strictObject({
  /** Tags, collections and note as the person wants them (`now`), and as they were before (`begun`). */
  marks: v.nullable(v.strictObject({ now: MarksSchema, begun: MarksSchema })),
  /** In the order of the edits. `from` is the place of the candidate, if one was taken; `shown` are the photos that a body can name. */
  fields: v.array(
    v.strictObject({
      name: FieldNameSchema,
      text: v.string(),
      from: v.string(),
      shown: v.array(v.strictObject({ id: v.string(), src: v.string() })),
    }),
  ),
  photos: v.array(
    v.strictObject({
      id: v.string(),
      src: v.string(),
      caption: v.nullable(v.string()),
      credit: v.nullable(v.string()),
      removed: v.boolean(),
    }),
  ),
});

export type StoryDraft = v.InferOutput<typeof StoryDraftSchema>;
export type PhotoDraft = StoryDraft['photos'][number];

type Marks = v.InferOutput<typeof MarksSchema>;

/** Whether the marks are the same. */
export function areSame(a: Marks, b: Marks): boolean {
  const asText = ({ tags, collections, note }: Marks) => JSON.stringify([tags, collections, note]);
  return asText(a) === asText(b);
}

/** Whether the draft changes nothing, as when a tag was added and removed again. */
export function isEmpty({ marks, fields, photos }: StoryDraft): boolean {
  return (marks === null || areSame(marks.now, marks.begun)) && fields.length + photos.length === 0;
}

const KEY = 'storyDraft:';
const keyOf = (tabId: number, address: string): string => `${KEY}${tabId}:${address}`;

/** Returns what was changed in the story of this address in this tab, or null. */
export async function readDraft(tabId: number, address: string): Promise<StoryDraft | null> {
  const key = keyOf(tabId, address);
  const draft = v.safeParse(StoryDraftSchema, (await browser.storage.session.get(key))[key]);
  return draft.success ? draft.output : null;
}

/** Stores the draft in place of the former one; null removes it, when nothing unsaved is left. */
export async function keepDraft(tabId: number, address: string, draft: StoryDraft | null): Promise<void> {
  const key = keyOf(tabId, address);
  await (draft === null ? browser.storage.session.remove(key) : browser.storage.session.set({ [key]: draft }));
}

/** Removes a field from the tab's drafts: the person has pointed at it on the page, which replaces what they typed before. */
export async function dropFromDrafts(tabId: number, field: string): Promise<void> {
  for (const [key, stored] of Object.entries(await browser.storage.session.get(null))) {
    const draft = v.safeParse(StoryDraftSchema, stored);
    if (!key.startsWith(keyOf(tabId, '')) || !draft.success) continue;
    const fields = draft.output.fields.filter(({ name }) => name !== field);
    const left = { ...draft.output, fields };
    await (isEmpty(left) ? browser.storage.session.remove(key) : browser.storage.session.set({ [key]: left }));
  }
}

/** Forgets the drafts of all tabs. */
export async function forgetDrafts(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(KEY));
  await browser.storage.session.remove(keys);
}

/** Forgets the drafts of tabs that are no longer open. */
export async function dropDraftsOfClosedTabs(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(KEY));
  if (keys.length === 0) return;
  const open = (await browser.tabs.query({})).map(({ id }) => keyOf(id ?? -1, ''));
  await browser.storage.session.remove(keys.filter((key) => !open.some((start) => key.startsWith(start))));
}
