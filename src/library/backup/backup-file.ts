/**
 * A backup: one ZIP archive of everything, streamed.
 *
 *     cutline.jsonl   records and revisions, the trash included, in the lossless format
 *     settings.json   the person's choices
 *     rules.json      what the person taught about sites, as the file of such rules
 *     photos.list     what is known of each kept photo, one JSON object a line
 *     photos/         their files, each once, named by its hash
 */
import { makeZip } from 'client-zip';
import { cutlineLines } from '../../exports/formats/records/cutline-json.ts';
import type { ExportOptions } from '../../exports/format.ts';
import { photoExtension } from '../../exports/files/photo-files.ts';
import { backupSource } from './backup.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { countRecords } from '../reading/read.ts';
import type { KeptPhoto } from '../database/photo-rows.ts';

export const BACKUP_TYPE = 'application/zip';
export const ENTRIES = {
  records: 'cutline.jsonl',
  settings: 'settings.json',
  rules: 'rules.json',
  photos: 'photos.list',
} as const;

/** Photo rows read at a time. A file's bytes are read only when it is written to the archive. */
const BATCH = 100;

/** Returns the file name of a backup made at this time (UTC, to the minute), so that names sort by time. */
export function backupName(madeAt: string): string {
  return `cutline-backup-${madeAt.slice(0, 16).replace('T', '-').replace(':', '')}.zip`;
}

/** Returns the name in a backup of a file with this hash and type. */
export const photoEntry = ({ hash, type }: Pick<KeptPhoto, 'hash' | 'type'>): string =>
  `photos/${hash}.${photoExtension({ type })}`;

/** Settings and site rules, which are not stored in the library. */
export interface Choices {
  settings: object;
  /** The text of the file that holds the rules for sites. */
  rules: string;
}

/** Returns how many things a backup made now would hold: records, those in the trash too, and photo files. */
export async function countBackup(db: LibraryDb = library()): Promise<number> {
  const counts = [countRecords(['all', ''], db), countRecords(['trash', ''], db), db.photoFiles.count()];
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** Writes the backup piece by piece. `onWritten` is called with the number of records and photo files written so far. */
export function writeBackup(
  choices: Choices,
  options: ExportOptions,
  onWritten: (count: number) => void = () => undefined,
  db: LibraryDb = library(),
): AsyncIterable<Uint8Array> {
  let written = 0;
  return makeZip(entries(choices, options, () => onWritten(++written), db));
}

async function* entries({ settings, rules }: Choices, options: ExportOptions, onWritten: () => void, db: LibraryDb) {
  const lastModified = new Date(options.exportedAt);
  const source = backupSource(db);
  const records = { ...source, records: counted(source.records, onWritten) };
  yield { name: ENTRIES.records, input: cutlineLines.write(records, options), lastModified };
  yield { name: ENTRIES.settings, input: `${JSON.stringify(settings, null, 2)}\n`, lastModified };
  yield { name: ENTRIES.rules, input: rules, lastModified };
  yield { name: ENTRIES.photos, input: photoLines(options.signal, db), lastModified };
  for await (const { hash, file } of counted(allFiles(options.signal, db), onWritten)) {
    yield { name: photoEntry({ hash, type: file.type as KeptPhoto['type'] }), input: file, lastModified };
  }
}

/** Yields the items and calls `onWritten` for each, when the next one is asked for: by then it has been written. */
async function* counted<T>(items: AsyncIterable<T>, onWritten: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    yield item;
    onWritten();
  }
}

async function* photoLines(signal: AbortSignal, db: LibraryDb): AsyncGenerator<string> {
  let last: [string, string] = ['', ''];
  for (;;) {
    signal.throwIfAborted();
    const rows = await db.photos.where('[recordId+src]').above(last).limit(BATCH).toArray();
    for (const row of rows) {
      if (row.state !== 'kept') continue;
      const { state: _, ...photo } = row;
      yield `${JSON.stringify(photo)}\n`;
    }
    const end = rows.at(-1);
    if (end === undefined) return;
    last = [end.recordId, end.src];
  }
}

async function* allFiles(signal: AbortSignal, db: LibraryDb) {
  let last = '';
  for (;;) {
    signal.throwIfAborted();
    const rows = await db.photoFiles.where('hash').above(last).limit(BATCH).toArray();
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.hash;
  }
}
