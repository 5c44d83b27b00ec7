/** Any export format as one ZIP archive with a file for each record, as programs for notes want them. Streamed. */
import { makeZip } from 'client-zip';
import { fileName } from './file-name.ts';
import type { ExportFormat, ExportOptions, ExportSource } from '../format.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { storyOf } from '../../library/record/story-of.ts';

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
  const nameOf = unusedNames();
  for await (const record of source.records) {
    const name = `${nameOf(fileName(record, pattern))}.${format.extension}`;
    const { headline } = storyOf(record);
    const { title: _, ...others } = options;
    const input = format.write(
      { ...source, records: only(record) },
      headline === null ? others : { ...others, title: headline },
    );
    yield { name, input, lastModified };
  }
}

/** Returns a function that numbers a name which it has given before. Without regard to case: Windows and macOS have none. */
function unusedNames(): (base: string) => string {
  const given = new Set<string>();
  // Where to go on: a pattern may call a hundred thousand records the same.
  const numbers = new Map<string, number>();
  return (base) => {
    const key = base.toLowerCase();
    let number = numbers.get(key) ?? 1;
    let name = number === 1 ? base : `${base} ${number}`;
    while (given.has(name.toLowerCase())) name = `${base} ${++number}`;
    given.add(name.toLowerCase());
    numbers.set(key, number);
    return name;
  };
}

async function* only(record: SavedRecord): AsyncGenerator<SavedRecord> {
  yield record;
}
