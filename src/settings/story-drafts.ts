/**
 * What a person changed in the popup and has not saved yet: the browser closes the popup at the first press beside it. It
 * is kept for the tab and the story's address, in memory only: nothing of it outlives the browser.
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
  /** Tags, collections and note as they are wanted, and as they were before the person changed them. */
  marks: v.nullable(v.strictObject({ now: MarksSchema, begun: MarksSchema })),
  /** In the order of the edits; `from` is the place of a candidate that was taken, `shown` are the photos that a body could name. */
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

/** Whether the marks are the same, whatever has them. */
export function areSame(a: Marks, b: Marks): boolean {
  const asText = ({ tags, collections, note }: Marks) => JSON.stringify([tags, collections, note]);
  return asText(a) === asText(b);
}

/** Whether the draft changes nothing: a tag that was added and taken off again is none. */
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

/** Keeps the draft in place of the one before; null when there is nothing left that is not saved. */
export async function keepDraft(tabId: number, address: string, draft: StoryDraft | null): Promise<void> {
  const key = keyOf(tabId, address);
  await (draft === null ? browser.storage.session.remove(key) : browser.storage.session.set({ [key]: draft }));
}

/** The person has pointed at this field on the tab's page: what they had typed into it before no longer stands above it. */
export async function dropFromDrafts(tabId: number, field: string): Promise<void> {
  for (const [key, stored] of Object.entries(await browser.storage.session.get(null))) {
    const draft = v.safeParse(StoryDraftSchema, stored);
    if (!key.startsWith(keyOf(tabId, '')) || !draft.success) continue;
    const fields = draft.output.fields.filter(({ name }) => name !== field);
    const left = { ...draft.output, fields };
    await (isEmpty(left) ? browser.storage.session.remove(key) : browser.storage.session.set({ [key]: left }));
  }
}

/** Forgets the drafts of tabs that are no longer open. */
export async function dropDraftsOfClosedTabs(): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(KEY));
  if (keys.length === 0) return;
  const open = (await browser.tabs.query({})).map(({ id }) => keyOf(id ?? -1, ''));
  await browser.storage.session.remove(keys.filter((key) => !open.some((start) => key.startsWith(start))));
}
