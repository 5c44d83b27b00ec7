/**
 * What an import would do, without writing anything. A file is gone through a few records at a time, and little more is
 * remembered than hashes of its lines, since a file can hold a whole library, and twice.
 */
import type { ImportLine } from '../../exports/formats/records/cutline-file.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { noCounts, type ImportCounts } from './import-counts.ts';
import { idOf, mergeLine, stateFor, underOwnIds, type ImportRequest, type Known } from './import-records.ts';
import { textHash } from '../search/words/text-hash.ts';

/** What is remembered from one part of an import to the next. */
export interface Foresight {
  /** By id the records of which lines came. */
  coming: Map<string, Coming>;
  /** Ids of records that came again with other content: for them it must be known what they would become. */
  unsure: Set<string>;
  /** Ids of the records for which that is remembered. */
  whole: ReadonlySet<string>;
}

interface Coming {
  /** What it would become, for records in `whole` and for stories of the library whose earlier states come after them. */
  become: Known | null;
  /** Hashes of its lines. */
  lines: number[];
  /** For a new story: how many states it has, and the numbers of the earlier ones that came. */
  states: number;
  came: number[];
}

/**
 * Calls `look`, which goes through all parts of an import, and returns its result. When records came again with other
 * content, it is called a second time, and remembers what these records become.
 */
export async function foresee<Told>(look: (foresight: Foresight) => Promise<Told>): Promise<Told> {
  const first: Foresight = { coming: new Map(), unsure: new Set(), whole: new Set() };
  const told = await look(first);
  if (first.unsure.size === 0) return told;
  return await look({ coming: new Map(), unsure: new Set(), whole: first.unsure });
}

/** Returns what `importRecords` would do with these lines after the parts before them, and the lines that add something. */
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

/** Counts a further line of a record of which only hashes are remembered; returns whether it adds something, null if unsure. */
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
