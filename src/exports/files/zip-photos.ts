/** Any export format together with the photo files that are kept, as one ZIP archive, streamed. */
import { makeZip } from 'client-zip';
import { PHOTO_COLUMNS, photoRow } from './zip-photo-list.ts';
import { BYTE_ORDER_MARK, csvLine } from '../syntax/csv.ts';
import { fileName } from './file-name.ts';
import type { ExportFormat, ExportOptions, ExportSource } from '../format.ts';
import { photoExtension } from './photo-files.ts';
import { filesOfEach } from './zip-each.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { photosOf } from '../../library/record/story-of.ts';

export interface ArchiveNames {
  /** Of the export in the archive, with its extension; null for a file for each record. */
  document: string | null;
  /** How photo files, and a file for each record, are named; see `file-name.ts`. */
  pattern: string;
}

/**
 * Returns the archive: the export, `photos.csv` that says what each file shows, and the files in `photos/`. Formats that show
 * photos show those in the archive. A photo of several records is in it once. `onPhoto` is called when the export is
 * written, and with every photo file, with how many of them are in the archive and how many there are.
 */
export function zipWithPhotos(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions,
  names: ArchiveNames,
  onPhoto: (done: number, all: number) => void = () => undefined,
): AsyncIterable<Uint8Array> {
  return makeZip(archiveFiles(format, source, options, names, onPhoto));
}

async function* archiveFiles(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions,
  { document, pattern }: ArchiveNames,
  onPhoto: (done: number, all: number) => void,
) {
  const lastModified = new Date(options.exportedAt);
  const paths = new Map<string, string>();
  const list: string[] = [];
  const records = namingPhotos(source, pattern, paths, list);
  const photoPath = (src: string) => paths.get(src) ?? null;
  const shown = { ...source, records, photoPath };
  if (document === null) yield* filesOfEach(format, shown, options, pattern);
  else yield { name: document, input: format.write(shown, options), lastModified };
  yield {
    name: listName(document),
    input: BYTE_ORDER_MARK + csvLine([...PHOTO_COLUMNS]) + list.join(''),
    lastModified,
  };
  let done = 0;
  if (paths.size > 0) onPhoto(0, paths.size);
  for (const [src, name] of paths) {
    options.signal.throwIfAborted();
    const input = await source.photoFile(src);
    // Gone for good since the document was written.
    if (input !== null) yield { name, input, lastModified };
    onPhoto(++done, paths.size);
  }
}

/** Another where the export has its name, as that of a collection called photos: on Windows and macOS whatever the case. */
const listName = (document: string | null): string =>
  document?.toLowerCase() === 'photos.csv' ? 'photos 2.csv' : 'photos.csv';

/** Names the kept photos of each record before the record is written, so that the format can point to them. */
async function* namingPhotos(
  source: ExportSource,
  pattern: string,
  paths: Map<string, string>,
  list: string[],
): AsyncGenerator<SavedRecord> {
  const numbers = new Map<string, number>();
  for await (const record of source.records) {
    for (const photo of photosOf(record)) {
      if (photo.src === null) continue;
      const file = paths.has(photo.src) ? null : await source.photoFile(photo.src);
      if (file !== null) paths.set(photo.src, newName(fileName(record, pattern), photoExtension(file), numbers));
      const path = paths.get(photo.src);
      if (path !== undefined) list.push(csvLine(photoRow(path, photo, record)));
    }
    yield record;
  }
}

/** Numbered within the archive, without regard to case: Windows and macOS have none. */
function newName(base: string, extension: string, numbers: Map<string, number>): string {
  const key = base.toLowerCase();
  const number = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, number);
  return `photos/${base} ${number}.${extension}`;
}
