/** The interface of every export format. A format is one file; `registry.ts` lists them and loads each when it is used. */
import type { PhotoPath } from './files/photo-files.ts';
import type { Revision, SavedRecord } from '../library/record/record.ts';

/** What is exported: records in order, as a stream, so that a hundred thousand are never in memory at once. */
export interface ExportSource {
  records: AsyncIterable<SavedRecord>;
  /** Earlier revisions of one article, oldest first; only the lossless formats ask. */
  revisionsOf(articleId: string): Promise<Revision[]>;
  /** The kept file of a photo, if there is one. Never fetches. */
  photoFile(src: string): Promise<Blob | null>;
  /** The path of that file relative to the export, in an archive with both; null when it is not in the archive. */
  photoPath?: PhotoPath;
}

export interface ExportOptions {
  /** BCP 47, for the few words that a format prints itself. */
  language: string;
  /** A title for the whole export, such as a collection's name or a story's headline; absent if it has none. */
  title?: string;
  /** When the export was made, ISO 8601 in UTC. */
  exportedAt: string;
  signal: AbortSignal;
}

export interface ExportFormat {
  /** Stable: it is what the settings remember. */
  id: string;
  /** Without the dot. */
  extension: string;
  mime: string;
  /** The most records that one file can hold, if the format can't be streamed or programs fail on larger files. */
  maxRecords?: number;
  /** The format has no entry for captured captions; the person is told how many are left out. */
  articlesOnly?: true;
  /** Writes the file piece by piece, text as UTF-8. Throws only what the source throws, or an AbortError. */
  write(source: ExportSource, options: ExportOptions): AsyncIterable<string | Uint8Array>;
}

/** There are more records than one file of the format can hold. */
export class TooManyRecords extends Error {
  readonly limit: number;
  constructor(limit: number) {
    super(`A file of this format holds ${limit} records at most.`);
    this.name = 'TooManyRecords';
    this.limit = limit;
  }
}
