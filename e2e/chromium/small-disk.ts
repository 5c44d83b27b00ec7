/** A small disk of its own for a browser's profile: only on a disk can a browser run out of room for real. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  /** An empty folder on it. */
  profile: string;
  /** Takes all room but these bytes, of which the browser may need some, and whatever the browser gives back until `free`. */
  fill: (leave: number) => void;
  /** Gives the room back. */
  free: () => void;
  unmount: () => void;
}

/** Mounts a disk in memory; returns null where that is not allowed (it wants root on Linux). */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'cutline-small-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmdirSync(folder);
    return null;
  }
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const ballast = join(folder, 'ballast');
  let holding: NodeJS.Timeout | undefined;
  const free = () => {
    clearInterval(holding);
    rmSync(ballast, { force: true });
  };
  return {
    profile,
    fill: (leave) => {
      free();
      const take = () => takeRoom(folder, ballast, leave);
      take();
      holding = setInterval(take, HOLD);
    },
    free,
    unmount: () => {
      // Lazily: a process of the browser may be ending still.
      spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}

const CHUNK = Buffer.alloc(65_536);

/** How often the disk is filled again, in milliseconds: the browser deletes files of its own when room gets low. */
const HOLD = 100;

function takeRoom(folder: string, ballast: string, leave: number): void {
  const file = openSync(ballast, 'a');
  try {
    for (let left = roomOn(folder) - leave; left > 0; left -= CHUNK.length) {
      writeSync(file, CHUNK, 0, Math.min(left, CHUNK.length));
    }
  } catch (error) {
    // The browser was quicker: full is what it is to be.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}

function roomOn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
