/** One page in the queue of pages to capture: an open tab, or a link that is opened in a tab of its own. */
import * as v from 'valibot';
import { LOSSES } from '../library/saving/lost-story.ts';
import { ProblemSchema } from '../messages/checked.ts';

const StateSchema = v.variant('at', [
  v.strictObject({ at: v.literal('waiting') }),
  v.strictObject({ at: v.literal('working') }),
  v.strictObject({
    at: v.picklist(['created', 'updated', 'unchanged']),
    recordId: v.string(),
  }),
  /** The page was read and does not look like a story; `reasons` are those of `detectArticle`. */
  v.strictObject({ at: v.literal('not-article'), reasons: v.array(v.string()) }),
  /** The page has lost the story that is saved from it, which stays as it is. */
  v.strictObject({ at: v.literal('lost'), loss: v.picklist(LOSSES), recordId: v.string() }),
  /** The browser had put the tab to sleep, and the person did not ask to load it. */
  v.strictObject({ at: v.literal('asleep') }),
  v.strictObject({ at: v.picklist(['forbidden', 'failed']), problem: ProblemSchema }),
  v.strictObject({ at: v.literal('cancelled') }),
]);

const QueueItemSchema = v.strictObject({
  id: v.string(),
  /** Its place in the queue. */
  order: v.number(),
  /** The tab's id, valid during `session`; null for a link, or when the tab must be opened again. */
  tabId: v.nullable(v.number()),
  session: v.string(),
  /** The window in which a link is opened. */
  windowId: v.nullable(v.number()),
  /** Empty where the browser does not tell. */
  url: v.string(),
  title: v.string(),
  /** The page is from a private window: the item is kept only in memory, never on the disk. */
  private: v.boolean(),
  /** Capture it though it does not look like a story. */
  anyway: v.boolean(),
  /** Load a tab that sleeps; open a page that is closed. */
  load: v.boolean(),
  /** Added to the labels that the story has in the library already. */
  tags: v.array(v.string()),
  collections: v.array(v.string()),
  /** The tab in which a notice tells the outcome; null if none does. */
  tellTab: v.nullable(v.number()),
  /** When work on it began. */
  startedAt: v.nullable(v.string()),
  /** The background ended during the work on it, and it is done again. */
  resumed: v.boolean(),
  state: StateSchema,
});

export type QueueItem = v.InferOutput<typeof QueueItemSchema>;
export type ItemState = QueueItem['state'];
export type Standing = ItemState['at'];

/** Whether there is still something to do. */
export const isOpen = ({ state }: QueueItem): boolean => state.at === 'waiting' || state.at === 'working';

/** Whether the story is in the library as its page has it now. */
export const isSaved = ({ state: { at } }: QueueItem): boolean =>
  at === 'created' || at === 'updated' || at === 'unchanged';

/** Whether trying again may have another outcome. */
export const canRetry = ({ state }: QueueItem): boolean =>
  state.at === 'failed' || state.at === 'forbidden' || state.at === 'cancelled' || state.at === 'asleep';

/** Returns how many items are in each state. */
export function countStandings(items: readonly QueueItem[]): Partial<Record<Standing, number>> {
  const counts: Partial<Record<Standing, number>> = {};
  for (const { state } of items) counts[state.at] = (counts[state.at] ?? 0) + 1;
  return counts;
}

/** Returns the valid items in `stored`, in their order; anything else is left out. */
export function itemsOf(stored: unknown): QueueItem[] {
  const list: unknown[] = Array.isArray(stored) ? stored : [];
  return list
    .flatMap((raw) => {
      const item = v.safeParse(QueueItemSchema, raw);
      return item.success ? [item.output] : [];
    })
    .toSorted((a, b) => a.order - b.order);
}
