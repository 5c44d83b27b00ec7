/**
 * Reading a ZIP archive (APPNOTE 6.3): its list of files from the end of it, each file unpacked by the browser when it is
 * asked for. Encrypted files, other methods than deflate, and archives over 4 GB are not read.
 */

export interface ZipEntry {
  /** With its folders, as it stands in the archive. */
  name: string;
  /** Bytes when unpacked, as the archive says. */
  size: number;
  /** Rejects with a `BrokenArchive` when what comes out is not as long as the archive says. */
  unpack: () => Promise<Blob>;
}

/** The archive is not what its own list says. */
export class BrokenArchive extends Error {
  override name = 'BrokenArchive';
}

const LIST_END = 0x06054b50;
const LIST_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Bytes of the end of the list, and the longest comment that may follow it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** Whether a file begins as a ZIP archive does. */
export async function isZip(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return bytes.length === 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Returns the files of the archive, without folders; rejects with a `BrokenArchive` when it has no list. */
export async function zipEntries(file: Blob): Promise<ZipEntry[]> {
  const { offset, size, count } = await listOf(file);
  const list = new DataView(await file.slice(offset, offset + size).arrayBuffer());
  const entries: ZipEntry[] = [];
  for (let at = 0, number = 0; number < count; number++) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== LIST_ENTRY)
      throw new BrokenArchive('The list is cut off.');
    const nameLength = list.getUint16(at + 28, true);
    const bytes = new Uint8Array(list.buffer, at + 46, nameLength);
    const name = new TextDecoder().decode(bytes);
    const entry: Packed = {
      encrypted: (list.getUint16(at + 8, true) & 1) === 1,
      method: list.getUint16(at + 10, true),
      packedSize: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      header: list.getUint32(at + 42, true),
    };
    if (!name.endsWith('/')) entries.push({ name, size: entry.size, unpack: () => unpack(file, entry) });
    at += 46 + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

interface Packed {
  encrypted: boolean;
  method: number;
  packedSize: number;
  size: number;
  /** Where the file's own header stands. */
  header: number;
}

async function listOf(file: Blob): Promise<{ offset: number; size: number; count: number }> {
  const start = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const end = new DataView(await file.slice(start).arrayBuffer());
  for (let at = end.byteLength - END_SIZE; at >= 0; at--) {
    if (end.getUint32(at, true) !== LIST_END) continue;
    return {
      count: end.getUint16(at + 10, true),
      size: end.getUint32(at + 12, true),
      offset: end.getUint32(at + 16, true),
    };
  }
  throw new BrokenArchive('The archive has no list of its files: it was cut off.');
}

async function unpack(file: Blob, { encrypted, method, packedSize, size, header }: Packed): Promise<Blob> {
  const local = new DataView(await file.slice(header, header + 30).arrayBuffer());
  if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL_HEADER)
    throw new BrokenArchive('A file is not in its place.');
  if (encrypted || (method !== 0 && method !== 8))
    throw new BrokenArchive('A file is packed in a way that is not read.');
  const begin = header + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.slice(begin, begin + packedSize);
  if (method === 0) return packed;
  const parts: BlobPart[] = [];
  let length = 0;
  try {
    for await (const bytes of packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))) {
      length += bytes.length;
      // What unpacks to more than it says is made to fill the memory.
      if (length > size) throw new BrokenArchive('A file is longer than the archive says.');
      parts.push(bytes);
    }
  } catch (error) {
    throw error instanceof BrokenArchive ? error : new BrokenArchive(String(error), { cause: error });
  }
  if (length !== size) throw new BrokenArchive('A file is shorter than the archive says.');
  return new Blob(parts);
}
