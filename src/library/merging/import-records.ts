/** Merges records of a backup or an import into the library, a few at a time. Doing it twice changes nothing more. */
import type { ImportLine } from '../../exports/formats/records/cutline-file.ts';
import type { CaptionWords } from '../record/caption-words.ts';
import { asEarlierState, damageOf, isSoundArticle } from '../record/damaged.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { cleanLabels } from '../record/labels.ts';
import { noCounts, type ImportCounts } from './import-counts.ts';
import { keepAnswer, type PartAnswer } from './last-import.ts';
import { mergeElsewhere } from './merge-elsewhere.ts';
import { mergeRecord, mergeRevision, type Merged } from './merge.ts';
import { noteFromFile, type PhotoKey } from '../photos/local-from-file.ts';
import { addressesOf, photoAddresses } from '../photos/photo-addresses.ts';
import { captionsOf, revisionsOf } from '../reading/read.ts';
import type { Revision, SavedRecord } from '../record/record.ts';
import { photosOf } from '../record/story-of.ts';
import { givingWay, isSaving } from '../saving/give-way.ts';
import { write, type Writer } from '../saving/write.ts';

export interface ImportRequest {
  lines: readonly ImportLine[];
  /**
   * `cutline`: records as Cutline keeps them, merged as equals. `elsewhere`: what another program knew of a story.
   * `photo-list`: likewise, with a caption for every photo of a story, captured or not.
   */
  origin: 'cutline' | 'elsewhere' | 'photo-list';
  /** A name that no other part of any import has, under which the answer is kept. */
  part?: string;
}

/**
 * Merges these lines into the library, in one transaction, and returns the counts and the ids of the added records. Nothing
 * in the library is deleted or overwritten: see `merge.ts` and `merge-elsewhere.ts`. Records get sequence numbers of this
 * library. While somebody saves, it waits before it begins (`give-way.ts`).
 */
export function importRecords(
  { lines: read, origin, part }: ImportRequest,
  db: LibraryDb = library(),
): Promise<PartAnswer> {
  const now = new Date().toISOString();
  const merging = async (writer: Writer) => {
    const lines = origin === 'cutline' ? read : await underOwnIds(db, read);
    const counts = { ...noCounts(), ids: [] as string[], took: read.length };
    const state = await stateFor(db, writer, lines);
    const changed = new Set<string>();
    for (const line of lines) if (mergeLine(state, counts, line, origin)) changed.add(idOf(line));
    for (const id of changed) {
      const merged = state.get(id);
      if (merged?.record === undefined) continue;
      const isNew = merged.before === undefined;
      const isBack = merged.before?.deletedAt !== null && merged.record.deletedAt === null;
      if (isNew || isBack) counts.ids.push(id);
      // A backup is merged by when each side was changed last, which a merge must not hide from the next one.
      const updatedAt = isNew || origin === 'cutline' ? merged.record.updatedAt : now;
      writer.put(merged.before, { ...merged.record, updatedAt });
      for (const revision of merged.revisions) writer.keep(revision);
    }
    await noteFromFile(db, newPhotos(state, lines));
    if (part !== undefined) await keepAnswer(db, part, counts);
    return counts;
  };
  return givingWay(() => write(db, merging));
}

/** The photos that these lines name, of records of the library that did not have them. */
function newPhotos(state: ReadonlyMap<string, Known>, lines: readonly ImportLine[]): PhotoKey[] {
  return lines.flatMap((line) => {
    const id = idOf(line);
    const known = state.get(id);
    if (known?.record === undefined) return [];
    const had = new Set(known.before === undefined || known.isDamaged ? [] : photoAddresses(known.before));
    // A damaged state has no photos that are shown.
    const named = line.kind !== 'revision' ? photosOf(line) : isSoundArticle(line.article) ? line.article.photos : [];
    const unknown = addressesOf(named).filter((src) => !had.has(src));
    return unknown.map((src): PhotoKey => [id, src]);
  });
}

/**
 * Files from other programs have no ids, and a caption's id is derived from its words. So a caption whose words were edited
 * in the library is looked up by the words that it has now or had before; returns the lines with the ids so found.
 */
export async function underOwnIds(db: LibraryDb, lines: readonly ImportLine[]): Promise<ImportLine[]> {
  const stories = new Set(lines.flatMap((line) => (line.kind === 'caption' ? [line.articleId] : [])));
  const ids = new Map<string, string>();
  for (const story of stories) {
    for (const { id, photo, earlier = [] } of await captionsOf(story, db)) {
      if (earlier.length === 0) continue;
      for (const words of [photo, ...earlier]) ids.set(printed(story, photo.src, words), id);
    }
  }
  if (ids.size === 0) return [...lines];
  return lines.map((line) =>
    line.kind === 'caption'
      ? { ...line, id: ids.get(printed(line.articleId, line.photo.src, line.photo)) ?? line.id }
      : line,
  );
}

const printed = (story: string, src: string | null, { caption, credit }: CaptionWords): string =>
  JSON.stringify([story, src, caption, credit?.raw ?? null]);

/** Lines in one transaction while somebody saves: a save waits for all of them. */
const WHILE_SAVING = 10;

/**
 * Merges these lines, or only the first of them while somebody saves, and returns how many it `took` with the counts. It is one
 * transaction all the same, so that an import which fails knows what was done.
 */
export function importSome(request: ImportRequest, db: LibraryDb = library()): Promise<PartAnswer> {
  const lines = isSaving() ? request.lines.slice(0, WHILE_SAVING) : request.lines;
  return importRecords({ ...request, lines }, db);
}

/** A record, and what it becomes with the lines that were merged into it so far. */
export interface Known {
  before: SavedRecord | undefined;
  record: SavedRecord | undefined;
  revisions: Revision[];
  isDamaged: boolean;
}

/** Returns what is known of the records of these lines, by id; `reader` reads them from the library. */
export async function stateFor(
  db: LibraryDb,
  reader: Pick<Writer, 'read'>,
  lines: readonly ImportLine[],
): Promise<Map<string, Known>> {
  // A caption's story too: see `merge-elsewhere.ts`.
  const stories = lines.flatMap((line) => (line.kind === 'caption' ? [line.articleId] : []));
  const ids = [...new Set([...lines.map(idOf), ...stories])];
  const records = await reader.read(ids);
  const state = new Map<string, Known>();
  for (const [index, id] of ids.entries()) {
    const record = records[index];
    const isDamaged = record !== undefined && damageOf(record) !== null;
    const hasEarlier = record?.kind === 'article' && (isDamaged || record.revision > 1);
    const revisions = hasEarlier ? (await revisionsOf(id, db)).toReversed() : [];
    state.set(id, { before: record, record, revisions, isDamaged });
  }
  return state;
}

/** Returns the id of the record that the line is of. */
export function idOf(line: ImportLine): string {
  return line.kind === 'revision' ? line.articleId : line.id;
}

/** Merges one line into what is known and counts it; returns whether anything came of it. */
export function mergeLine(
  state: Map<string, Known>,
  counts: ImportCounts,
  line: ImportLine,
  origin: ImportRequest['origin'],
): boolean {
  const known = state.get(idOf(line)) ?? { before: undefined, record: undefined, revisions: [], isDamaged: false };
  if (line.kind === 'revision') return mergeEarlier(known, counts, line);
  if (known.record === undefined && origin === 'photo-list' && isPhotoOf(state, line)) {
    counts.same++;
    return false;
  }
  if (known.record === undefined) {
    // Labels are cleaned as everywhere in the library; otherwise importing the file again would change them.
    known.record = { ...line, tags: cleanLabels(line.tags), collections: cleanLabels(line.collections) };
    counts.added++;
    return true;
  }
  if (known.isDamaged) {
    const mended = mend(known, line);
    counts[mended ? 'changed' : 'same']++;
    return mended;
  }
  const merge = origin === 'cutline' ? mergeRecord : mergeElsewhere;
  const merged = merge(known.record, known.revisions, line);
  const inTrash = known.record.deletedAt !== null;
  const changes = take(known, merged);
  counts[!changes ? 'same' : inTrash && merged.record.deletedAt === null ? 'added' : 'changed']++;
  return changes;
}

/** Whether the caption is that of a photo of its own story, which is in the library: then it is there already. */
function isPhotoOf(state: ReadonlyMap<string, Known>, line: ImportLine): boolean {
  if (line.kind !== 'caption') return false;
  const story = state.get(line.articleId)?.record;
  if (story?.kind !== 'article') return false;
  const { src, caption, credit } = line.photo;
  return story.photos.some(
    (photo) => photo.src === src && photo.caption === caption && photo.credit?.raw === credit?.raw,
  );
}

/** Replaces a damaged article by a sound one; the damaged one stays as a raw earlier state. Captions have no earlier states. */
function mend(known: Known, line: SavedRecord): boolean {
  if (known.record?.kind !== 'article' || line.kind !== 'article') return false;
  const revision = known.revisions.length + 1;
  known.revisions = [...known.revisions, asEarlierState(known.record, revision, new Date().toISOString())];
  known.record = { ...line, revision: revision + 1 };
  known.isDamaged = false;
  return true;
}

function mergeEarlier(known: Known, counts: ImportCounts, line: ImportLine & { kind: 'revision' }): boolean {
  if (known.record?.kind !== 'article' || known.isDamaged) {
    counts.orphans++;
    return false;
  }
  const { kind: _, ...revision } = line;
  const changes = take(known, mergeRevision(known.record, known.revisions, revision));
  if (changes) counts.revisions++;
  return changes;
}

function take(known: Known, merged: Merged): boolean {
  if (merged.record === known.record) return false;
  known.record = merged.record;
  known.revisions = merged.revisions;
  return true;
}
