/** Queries that stay true: the answer follows every change of the library, made in any tab or in the background. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { unlessBlocked } from '../library/database/blocked.ts';
import { library } from '../library/database/db.ts';
import { problemOf } from '../library/database/problems.ts';
import { FULL_AGAIN } from '../library/database/room.ts';
import type { Problem } from '../messages/wire.ts';

export type Live<T> = { state: 'reading' } | { state: 'ready'; value: T } | { state: 'failed'; problem: Problem };

/** Returns the answer of `query`, asked again when one of `inputs` changes; the last answer stays until the next is there. */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [answer, setAnswer] = useState<Live<T>>({ state: 'reading' });
  useEffect(() => {
    const left = new AbortController();
    const ask = () => {
      if (left.signal.aborted) return;
      const subscription = liveQuery(query).subscribe({
        next: (value) => setAnswer({ state: 'ready', value }),
        error: (error: unknown) => void fail(error),
      });
      left.signal.addEventListener('abort', () => subscription.unsubscribe());
    };
    const fail = async (error: unknown) => {
      const problem = await problemOf(error);
      if (left.signal.aborted) return;
      setAnswer({ state: 'failed', problem });
      if (problem.code === 'storage-full') setTimeout(ask, FULL_AGAIN);
    };
    ask();
    // A database that an older tab holds up answers only when that tab lets go: the answer then takes this one's place.
    void unlessBlocked(library().open(), library()).catch(async (error: unknown) => {
      const problem = await problemOf(error);
      if (left.signal.aborted) return;
      setAnswer((before) => (before.state === 'ready' ? before : { state: 'failed', problem }));
    });
    return () => left.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- the caller names what the query depends on
  }, inputs);
  return answer;
}
