/** What is to be captured when the person has agreed to it: handed to the queue's page, which asks. Kept in memory only. */
import * as v from 'valibot';
import { browser } from '../messages/browser/browser.ts';

const KEY = 'queueDraft';

const DraftSchema = v.variant('of', [
  v.strictObject({ of: v.picklist(['window', 'selected']), tabIds: v.array(v.number()) }),
  v.strictObject({ of: v.literal('list'), urls: v.array(v.string()), without: v.number() }),
  v.strictObject({
    of: v.literal('link'),
    url: v.string(),
    windowId: v.nullable(v.number()),
    private: v.boolean(),
    tellTab: v.nullable(v.number()),
  }),
]);

export type Draft = v.InferOutput<typeof DraftSchema>;

/** Keeps the draft for the page, in the place of an earlier one. */
export async function putDraft(draft: Draft): Promise<void> {
  await browser.storage.session.set({ [KEY]: draft });
}

/** Returns the draft, and takes it away: a page that is opened again later starts with none. */
export async function takeDraft(): Promise<Draft | null> {
  const draft = v.safeParse(DraftSchema, (await browser.storage.session.get(KEY))[KEY]);
  await browser.storage.session.remove(KEY);
  return draft.success ? draft.output : null;
}
