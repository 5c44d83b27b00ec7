/** Zips with the same bytes wherever and whenever they are made: sorted names, one time, one compressor of our own choice. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

export type Files = Record<string, Uint8Array>;

/** Returns the zip of these files; names have `/`. */
export function zipOf(files: Files): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).toSorted()) sorted[name] = files[name] ?? new Uint8Array();
  // The first moment that a zip can tell, by the clock of whatever zone: a zip knows no zones.
  const mtime = new Date(1980, 0, 1);
  // fflate is written in JavaScript: another version of Node compresses to the same bytes.
  return zipSync(sorted, { mtime, level: 9 });
}

/** Returns the files under `folder` by their names in it. */
export function filesIn(folder: string): Files {
  const files: Files = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(path);
  }
  return files;
}
