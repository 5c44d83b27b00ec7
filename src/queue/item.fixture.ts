/** Items of a queue for tests. */
import type { QueueItem } from './item.ts';

/** Returns an item that waits, the `order`th of its queue. */
export function invented(order: number, change: Partial<QueueItem> = {}): QueueItem {
  return {
    id: `item-${order}`,
    order,
    tabId: order,
    session: 'this run',
    windowId: 1,
    url: `https://news.example/${order}`,
    title: '',
    private: false,
    anyway: false,
    load: false,
    tags: [],
    collections: [],
    tellTab: null,
    startedAt: null,
    resumed: false,
    state: { at: 'waiting' },
    ...change,
  };
}
