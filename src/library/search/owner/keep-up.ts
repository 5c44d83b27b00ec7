/**
 * Keeping the index up with the library, step by step, for as long as the worker lives:
 *
 *     missing, stale, wrong ── make anew ──► behind ── take in ──► level ── tidy up, wait for a change ──► behind …
 *
 * Searches are answered between the steps, and use the index as it is then.
 */
import type { LibraryDb } from '../../database/db.ts';
import { FULL_AGAIN } from '../../database/room.ts';
import type { SearchStatus } from '../channel.ts';
import { warmUp } from '../query/hits.ts';
import { readFacets } from '../index/index-columns.ts';
import { comesFromFullDisk, isDamage } from './index-errors.ts';
import type { IndexFile } from './index-file.ts';
import { newIndex, openExisting } from './open-index.ts';
import { compact, type SearchIndex } from '../index/search-index.ts';
import { countBehind, FEWEST, isStale, libraryState, syncBatch } from './sync.ts';

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

/** The index as its owner holds it. */
export interface Owned {
  readonly db: LibraryDb;
  readonly file: IndexFile;
  readonly tell: (status: SearchStatus) => void;
  status: SearchStatus;
  /** Null while it is being opened or made. */
  index: SearchIndex | null;
  /** The index that was warmed up last. */
  warm: SearchIndex | null;
  /** When it was asked last, in milliseconds as `performance.now` has them. */
  asked: number;
  /** The library's next change. */
  change: ChangeToCome;
  /** How many of the changes that are being taken in are done; null while there are none. */
  building: { done: number; total: number } | null;
  /** How many changes to read the next time. */
  reach: number;
  /** How often the index was made since it last came out right. */
  remakes: number;
}

/** Returns what an owner holds before it has opened anything; `report` is told every change of status. */
export function ownedAtFirst(db: LibraryDb, file: IndexFile, report: (status: SearchStatus) => void): Owned {
  const owned: Owned = {
    db,
    file,
    tell: (status) => report((owned.status = status)),
    status: { state: 'starting' },
    index: null,
    warm: null,
    asked: -Infinity,
    change: changeToCome(),
    building: null,
    reach: FEWEST,
    remakes: 0,
  };
  return owned;
}

/** Opens the index and keeps it up; rejects when it cannot go on. */
export async function keepUp(owned: Owned): Promise<never> {
  owned.index = openExisting(owned.file);
  // What was asked meanwhile is answered first: how the library stands takes longer to learn, and the worker does nothing then.
  if (owned.index !== null) queueMicrotask(() => owned.tell(owned.status));
  for (;;) {
    owned.change = changeToCome();
    const { remakes } = owned;
    try {
      await step(owned);
      await pause();
    } catch (error) {
      await goOnAfter(error, owned, remakes);
    }
  }
}

/** Closes the index and removes its file: it is made anew at the next step. */
export function discard(owned: Owned): void {
  owned.index?.db.close();
  owned.index = null;
  owned.file.clear();
}

/** The status when there is no search for a reason that is not a full disk. */
export const refused = (error: unknown): SearchStatus => ({
  state: 'unavailable',
  why: 'refused',
  detail: String(error),
});

async function step(owned: Owned): Promise<void> {
  const state = await libraryState(owned.db);
  const { index } = owned;
  const isSound = index !== null && !isStale(index, state);
  if (isSound && index.seq < state.seq) await takeIn(owned, index, state.seq);
  else if (isSound && index.count === state.total) await rest(owned, index);
  else makeAnew(owned, state.epoch);
}

/** Takes in the next changes; as long as there are more, up to `seq`, says how far it is. */
async function takeIn(owned: Owned, index: SearchIndex, seq: number): Promise<void> {
  const building = (owned.building ??= { done: 0, total: await countBehind(owned.db, index) });
  const batch = await syncBatch(owned.db, index, owned.reach);
  owned.reach = batch.reach;
  building.done += batch.done;
  if (index.seq >= seq) return;
  // Others have come meanwhile.
  if (building.done >= building.total) building.total = building.done + (await countBehind(owned.db, index));
  owned.tell({ state: 'building', ...building });
}

/** The index is as the library is: tidies up, and waits for a change and those that follow it at once. */
async function rest(owned: Owned, index: SearchIndex): Promise<void> {
  const { change } = owned;
  owned.remakes = 0;
  owned.building = null;
  owned.tell({ state: 'ready', total: index.count });
  const since = performance.now();
  while (!change.due) {
    const wait = tidy(owned);
    if (wait === null) break;
    await Promise.race([pause(wait), change.arrived]);
  }
  await change.arrived;
  const idle = performance.now() - since;
  // What follows at once is more of the same: of a tag put on very many, as many are taken in at a time as before.
  if (idle > GATHERING) owned.reach = FEWEST;
  await pause(Math.max(0, GATHERING - idle));
}

/**
 * Takes a step in what need not be done before the first search. Returns after how many milliseconds to go on; null when
 * nothing is left to do.
 */
function tidy(owned: Owned): number | null {
  const { index, warm, asked } = owned;
  if (index === null) return null;
  if (index !== warm) {
    warmUp((owned.warm = index));
    return 0;
  }
  if (readFacets(index)) return 0;
  if (!index.remnants) return null;
  const untilQuiet = asked + QUIET - performance.now();
  if (untilQuiet > 0) return untilQuiet;
  return compact(index) ? 0 : null;
}

function makeAnew(owned: Owned, epoch: number): void {
  discard(owned);
  if (++owned.remakes > MOST_REMAKES) throw new Error('The search index does not come out right.');
  owned.index = newIndex(owned.file, epoch);
  owned.building = null;
}

/** Does what an error in a step asks for: waits for room, makes the index anew, or waits for a change. `remakes` were there before it. */
async function goOnAfter(error: unknown, owned: Owned, remakes: number): Promise<void> {
  if (await comesFromFullDisk(error)) {
    // What is indexed can still be searched.
    if (owned.index === null) owned.tell({ state: 'unavailable', why: 'full', detail: String(error) });
    await reopened(owned.db);
    // An index that there was no room to make says nothing of whether one comes out right.
    owned.remakes = remakes;
  } else if (isDamage(error) && owned.remakes <= MOST_REMAKES) {
    return discard(owned);
  } else {
    owned.tell(refused(error));
    // Nothing tells when a library that does not open does.
    if (await isReadable(owned.db)) await owned.change.arrived;
    else await reopened(owned.db);
  }
  await pause();
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

/** A change that is waited for: `come` says that it is there. */
interface ChangeToCome {
  due: boolean;
  readonly arrived: Promise<void>;
  readonly come: () => void;
}

function changeToCome(): ChangeToCome {
  const { promise, resolve } = Promise.withResolvers<void>();
  const change: ChangeToCome = {
    due: false,
    arrived: promise,
    come: () => {
      change.due = true;
      resolve();
    },
  };
  return change;
}

/** Lets searches that wait be answered before the next step. */
function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
