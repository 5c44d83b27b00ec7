/** Reading a ZIP archive: its list of files from the end of it, each file unpacked by the browser when it is asked for. */
import { unzipRaw } from 'unzipit';

export interface ZipEntry {
  /** With its folders, as it stands in the archive. */
  name: string;
  /** Bytes when unpacked, as the archive says. */
  size: number;
  /** Rejects with a `BrokenArchive` when what comes out is not as long as the archive says, or can't be unpacked. */
  unpack: () => Promise<Blob>;
}

/** The archive is not what its own list says. */
export class BrokenArchive extends Error {
  override name = 'BrokenArchive';
}

/** Whether a file begins as a ZIP archive does. */
export async function isZip(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return bytes.length === 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Returns the files of the archive, without folders; rejects with a `BrokenArchive` when it has no sound list. */
export async function zipEntries(file: Blob): Promise<ZipEntry[]> {
  const { entries } = await orBroken(unzipRaw(file));
  return entries
    .filter(({ isDirectory }) => !isDirectory)
    .map((entry) => ({ name: entry.name, size: entry.size, unpack: () => orBroken(entry.blob()) }));
}

/** What goes wrong with the archive itself; a file that can no longer be read rejects as the browser has it. */
async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DOMException) throw error;
    throw new BrokenArchive(String(error), { cause: error });
  }
}
