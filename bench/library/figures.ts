/** What the benchmark of the library measures, against what is promised. Times are in milliseconds. */
import { cpus, loadavg } from 'node:os';

export interface Figures {
  articles: number;
  /** A fixed piece of computing, and a bare strict write of 6 KB: what the machine itself takes just now. */
  floorCpu: number;
  floorSaveP95: number;
  /** The computing again, during the searches: half the machine may have gone to others meanwhile. */
  floorCpuSearch: number;
  saveP50: number;
  saveP95: number;
  firstList: number;
  indexedPerSecond: number | null;
  /** A tag renamed on 20,000 records, or on a fifth of them: records a second, and a save that comes meanwhile. */
  renamedPerSecond: number;
  renameSaveP95: number;
  /** From its end until the search index, open all the while, has taken all in. */
  renameIndexed: number;
  /** Stories imported a second while others are being saved, and a save that comes meanwhile. */
  importedPerSecond: number;
  importSaveP95: number;
  /** From opening the search, index and all, to the first answer. */
  firstSearch: number;
  /** Of that, until the index is open. */
  indexOpen: number;
  searchP50: number;
  searchP95: number;
  /** Of the search, what the index takes. */
  indexP95: number;
  /** … until the counts beside the list are there too. */
  searchCountedP95: number;
  /** A click on a filter, until list and counts are there. */
  filterP95: number;
  memory: number | null;
  emptyMemory: number | null;
  exportPerSecond: number;
  exportMemory: number | null;
}

/** What issue and documentation promise, at 100,000 articles; at 10,000 a third of it, memory apart. */
export const LIMITS: Partial<Record<keyof Figures, number>> = {
  saveP95: 60,
  renameSaveP95: 60,
  renameIndexed: 60_000,
  firstList: 300,
  firstSearch: 250,
  searchP95: 50,
  filterP95: 100,
  memory: 300,
};

/** The value below which this share of the times lies. */
export function percentile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function megabytes(bytes: number | null): number | null {
  return bytes === null ? null : bytes / 1024 / 1024;
}

/** Prints the figures beside their limits. */
export function printFigures(measured: Figures | undefined): void {
  if (measured === undefined) return;
  const load = loadavg()[0]?.toFixed(1) ?? '';
  console.log(
    `\n${measured.articles.toLocaleString('en')} articles; load of the machine ${load} on ${cpus().length} cores`,
  );
  for (const [name, value] of Object.entries(measured)) {
    if (name === 'articles') continue;
    const limit = limitFor(name, measured.articles);
    const shown = value === null ? '–' : Number(value).toFixed(1);
    console.log(`  ${name.padEnd(18)} ${shown.padStart(9)}${limit === null ? '' : `  (limit ${limit.toFixed(0)})`}`);
  }
}

function limitFor(name: string, articles: number): number | null {
  const limit = LIMITS[name as keyof Figures];
  if (limit === undefined) return null;
  return articles > 10_000 || name === 'memory' ? limit : limit / 3;
}
