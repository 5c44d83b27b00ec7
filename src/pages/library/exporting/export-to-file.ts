/** Writes an export to a file, piece by piece, so that memory stays flat however much there is. */
import { counted } from '../../../exports/files/counted.ts';
import { FileNotWritten, giveFile } from '../../../exports/files/give-file.ts';
import { fileName, safeFileName } from '../../../exports/files/file-name.ts';
import { TooManyRecords, type ExportOptions } from '../../../exports/format.ts';
import { loadFormat } from '../../../exports/registry.ts';
import { gatherFile } from '../../../exports/files/to-file.ts';
import { zipEach } from '../../../exports/files/zip-each.ts';
import { zipWithPhotos } from '../../../exports/files/zip-photos.ts';
import { exportSource, newestFirst, recordsById } from '../../../library/reading/all-records.ts';
import { damageOf } from '../../../library/record/damaged.ts';
import { countRecords, getRecord, newestFirstOf } from '../../../library/reading/read.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { storyOf } from '../../../library/record/story-of.ts';
import { readSettings } from '../../../settings/settings.ts';
import { interfaceLanguage } from '../../../ui/words/i18n.ts';
import { countListed, everythingAt } from '../finding/finding.ts';
import type { Place } from '../place/place.ts';

/** What is exported: the record that is open, what is ticked, what the list shows, or everything outside the trash. */
export type Scope =
  | { of: 'open'; id: string }
  | { of: 'selection'; ids: string[] }
  | { of: 'listed'; at: Place }
  | { of: 'all' };

export type Exported =
  /**
   * `count`: records that the file holds. `damaged`: those left out since only Cutline JSON can hold what is damaged;
   * `captions`: those left out since the format holds articles only. `isWritten`: whether the file is known to be on the disk,
   * or the browser has it and does not tell.
   */
  | { outcome: 'done'; count: number; damaged: number; captions: number; fileName: string; isWritten: boolean }
  | { outcome: 'stopped' }
  | { outcome: 'failed'; error: unknown };

/** In which format, whether with a file for each record, and whether with the photo files that are kept: both are archives. */
export interface Wanted {
  formatId: string;
  each: boolean;
  withPhotos: boolean;
}

/** What is being written: the records, then what a format has at its end, then the photo files of an archive. */
export type Part = 'records' | 'photos' | 'end';

interface Progress {
  signal: AbortSignal;
  /** Called now and then with how many of the part were written, of how many; null where only the walk itself will tell. */
  onProgress: (part: Part, done: number, total: number | null) => void;
}

/** Makes the file and gives it to the browser as a download. Never rejects. */
export async function exportToFile(
  scope: Scope,
  { formatId, each, withPhotos }: Wanted,
  { signal, onProgress }: Progress,
): Promise<Exported> {
  try {
    const { exportTemplates, fileNamePattern } = await readSettings();
    const format = await loadFormat(formatId, exportTemplates);
    // Of one file.
    const limit = each ? Infinity : (format.maxRecords ?? Infinity);
    const total = await totalOf(scope);
    if (total !== null && total > limit) throw new TooManyRecords(limit);
    onProgress('records', 0, total);
    let count = 0;
    let damaged = 0;
    let captions = 0;
    const sound = HOLDS_DAMAGED.has(formatId) ? recordsOf(scope) : soundOf(recordsOf(scope), () => damaged++);
    // They go on to the format: an archive beside it has their photo files.
    const wanted = format.articlesOnly === true ? tellCaptions(sound, () => captions++) : sound;
    const onCount = (written: number) => {
      count = written;
      if (written % PROGRESS_EVERY === 0) onProgress('records', written, total);
      signal.throwIfAborted();
    };
    const records = thenTell(counted(wanted, limit, onCount), () => onProgress('end', count, null));
    const exportedAt = new Date().toISOString();
    const { title, base } = await namesOf(scope, fileNamePattern, localTime(exportedAt));
    const options: ExportOptions = { language: interfaceLanguage(), exportedAt, signal, ...(title && { title }) };
    const source = exportSource(records);
    const document = `${base}.${format.extension}`;
    const zipped = withPhotos
      ? zipWithPhotos(
          format,
          source,
          options,
          { document: each ? null : document, pattern: fileNamePattern },
          (done, all) => onProgress('photos', done, all),
        )
      : each
        ? zipEach(format, source, options, fileNamePattern)
        : null;
    const file = await (zipped === null
      ? gatherFile(format.write(source, options), format.mime)
      : gatherFile(zipped, 'application/zip'));
    signal.throwIfAborted();
    const name = zipped === null ? document : `${base}.zip`;
    const given = await giveFile(file, name, signal);
    if (given.outcome !== 'written' && given.outcome !== 'handed') return notGiven(given.outcome);
    const isWritten = given.outcome === 'written';
    return { outcome: 'done', count: count - captions, damaged, captions, fileName: given.name, isWritten };
  } catch (error) {
    return signal.aborted ? { outcome: 'stopped' } : { outcome: 'failed', error };
  }
}

function notGiven(why: 'cancelled' | 'no-room' | 'failed'): Exported {
  if (why === 'cancelled') return { outcome: 'stopped' };
  const noRoom = () => new DOMException('There is no room for the file.', 'QuotaExceededError');
  return { outcome: 'failed', error: why === 'no-room' ? noRoom() : new FileNotWritten() };
}

/** Yields them all, and tells when there are no more: a workbook is put together only then, which takes its time. */
async function* thenTell<T>(items: AsyncIterable<T>, onEnd: () => void): AsyncGenerator<T> {
  yield* items;
  onEnd();
}

const PROGRESS_EVERY = 100;
const HOLDS_DAMAGED = new Set(['cutline-json', 'cutline-jsonl']);

/** Newest first, whatever was ticked first and however the list is sorted. */
async function* recordsOf(scope: Scope): AsyncGenerator<SavedRecord> {
  switch (scope.of) {
    case 'open':
      return yield* recordsById([scope.id]);
    case 'selection':
      return yield* recordsById(await newestFirstOf(scope.ids));
    case 'listed':
      return yield* everythingAt(scope.at);
    case 'all':
      return yield* newestFirst();
  }
}

/** How many there will be; null where the list alone knows, at its end. */
async function totalOf(scope: Scope): Promise<number | null> {
  switch (scope.of) {
    case 'open':
      return 1;
    case 'selection':
      return scope.ids.length;
    case 'listed':
      return await countListed(scope.at);
    case 'all':
      return await countRecords();
  }
}

async function* soundOf(records: AsyncIterable<SavedRecord>, onDamaged: () => void) {
  for await (const record of records) {
    if (damageOf(record) === null) yield record;
    else onDamaged();
  }
}

/** Yields them all, and tells of each caption. */
async function* tellCaptions(records: AsyncIterable<SavedRecord>, onCaption: () => void) {
  for await (const record of records) {
    if (record.kind === 'caption') onCaption();
    yield record;
  }
}

/**
 * `YYYY-MM-DD-HHMMSS` at this device's clock: with the day alone, the browser would give the second export of a day another
 * name than the one that the person is told.
 */
function localTime(instant: string): string {
  const clock = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDateTime();
  return clock.toString({ smallestUnit: 'second' }).replace('T', '-').replaceAll(':', '');
}

/** What the export is called, if it has a name of its own, and its file's name without the extension. */
async function namesOf(scope: Scope, pattern: string, time: string): Promise<{ title: string | null; base: string }> {
  const collection = scope.of === 'listed' ? collectionAt(scope.at) : null;
  if (collection !== null) return { title: collection, base: safeFileName(`${time} ${collection}`) };
  const id =
    scope.of === 'open' ? scope.id : scope.of === 'selection' && scope.ids.length === 1 ? scope.ids[0] : undefined;
  const record = id === undefined ? undefined : await getRecord(id);
  return record && damageOf(record) === null
    ? { title: storyOf(record).headline, base: fileName(record, pattern) }
    : { title: null, base: `cutline-${time}` };
}

/** The one collection that the list is narrowed to. */
function collectionAt({ filters }: Place): string | null {
  const [only, ...others] = filters.collection ?? [];
  return others.length === 0 ? (only ?? null) : null;
}
