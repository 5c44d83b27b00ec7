/**
 * The files of the index in the origin's private file system, opened for this worker alone, and how SQLite reaches them.
 *
 * SQLite brings a way of its own (`opfs-sahpool`), which begins to open its files only when SQLite has started: a fifth of
 * what the first search waited for. These two are opened meanwhile.
 */
import type { Sqlite3Static, sqlite3_file, WasmPointer } from '@sqlite.org/sqlite-wasm';

/** The database and its journal: SQLite needs no others, as temporary tables are kept in memory. */
const NAMES = ['index.sqlite3', 'index.sqlite3-journal'] as const;

/** The name by which SQLite knows the way to the files, and the path of the database there. */
export const FILE_SYSTEM = 'cutline';
export const DATABASE = `/${NAMES[0]}`;

/** Where `opfs-sahpool` kept the index before: the words in it must not stay behind. */
const FORMER = '.opaque';

/** How often and how long to wait for a worker that is just ending to let go of the files, in milliseconds. */
const TRIES = 20;
const PAUSE = 100;

const SECTOR_SIZE = 4096;

/** Milliseconds between the beginning of the Julian calendar, from which SQLite counts days, and 1970. */
const JULIAN_1970 = 210_866_760_000_000;
const DAY = 86_400_000;

/** A file that is open for this worker alone; the types of pages, which all is checked by, lack it. */
interface OpenFile {
  read: (into: Uint8Array, options: { at: number }) => number;
  write: (bytes: Uint8Array, options: { at: number }) => number;
  truncate: (size: number) => void;
  getSize: () => number;
  flush: () => void;
  close: () => void;
}
type WorkersFileHandle = FileSystemFileHandle & { createSyncAccessHandle: () => Promise<OpenFile> };

/** By path. */
export type IndexFiles = ReadonlyMap<string, OpenFile>;

/** Opens the files under `directory`, which nobody else can do then; waits a while for whoever is about to let go of them. */
export async function openIndexFiles(directory: string): Promise<IndexFiles> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(directory, { create: true });
  for (let tries = 1; ; tries++) {
    try {
      const files = await openAll(folder);
      if (files.get(DATABASE)?.getSize() === 0)
        void folder.removeEntry(FORMER, { recursive: true }).catch(() => undefined);
      return files;
    } catch (error) {
      const inUse = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!inUse || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** Lets go of the files. */
export function closeIndexFiles(files: IndexFiles): void {
  for (const file of files.values()) file.close();
}

async function openAll(folder: FileSystemDirectoryHandle): Promise<IndexFiles> {
  const opening = NAMES.map(async (name) => {
    const file = (await folder.getFileHandle(name, { create: true })) as WorkersFileHandle;
    return [`/${name}`, await file.createSyncAccessHandle()] as const;
  });
  const outcomes = await Promise.allSettled(opening);
  const files = new Map(outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])));
  for (const outcome of outcomes) {
    if (outcome.status === 'fulfilled') continue;
    closeIndexFiles(files);
    throw outcome.reason;
  }
  return files;
}

/**
 * Makes the files known to SQLite as `FILE_SYSTEM`. A journal without content is one that is not there: so a file needs neither
 * be made nor removed, which could not be done at once. Nobody else has the files open, so there is nothing to lock.
 */
export function installFiles({ capi, vfs, wasm }: Sqlite3Static, files: IndexFiles): void {
  const open = new Map<WasmPointer, OpenFile>();
  const bytes = (pointer: WasmPointer, length: number) => wasm.heap8u().subarray(pointer, pointer + length);
  /** Does it with the file; no error may reach SQLite but as a number. */
  const withFile = (pointer: WasmPointer, act: (file: OpenFile) => number | void): number => {
    try {
      const file = open.get(pointer);
      return file === undefined ? capi.SQLITE_IOERR : (act(file) ?? capi.SQLITE_OK);
    } catch {
      // SQLite says that it could not read or write: `index-errors.ts` finds out whether the disk is full.
      return capi.SQLITE_IOERR;
    }
  };
  const fileAt = (name: WasmPointer) => files.get(wasm.cstrToJs(name) ?? '');

  const io = new capi.sqlite3_io_methods();
  Object.assign(io, { $iVersion: 1 });
  const methods = {
    xClose: (pointer: WasmPointer) => {
      const closed = withFile(pointer, (file) => file.flush());
      open.delete(pointer);
      return closed;
    },
    xRead: (pointer: WasmPointer, target: WasmPointer, length: number, from: bigint) =>
      withFile(pointer, (file) => {
        const into = bytes(target, length);
        const read = file.read(into, { at: Number(from) });
        if (read === length) return;
        // As SQLite wants it.
        into.fill(0, read);
        return capi.SQLITE_IOERR_SHORT_READ;
      }),
    xWrite: (pointer: WasmPointer, source: WasmPointer, length: number, to: bigint) =>
      withFile(pointer, (file) => {
        const written = file.write(bytes(source, length), { at: Number(to) });
        return written === length ? capi.SQLITE_OK : capi.SQLITE_IOERR;
      }),
    xTruncate: (pointer: WasmPointer, size: bigint) => withFile(pointer, (file) => file.truncate(Number(size))),
    xSync: (pointer: WasmPointer) => withFile(pointer, (file) => file.flush()),
    xFileSize: (pointer: WasmPointer, size: WasmPointer) =>
      withFile(pointer, (file) => void wasm.poke64(size, BigInt(file.getSize()))),
    xLock: () => capi.SQLITE_OK,
    xUnlock: () => capi.SQLITE_OK,
    xCheckReservedLock: (_pointer: WasmPointer, isLocked: WasmPointer) => {
      wasm.poke32(isLocked, 0);
      return capi.SQLITE_OK;
    },
    xFileControl: () => capi.SQLITE_NOTFOUND,
    xSectorSize: () => SECTOR_SIZE,
    xDeviceCharacteristics: () => capi.SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN,
  } satisfies Record<string, (...asked: never[]) => number>;
  io.installMethods(methods);

  const struct = new capi.sqlite3_vfs();
  const random = new capi.sqlite3_vfs(capi.sqlite3_vfs_find(null));
  Object.assign(struct, {
    $iVersion: 2,
    // Its types have it with each file.
    $szOsFile: (capi.sqlite3_file as unknown as Pick<sqlite3_file, 'structInfo'>).structInfo.sizeof,
    $mxPathname: 64,
    $xRandomness: random['$xRandomness' as keyof typeof random],
  });
  random.dispose();
  vfs.installVfs({
    vfs: {
      struct,
      name: FILE_SYSTEM,
      methods: {
        xOpen: (_vfs, name, pointer, flags, flagsOut) => {
          const file = name === 0 ? undefined : fileAt(name);
          if (file === undefined) return capi.SQLITE_CANTOPEN;
          open.set(pointer, file);
          const opened = new capi.sqlite3_file(pointer);
          opened.$pMethods = io.pointer;
          opened.dispose();
          wasm.poke32(flagsOut, flags);
          return capi.SQLITE_OK;
        },
        xDelete: (_vfs, name) => {
          try {
            const file = fileAt(name);
            file?.truncate(0);
            file?.flush();
            return capi.SQLITE_OK;
          } catch {
            return capi.SQLITE_IOERR_DELETE;
          }
        },
        xAccess: (_vfs, name, _flags, isThere) => {
          wasm.poke32(isThere, (fileAt(name)?.getSize() ?? 0) > 0 ? 1 : 0);
          return capi.SQLITE_OK;
        },
        xFullPathname: (_vfs, name, length, target) =>
          wasm.cstrncpy(target, name, length) < length ? capi.SQLITE_OK : capi.SQLITE_CANTOPEN,
        xGetLastError: () => capi.SQLITE_OK,
        xSleep: () => capi.SQLITE_OK,
        xCurrentTime: (_vfs, target) => {
          wasm.poke64f(target, (JULIAN_1970 + Date.now()) / DAY);
          return capi.SQLITE_OK;
        },
        xCurrentTimeInt64: (_vfs, target) => {
          wasm.poke64(target, BigInt(JULIAN_1970 + Date.now()));
          return capi.SQLITE_OK;
        },
      },
    },
  });
}
