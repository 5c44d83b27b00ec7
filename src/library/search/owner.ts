/** The owner of the index: opens it or makes it anew, keeps it up with the library, and answers searches in between. */
import type { LibraryDb } from '../db.ts';
import { onChange } from '../on-change.ts';
import { FULL_AGAIN } from '../room.ts';
import { answer, answerIds } from './answer.ts';
import type { SearchCall, SearchResult, SearchStatus } from './channel.ts';
import { answerCounts, answerDays } from './counts.ts';
import type { IndexFile } from './index-file.ts';
import { warmUp } from './hits.ts';
import { readFacets } from './index-columns.ts';
import { comesFromFullDisk, isDamage } from './index-errors.ts';
import { compact, createIndex, loadIndex, type SearchIndex } from './search-index.ts';
import { countBehind, FEWEST, isStale, libraryState, syncBatch } from './sync.ts';

export interface Owner {
  /** Null while the index is being opened: ask again after the next report. */
  answer: (call: SearchCall) => SearchResult | null;
  status: () => SearchStatus;
}

/**
 * Milliseconds between the changes that are taken in and the next ones, when these follow at once: a tag is renamed ten records
 * at a time, and taking in ten costs as much of the machine as taking in a hundred.
 */
const GATHERING = 300;

/**
 * Milliseconds without a search until the file is made smaller: a step takes as long as a search that would wait for it, and
 * takes from memory what searches read.
 */
const QUIET = 2_000;

/** An index that is damaged as soon as it is made is not mended by making it once more. */
const MOST_REMAKES = 3;

/**
 * Opens the index and keeps it up with the library until the worker ends; `report` is told every change of status. An
 * index that is missing, stale, damaged or of another version is made anew, also when that shows only in use.
 */
export function ownIndex(db: LibraryDb, file: IndexFile, report: (status: SearchStatus) => void): Owner {
  let status: SearchStatus = { state: 'starting' };
  let index: SearchIndex | null = null;
  let warm: SearchIndex | null = null;
  let wake: () => void = () => undefined;
  /** When it was asked last, in milliseconds as `performance.now` has them. */
  let asked = -Infinity;
  const tell = (next: SearchStatus) => report((status = next));

  const discard = () => {
    index?.db.close();
    index = null;
    file.clear();
  };

  /**
   * Takes a step in what need not be done before the first search. Returns after how many milliseconds to go on; null when
   * nothing is left to do.
   */
  const tidy = (): number | null => {
    if (index === null) return null;
    if (index !== warm) {
      warmUp((warm = index));
      return 0;
    }
    if (readFacets(index)) return 0;
    if (!index.remnants) return null;
    const untilQuiet = asked + QUIET - performance.now();
    if (untilQuiet > 0) return untilQuiet;
    return compact(index) ? 0 : null;
  };

  const run = async () => {
    index = openExisting(file);
    // What was asked meanwhile is answered first: how the library stands takes longer to learn, and the worker does nothing then.
    if (index !== null) queueMicrotask(() => tell(status));
    /** How many of the changes that are being taken in are done; null while there are none. */
    let building: { done: number; total: number } | null = null;
    let reach = FEWEST;
    for (let remakes = 0; ;) {
      const change = changeToCome();
      wake = change.come;
      const remadeBefore = remakes;
      try {
        const state = await libraryState(db);
        const sound: boolean = index !== null && !isStale(index, state);
        if (index !== null && sound && index.seq < state.seq) {
          building ??= { done: 0, total: await countBehind(db, index) };
          const batch = await syncBatch(db, index, reach);
          reach = batch.reach;
          building.done += batch.done;
          if (index.seq < state.seq) {
            // Others have come meanwhile.
            if (building.done >= building.total) building.total = building.done + (await countBehind(db, index));
            tell({ state: 'building', ...building });
          }
        } else if (index !== null && sound && index.count === state.total) {
          remakes = 0;
          building = null;
          tell({ state: 'ready', total: index.count });
          const since = performance.now();
          while (!change.due) {
            const wait = tidy();
            if (wait === null) break;
            await Promise.race([pause(wait), change.arrived]);
          }
          await change.arrived;
          const idle = performance.now() - since;
          // What follows at once is more of the same: of a tag put on very many, as many are taken in at a time as before.
          if (idle > GATHERING) reach = FEWEST;
          await pause(Math.max(0, GATHERING - idle));
        } else {
          discard();
          if (++remakes > MOST_REMAKES) throw new Error('The search index does not come out right.');
          index = newIndex(file, state.epoch);
          building = null;
        }
      } catch (error) {
        if (await comesFromFullDisk(error)) {
          // What is indexed can still be searched.
          if (index === null) tell({ state: 'unavailable', why: 'full', detail: String(error) });
          await reopened(db);
          // An index that there was no room to make says nothing of whether one comes out right.
          remakes = remadeBefore;
        } else if (isDamage(error) && remakes <= MOST_REMAKES) {
          discard();
          continue;
        } else {
          tell(refused(error));
          // Nothing tells when a library that does not open does.
          if (await isReadable(db)) await change.arrived;
          else await reopened(db);
        }
      }
      await pause();
    }
  };

  onChange(db, () => wake());
  void run().catch((error: unknown) => tell(refused(error)));

  return {
    status: () => status,
    answer: (call) => {
      asked = performance.now();
      if (status.state === 'unavailable') return { type: 'unavailable', detail: status.detail };
      if (index === null) return null;
      try {
        return resultOf(index, call);
      } catch (error) {
        if (!isDamage(error)) return { type: 'unavailable', detail: String(error) };
        discard();
        wake();
        return null;
      }
    },
  };
}

function resultOf(index: SearchIndex, { type, request }: SearchCall): SearchResult {
  switch (type) {
    case 'search':
      return { type, answer: answer(index, request) };
    case 'counts':
      return { type, counts: answerCounts(index, request) };
    case 'ids':
      return { type, ids: answerIds(index, request) };
    case 'days':
      return { type, days: answerDays(index, request) };
  }
}

/** Returns the index that is there, or null when there is none that can be used. */
function openExisting(file: IndexFile): SearchIndex | null {
  try {
    const db = file.open();
    try {
      const index = loadIndex(db);
      if (index === null) db.close();
      return index;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    return null;
  }
}

function newIndex(file: IndexFile, epoch: number): SearchIndex {
  const db = file.open();
  try {
    createIndex(db, epoch);
    const index = loadIndex(db);
    if (index === null) throw new Error('A new index has another version than the one it was made with.');
    return index;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the library again after a while: a full disk may have closed it, and one that failed to open stays closed. */
async function reopened(db: LibraryDb): Promise<void> {
  await pause(FULL_AGAIN);
  await db.open().catch(() => undefined);
}

const isReadable = (db: LibraryDb): Promise<boolean> =>
  libraryState(db).then(
    () => true,
    () => false,
  );

const refused = (error: unknown): SearchStatus => ({ state: 'unavailable', why: 'refused', detail: String(error) });

/** A change that is waited for: `come` says that it is there. */
function changeToCome() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const change = {
    due: false,
    arrived: promise,
    come: () => {
      change.due = true;
      resolve();
    },
  };
  return change;
}

/** Lets searches that wait be answered before the next batch. */
function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
