/** The background's calls that concern the queue. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../../messages/browser/browser.ts';
import { answerBackground } from '../../messages/background/answer-background.ts';
import type { ToBackground } from '../../messages/background/to-background.ts';
import { done } from '../../messages/wire.ts';
import { isAsleep } from '../../queue/is-asleep.ts';
import { isOpen, type QueueItem } from '../../queue/item.ts';
import { browserSession, changeQueue } from '../../queue/store.ts';
import { borrow } from '../../settings/site-access.ts';
import { asReply } from '../library-calls.ts';
import { resumeQueue, runQueue, stopQueue } from './run-queue.ts';

type Adding = ToBackground['queueAdd']['request'];

/** Registers the queue's handlers and continues with what is left in it; call it once when the background starts. */
export function answerQueueCalls(): void {
  answerBackground({
    queueAdd: (request) => asReply(addToQueue(request)),
    queueRetry: (request) => asReply(retry(request)),
    queueStop: () => asReply(stopQueue().then(() => null)),
    queueClear: () => asReply(changeQueue((items) => items.filter(isOpen)).then(() => null)),
    queueResume: () => {
      void resumeQueue();
      return Promise.resolve(done(null));
    },
  });
  void asReply(resumeQueue());
}

/** Appends the tabs and links to the queue and starts it. What is in it and not finished is not added again. */
export async function addToQueue({ tabIds, links, lent, ...wish }: Adding): Promise<{ added: number }> {
  const [session, tabs] = await Promise.all([browserSession(), tabsOf(tabIds)]);
  const pages = [...tabs.map(pageOfTab), ...links.map((link) => ({ ...NO_PAGE, ...link, load: true }))];
  let added = 0;
  await changeQueue((items) => {
    const fresh = pages.filter((page) => !items.some((item) => isOpen(item) && isSame(item, page, session)));
    added = fresh.length;
    // A finished item for the same tab is replaced by the new one.
    const kept = items.filter((item) => isOpen(item) || !fresh.some((page) => isSame(item, page, session)));
    const order = Math.max(0, ...items.map((item) => item.order));
    return [...kept, ...fresh.map((page, index) => newItem({ ...wish, ...page }, session, order + 1 + index))];
  });
  // After the pages, so that an earlier run that ends now does not give it back.
  await borrow(lent);
  void runQueue();
  return { added };
}

type Page = Pick<QueueItem, 'tabId' | 'windowId' | 'url' | 'title' | 'private' | 'tellTab'> & {
  load?: boolean;
  asleep: boolean;
};

const NO_PAGE: Page = {
  tabId: null,
  windowId: null,
  url: '',
  title: '',
  private: false,
  tellTab: null,
  asleep: false,
};

function pageOfTab(tab: Tabs.Tab): Page {
  const { id, windowId, url, title, incognito } = tab;
  return {
    ...NO_PAGE,
    tabId: id ?? null,
    windowId: windowId ?? null,
    url: url ?? '',
    title: title ?? '',
    private: incognito,
    asleep: isAsleep(tab),
  };
}

function isSame(item: QueueItem, page: Page, session: string): boolean {
  if (page.tabId !== null) return item.tabId === page.tabId && item.session === session;
  return item.tabId === null && item.url === page.url && item.private === page.private;
}

function newItem(
  { load, tags, collections, asleep, ...page }: Page & Pick<QueueItem, 'load' | 'tags' | 'collections'>,
  session: string,
  order: number,
): QueueItem {
  const id = crypto.randomUUID();
  const state = { at: asleep && !load ? 'asleep' : 'waiting' } as const;
  return {
    id,
    order,
    session,
    ...page,
    load,
    tags,
    collections,
    anyway: false,
    startedAt: null,
    resumed: false,
    state,
  };
}

/** The tabs that are still open, in the order given. */
async function tabsOf(ids: readonly number[]): Promise<Tabs.Tab[]> {
  const found = await Promise.all(ids.map((id) => browser.tabs.get(id).catch(() => undefined)));
  return found.filter((tab) => tab !== undefined);
}

/** Queues finished items once more. This time sleeping tabs are loaded, and closed pages opened again. */
async function retry({ ids, anyway, lent }: ToBackground['queueRetry']['request']): Promise<null> {
  const wanted = new Set(ids);
  await changeQueue((items) =>
    items.map((item) =>
      wanted.has(item.id) && !isOpen(item)
        ? { ...item, anyway: item.anyway || anyway, load: true, resumed: false, state: { at: 'waiting' } }
        : item,
    ),
  );
  await borrow(lent);
  void runQueue();
  return null;
}
