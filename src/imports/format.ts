/** The interface of every import format. A format is one file; `registry.ts` lists them and loads each when it is used. */
import type { ImportLine } from '../exports/formats/records/cutline-file.ts';

/** A place in a file, counted from 1: a row as in a spreadsheet, an entry of a list, or a line of text. */
export interface Spot {
  unit: 'line' | 'row' | 'entry';
  number: number;
}

/** Why something can't be imported; each reason has its message in `_locales/`. */
export type BadReason =
  | 'unknown-format'
  | 'empty'
  | 'not-utf8'
  | 'not-json'
  | 'cut-off'
  | 'newer-version'
  | 'invalid-record'
  | 'damaged'
  | 'no-address'
  | 'no-caption'
  | 'broken-archive'
  | 'backup-cut-off'
  | 'backup-without-rest'
  | 'too-large'
  | 'too-slow';

/** Something that can't be imported, with the name of its file. */
export interface BadItem {
  file: string;
  reason: BadReason;
  /** Details in English. */
  detail: string;
  at: Spot | null;
}

/** What a reader yields: something for the library, or something that can't be imported, and why. */
export type ImportItem =
  | { kind: 'record'; line: ImportLine; at: Spot | null; progress: number }
  | (Omit<BadItem, 'file'> & { kind: 'bad'; progress: number });

export interface ReadOptions {
  /** When the import began (ISO 8601 in UTC): the time of saving of records for which the file has none. */
  readAt: string;
  /** Stops what takes long within one entry. */
  signal?: AbortSignal;
}

export interface ImportFormat {
  /** Stable. */
  id: string;
  /**
   * Yields everything in the file, one after the other, so that a large file is never in memory as a whole. Bad entries are
   * yielded as such, and reading continues after them; throws only when the file itself can't be read.
   */
  read(file: Blob, options: ReadOptions): AsyncIterable<ImportItem>;
}

/** Returns what a reader yields of something that cannot be taken in. */
export const bad = (reason: BadReason, at: Spot | null, progress: number, detail = ''): ImportItem => ({
  kind: 'bad',
  reason,
  detail,
  at,
  progress,
});
