import { makeZip } from 'client-zip';
import type { SavedRecord } from '../library/record.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';
import type { ExportFormat, ExportOptions, ExportSource } from './format.ts';
import { photoExtension } from './photo-files.ts';

/** Returns a format that packs another one's file together with the kept photo files and a list that says whose they are. */
export function zipOf(format: ExportFormat): ExportFormat {
  return {
    id: `zip-${format.id}`,
    extension: 'zip',
    mime: 'application/zip',
    write: (source, options) => makeZip(packedFiles(format, source, options)),
  };
}

interface PackedFile {
  name: string;
  input: string | Blob | AsyncIterable<string | Uint8Array<ArrayBuffer>>;
  lastModified: Date;
}

async function* packedFiles(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions,
): AsyncIterable<PackedFile> {
  const lastModified = new Date(options.exportedAt);
  const photos = new Map<string, string>();
  const records = noting(source.records, photos);
  yield {
    name: `stories.${format.extension}`,
    input: ownBytes(format.write({ ...source, records }, options)),
    lastModified,
  };
  let list = BYTE_ORDER_MARK + csvLine(['file', 'photo', 'canonicalUrl']);
  let count = 0;
  for (const [src, canonicalUrl] of photos) {
    const file = await source.photoFile(src);
    if (!file) continue;
    count += 1;
    const name = `photos/${String(count).padStart(5, '0')}.${photoExtension(file)}`;
    list += csvLine([name, src, canonicalUrl]);
    yield { name, input: file, lastModified };
  }
  if (count > 0) yield { name: 'photos.csv', input: list, lastModified };
}

/** Passes the records on and notes each photo's address with its story. */
async function* noting(records: AsyncIterable<SavedRecord>, photos: Map<string, string>): AsyncIterable<SavedRecord> {
  for await (const record of records) {
    const [list, story] = record.kind === 'article' ? [record.photos, record] : [[record.photo], record.story];
    for (const { src } of list) if (src !== null) photos.set(src, story.canonicalUrl);
    yield record;
  }
}

/** The ZIP writer wants bytes that it may keep. */
async function* ownBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncIterable<string | Uint8Array<ArrayBuffer>> {
  for await (const piece of pieces) yield typeof piece === 'string' ? piece : new Uint8Array(piece);
}
