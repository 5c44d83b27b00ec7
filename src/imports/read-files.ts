/** Everything in the files that a person chose, whatever their formats, one after the other. */
import { openCutOff, type CutOff } from '../library/backup/cut-off.ts';
import { openBackup } from '../library/backup/open-backup.ts';
import { bad, type ImportItem, type ReadOptions } from './format.ts';
import { backupFormat, recogniseFormat, type ImportEntry } from './registry.ts';
import { asUtf8, beginningOf, isUtf8 } from './syntax/text-lines.ts';
import { BrokenArchive, isZip, zipEntries, type ZipEntry } from './syntax/zip.ts';

export interface Read {
  /** The file's name; in an archive with that of the archive before it. */
  file: string;
  /** Null when the file is of none that Cutline knows. */
  format: ImportEntry | null;
  item: ImportItem;
  /** Share of all files that has been read, from 0 to 1. */
  progress: number;
}

/** Bytes of a file in an archive: it is unpacked into memory. */
const LARGEST_UNPACKED = 500_000_000;

/**
 * Yields what is in the files, sound or not; a file of no known format is one item that says so. Of records that were saved
 * at the same time, as all are of which the file tells none, the first in the file is the latest, by a millisecond each: the
 * library and its exports have them in that order then.
 */
export async function* readFiles(files: readonly File[], options: ReadOptions): AsyncGenerator<Read> {
  const sizes = files.map(({ size }) => Math.max(size, 1));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const inOrder = keepOrder(options);
  let before = 0;
  for (const [index, file] of files.entries()) {
    const size = sizes[index] ?? 1;
    for await (const read of await readingOf(file, options)) {
      yield { ...read, item: inOrder(read), progress: (before + read.progress * size) / all };
    }
    before += size;
  }
}

/** What Cutline wrote losslessly stays as it is. */
function keepOrder({ readAt }: ReadOptions): (read: Read) => ImportItem {
  let undated = 0;
  let last = { savedAt: '', times: 0 };
  return ({ format, item }) => {
    if (format === null || format.lossless || item.kind === 'bad' || item.line.kind === 'revision') return item;
    const { savedAt, updatedAt } = item.line;
    last = { savedAt, times: savedAt === last.savedAt ? last.times + 1 : 0 };
    const earlier = savedAt === readAt ? undated++ : last.times;
    const time = new Date(Date.parse(savedAt) - earlier).toISOString();
    return { ...item, line: { ...item.line, savedAt: time, updatedAt: updatedAt === savedAt ? time : updatedAt } };
  };
}

/** A backup's records are read where they lie, however many: nothing of it is packed. */
async function readingOf(file: File, options: ReadOptions): Promise<AsyncGenerator<Read>> {
  if (!(await isZip(file))) return readOne(file, file.name, options);
  const backup = await openBackup(file);
  return backup === null ? readArchive(file, options) : readBackup(backup.records, file.name, options);
}

async function* readBackup(records: Blob, name: string, options: ReadOptions): AsyncGenerator<Read> {
  for await (const read of readOne(records, name, options)) yield { ...read, format: read.format && backupFormat };
}

/** What is whole of a backup that was cut off, and that there was more. */
async function* readCutOff({ records, hasAll }: CutOff, name: string, options: ReadOptions): AsyncGenerator<Read> {
  for await (const read of readBackup(records, name, options)) {
    yield read;
    // Nothing of it can be taken in, cut off or not.
    if (read.item.kind === 'bad' && read.item.reason === 'newer-version') return;
  }
  const reason = hasAll ? 'backup-without-rest' : 'backup-cut-off';
  yield { file: name, format: backupFormat, item: bad(reason, null, 1), progress: 1 };
}

async function* readOne(original: Blob, name: string, options: ReadOptions): AsyncGenerator<Read> {
  const file = await asUtf8(original);
  const format = recogniseFormat(await beginningOf(file));
  if (format === null) {
    const reason = file.size === 0 ? 'empty' : 'unknown-format';
    return yield { file: name, format, item: bad(reason, null, 1), progress: 1 };
  }
  // Another program's letters would be taken in broken; what Cutline wrote is UTF-8, and may be too large to read twice.
  if (!format.lossless && !(await isUtf8(file))) {
    return yield { file: name, format, item: bad('not-utf8', null, 1), progress: 1 };
  }
  const reader = await format.load();
  for await (const item of reader.read(file, options)) yield { file: name, format, item, progress: item.progress };
}

/** An archive of notes has pictures and settings beside them: those are passed over. */
async function* readArchive(file: File, options: ReadOptions): AsyncGenerator<Read> {
  const broken = (name: string, error: unknown): Read => {
    if (!(error instanceof BrokenArchive)) throw error;
    return { file: name, format: null, item: bad('broken-archive', null, 1, error.message), progress: 1 };
  };
  let entries: ZipEntry[];
  try {
    entries = (await zipEntries(file)).filter(({ name }) => READABLE.test(name) && !HIDDEN.test(name));
  } catch (error) {
    const cutOff = error instanceof BrokenArchive ? await openCutOff(file) : null;
    if (cutOff !== null) return yield* readCutOff(cutOff, file.name, options);
    return yield broken(file.name, error);
  }
  if (entries.length === 0) {
    return yield { file: file.name, format: null, item: bad('unknown-format', null, 1), progress: 1 };
  }
  for (const [index, entry] of entries.entries()) {
    const name = `${file.name}: ${entry.name}`;
    const share = (progress: number) => (index + progress) / entries.length;
    if (entry.size > LARGEST_UNPACKED) {
      yield { file: name, format: null, item: bad('too-large', null, 1), progress: share(1) };
      continue;
    }
    try {
      for await (const read of readOne(await entry.unpack(), name, options)) {
        yield { ...read, progress: share(read.progress) };
      }
    } catch (error) {
      yield { ...broken(name, error), progress: share(1) };
    }
  }
}

const READABLE = /\.(?:md|markdown|jsonl?|csv|ris|bib|html?)$/i;
/** `.obsidian/`, `.trash/`, and what macOS adds. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;
