/**
 * A file in the browser's private file system, where a large export is put together: on the disk, so that memory stays
 * flat. The browser copies it to the downloads from there, and does not tell when it is done: files are left for an hour.
 */

const FOLDER = 'exports';
const KEPT = 60 * 60_000;

export interface StagedFile {
  write: (piece: Blob) => Promise<void>;
  /** Closes the file and returns it; it stays on the disk. */
  finish: () => Promise<File>;
  /** Gives the disk its room back. */
  discard: () => Promise<void>;
}

/** Returns a new empty file, or null where there is no private file system (private windows, some settings). */
export async function stageFile(): Promise<StagedFile | null> {
  try {
    await clearStagedFiles();
    const folder = await stagingFolder();
    const name = `${Date.now()}-${crypto.randomUUID()}`;
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    return {
      write: (piece) => stream.write(piece),
      finish: async () => {
        await stream.close();
        return await handle.getFile();
      },
      discard: async () => {
        // A stream that failed is closed already.
        await stream.abort().catch(() => undefined);
        await folder.removeEntry(name).catch(() => undefined);
      },
    };
  } catch {
    return null;
  }
}

/** Removes what earlier exports left, once the browser has surely copied it. Never rejects. */
export async function clearStagedFiles(now = Date.now()): Promise<void> {
  try {
    const folder = await stagingFolder();
    for await (const name of folder.keys()) {
      if (now - Number.parseInt(name, 10) > KEPT) await folder.removeEntry(name);
    }
  } catch {
    // Without a private file system there is nothing to clear, and a file in use is cleared another time.
  }
}

async function stagingFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return await root.getDirectoryHandle(FOLDER, { create: true });
}
