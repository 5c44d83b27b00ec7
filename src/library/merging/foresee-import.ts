/**
 * What an import would do, told without writing anything. A file is looked through a few records at a time, and of what it
 * would bring hardly more is remembered than which lines came: a library may come whole, and twice.
 */
import type { ImportLine } from '../../exports/formats/records/cutline-file.ts';
import { library, type LibraryDb } from '../database/db.ts';
import {
  idOf,
  mergeLine,
  noCounts,
  stateFor,
  underOwnIds,
  type ImportCounts,
  type ImportRequest,
  type Known,
} from './import-records.ts';
import { textHash } from '../search/words/text-hash.ts';

/** What is remembered from one part of an import to the next. */
export interface Foresight {
  /** By id the records of which something came. */
  coming: Map<string, Coming>;
  /** Ids of those that came once more in other words: what comes of that is told only by what they would become. */
  unsure: Set<string>;
  /** Ids of those of which that is remembered. */
  whole: ReadonlySet<string>;
}

interface Coming {
  /** What it would become, where that is remembered: a story of the library whose earlier states come after it, too. */
  become: Known | null;
  /** Hashes of the lines of it. */
  lines: number[];
  /** Of a new story, how many states it has, and which of the earlier ones came. */
  states: number;
  came: number[];
}

/**
 * Has `look` go through all parts of an import, and once more where records came again in other words: then what these
 * become is remembered.
 */
export async function foresee<Told>(look: (foresight: Foresight) => Promise<Told>): Promise<Told> {
  const first: Foresight = { coming: new Map(), unsure: new Set(), whole: new Set() };
  const told = await look(first);
  if (first.unsure.size === 0) return told;
  return await look({ coming: new Map(), unsure: new Set(), whole: first.unsure });
}

/** Returns what `importRecords` would do with these lines, the parts before taken in, and which of them bring something. */
export async function previewImport(
  { lines: read, origin }: ImportRequest,
  foresight: Foresight,
  db: LibraryDb = library(),
): Promise<ImportCounts & { news: ImportLine[] }> {
  const { coming, unsure } = foresight;
  const lines = origin === 'cutline' ? read : await underOwnIds(db, read);
  const counts = { ...noCounts(), news: [] as ImportLine[] };
  const reader = {
    read: async (ids: readonly string[]) => (await db.records.bulkGet([...ids])).map((row) => row?.record),
  };
  const state = await stateFor(db, reader, lines);
  /** Those of the parts before of which only the lines are remembered. */
  const noted = new Map<string, Coming>();
  for (const id of state.keys()) {
    const known = coming.get(id);
    if (known?.become) state.set(id, known.become);
    else if (known) noted.set(id, known);
  }
  for (const line of lines) {
    const id = idOf(line);
    const known = noted.get(id);
    // Whether a photo's caption is in its story: see `mergeLine`.
    if (origin === 'photo-list' && line.kind === 'caption' && noted.has(line.articleId)) unsure.add(line.articleId);
    const isNews = known ? isMore(known, counts, line) : mergeLine(state, counts, line, origin);
    if (isNews === null) unsure.add(id);
    if (isNews !== false) counts.news.push(line);
    if (known || !isNews) continue;
    remember(foresight, state.get(id), line);
  }
  return counts;
}

/** Counts one more line of a record of which only the lines are remembered; returns whether it brings something, or null. */
function isMore(known: Coming, counts: ImportCounts, line: ImportLine): boolean | null {
  const hash = hashOf(line);
  const isKnown = known.lines.includes(hash);
  if (isKnown) {
    if (line.kind !== 'revision') counts.same++;
    return false;
  }
  known.lines.push(hash);
  if (line.kind !== 'revision' || line.revision >= known.states || known.came.includes(line.revision)) return null;
  known.came.push(line.revision);
  counts.revisions++;
  return true;
}

function remember({ coming, whole }: Foresight, known: Known | undefined, line: ImportLine): void {
  if (known?.record === undefined) return;
  const { before, record, revisions } = known;
  const id = idOf(line);
  const isChanged =
    before !== undefined && (line.kind === 'revision' || (line.kind === 'article' && line.revision > 1));
  coming.set(id, {
    become: whole.has(id) || isChanged ? known : null,
    lines: [...(coming.get(id)?.lines ?? []), hashOf(line)],
    states: before === undefined && record.kind === 'article' ? record.revision : 0,
    came: revisions.map(({ revision }) => revision),
  });
}

const hashOf = (line: ImportLine): number => textHash([JSON.stringify(line)]);
