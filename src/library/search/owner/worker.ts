/**
 * The worker that every page of the library starts. It waits for the lock that makes it the owner of the index, and from
 * then on answers the searches of all pages, until its own page closes.
 */
import { openLibrary } from '../../database/db.ts';
import { isStorageFull } from '../../database/problems.ts';
import { FULL_AGAIN, isRoomLow } from '../../database/room.ts';
import type { SearchCall, SearchNames, SearchResult, SearchStatus, ChannelMessage, WorkerMessage } from '../channel.ts';
import { openIndexFile, prepareSqlite } from './index-file.ts';
import { ownIndex, type Owner } from './owner.ts';

interface Waiting {
  page: string;
  number: number;
  call: SearchCall;
}

const compiled = Promise.withResolvers<WebAssembly.Module | null>();

self.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
  if (data.type === 'sqlite') return compiled.resolve(data.compiled);
  const { names } = data;
  void navigator.locks.request(names.index, () => serve(names));
  prepareSqlite(compiled.promise);
});

/** Answers searches until the worker ends: the promise, and with it the lock, is never let go of before. */
async function serve(names: SearchNames): Promise<never> {
  const channel = new BroadcastChannel(names.index);
  const me = crypto.randomUUID();
  const post = (message: ChannelMessage) => channel.postMessage(message);
  const waiting = new Map<string, Waiting>();
  let owner: Owner | null = null;
  let unavailable: SearchStatus | null = null;

  const reply = (page: string, number: number, result: SearchResult) => post({ type: 'result', page, number, result });
  const statusNow = (): SearchStatus => unavailable ?? owner?.status() ?? { state: 'starting' };
  const report = () => post({ type: 'status', owner: me, status: statusNow() });

  /** Drops the searches, and the counts for them, that still wait when the page has sent a later one. */
  const supersede = (page: string) => {
    for (const [key, { page: whose, number, call }] of waiting) {
      if (whose !== page || (call.type !== 'search' && call.type !== 'counts')) continue;
      waiting.delete(key);
      reply(page, number, { type: 'superseded' });
    }
  };

  /** Answers what waits, one after the other, so that a search that comes meanwhile is taken in between. */
  const drain = () => {
    const [first] = waiting;
    if (first === undefined) return;
    const [key, { page, number, call }] = first;
    const result = unavailable ? toResult(unavailable) : (owner?.answer(call) ?? null);
    if (result === null) return;
    waiting.delete(key);
    reply(page, number, result);
    if (waiting.size > 0) setTimeout(drain);
  };

  channel.addEventListener('message', ({ data }: MessageEvent<ChannelMessage>) => {
    if (data.type === 'hello') return report();
    if (data.type !== 'call') return;
    const { page, number, call } = data;
    // While somebody types, only the last search counts: what is still waiting when it arrives is not looked up.
    if (call.type === 'search') supersede(page);
    waiting.set(number + page, { page, number, call });
    setTimeout(drain);
  });

  report();
  // It opens while SQLite starts; what is wrong with it shows when it is read.
  const db = openLibrary(names.library);
  void db.open().catch(() => undefined);
  while (owner === null) {
    try {
      const file = await openIndexFile(names.index);
      unavailable = null;
      owner = ownIndex(db, file, () => {
        report();
        drain();
      });
    } catch (error) {
      // On a full disk the browser refuses its files by many names; with room again, what still fails has another reason.
      const full = (await isStorageFull(error)) || (await isRoomLow());
      unavailable = { state: 'unavailable', why: full ? 'full' : 'refused', detail: String(error) };
      report();
      drain();
      if (!full) break;
      await new Promise((resolve) => setTimeout(resolve, FULL_AGAIN));
    }
  }
  return await new Promise<never>(() => undefined);
}

function toResult(status: SearchStatus): SearchResult {
  return { type: 'unavailable', detail: status.state === 'unavailable' ? status.detail : '' };
}
