/** Any export format as one ZIP archive with a file for each record, as programs for notes want them. Streamed. */
import { makeZip } from 'client-zip';
import { fileName } from './file-name.ts';
import type { ExportFormat, ExportOptions, ExportSource } from './format.ts';
import { storyOf } from './story-of.ts';
import type { SavedRecord } from '../library/record.ts';

/** Returns the archive; files are named by the pattern, see `file-name.ts`, and numbered where several have one name. */
export function zipEach(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions,
  pattern: string,
): AsyncIterable<Uint8Array> {
  return makeZip(filesOfEach(format, source, options, pattern));
}

/** Yields the archive's files, each of which must be read before the next is asked for. */
export async function* filesOfEach(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions,
  pattern: string,
) {
  const lastModified = new Date(options.exportedAt);
  const numbers = new Map<string, number>();
  for await (const record of source.records) {
    const name = `${numbered(fileName(record, pattern), numbers)}.${format.extension}`;
    const { headline } = storyOf(record);
    const { title: _, ...others } = options;
    const input = format.write(
      { ...source, records: only(record) },
      headline === null ? others : { ...others, title: headline },
    );
    yield { name, input, lastModified };
  }
}

/** Without regard to case: Windows and macOS have none. */
function numbered(base: string, numbers: Map<string, number>): string {
  const key = base.toLowerCase();
  const number = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, number);
  return number === 1 ? base : `${base} ${number}`;
}

async function* only(record: SavedRecord): AsyncGenerator<SavedRecord> {
  yield record;
}
