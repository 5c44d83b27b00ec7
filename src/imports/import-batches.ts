/** Going through files a few records at a time, for planning and for importing alike. */
import type { ImportLine } from '../exports/formats/records/cutline-file.ts';
import type { BadItem } from './format.ts';
import { readFiles } from './read-files.ts';
import type { ImportEntry } from './registry.ts';

export interface Importing {
  signal: AbortSignal;
  /** See `ReadOptions`: the same for planning and importing. */
  readAt: string;
  /** Called with the share that is done, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** Lines that go to the background at a time: about half a megabyte. */
const BATCH = 50;

/** Gives the sound lines to `act`, at most 50 and of one format at a time, and the others to `onBad`. Rejects when it is stopped. */
export async function inBatches(
  files: readonly File[],
  { signal, readAt, onProgress, onBad }: Importing & { onBad: (item: BadItem) => void },
  act: (lines: ImportLine[], format: ImportEntry) => Promise<void>,
): Promise<void> {
  let lines: ImportLine[] = [];
  let of: ImportEntry | null = null;
  const flush = async () => {
    if (of !== null && lines.length > 0) await act(lines, of);
    lines = [];
  };
  for await (const { file, format, item, progress } of readFiles(files, { readAt, signal })) {
    signal.throwIfAborted();
    if (item.kind === 'bad') {
      const { reason, detail, at } = item;
      onBad({ file, reason, detail, at });
      continue;
    }
    if (format !== of) await flush();
    of = format;
    lines.push(item.line);
    if (lines.length < BATCH) continue;
    await flush();
    onProgress(progress);
  }
  signal.throwIfAborted();
  await flush();
  onProgress(1);
}
