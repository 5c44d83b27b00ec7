/** The one shape of every import format. A format is one file; `registry.ts` lists them and loads each when used. */
import type { ImportLine } from '../exports/formats/records/cutline-file.ts';

/** Where in a file something stands, counted from 1: a row as a spreadsheet counts them, an entry of a list, a line of text. */
export interface Spot {
  unit: 'line' | 'row' | 'entry';
  number: number;
}

/** Why something cannot be taken in; the words for each are in the interface's languages. */
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
  | 'too-large';

/** What cannot be taken in, with the name of its file. */
export interface BadItem {
  file: string;
  reason: BadReason;
  /** In English, for the curious. */
  detail: string;
  at: Spot | null;
}

/** What a reader finds: something for the library, or something that cannot be taken in, and why. */
export type ImportItem =
  | { kind: 'record'; line: ImportLine; at: Spot | null; progress: number }
  | (Omit<BadItem, 'file'> & { kind: 'bad'; progress: number });

export interface ReadOptions {
  /** Stands for the time of saving where the file tells none: when the import began. ISO 8601 in UTC. */
  readAt: string;
}

export interface ImportFormat {
  /** Stable. */
  id: string;
  /**
   * Yields everything in the file, one after the other, so that a large one never stands in memory. What is not sound
   * is yielded as such, and reading goes on with what follows; throws only when the file itself cannot be read.
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
