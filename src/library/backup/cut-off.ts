/**
 * A backup that was cut off, as when a disk was full or a download broke off. The list of what is in an archive stands at its
 * end, so it is no archive any more. But its first entry is the records, unpacked and a line each.
 */
import { ENTRIES } from './backup-file.ts';

export interface CutOff {
  /** The lines that are whole. */
  records: Blob;
  /** Whether these are all the records that were in the backup. */
  hasAll: boolean;
}

/** Bytes before the name of an archive's entry, and where they say how it is packed and how long name and extras are. */
const HEADER = 30;
const PACKED_AT = 8;
const NAME_LENGTH_AT = 26;
const EXTRA_LENGTH_AT = 28;

/** After an entry stands `PK` with this byte, which no text of JSON has. */
const AFTER_ENTRY = 7;
const LINE_FEED = 10;

/** Returns what is whole of a backup's records; null when the file does not begin as a backup does. */
export async function openCutOff(file: Blob): Promise<CutOff | null> {
  if (file.size < HEADER) return null;
  const header = new DataView(await file.slice(0, HEADER).arrayBuffer());
  const nameEnd = HEADER + header.getUint16(NAME_LENGTH_AT, true);
  const isPacked = header.getUint16(PACKED_AT, true) !== 0;
  if (isPacked || (await file.slice(HEADER, nameEnd).text()) !== ENTRIES.records) return null;
  const rest = file.slice(nameEnd + header.getUint16(EXTRA_LENGTH_AT, true));
  const { end, hasAll } = await wholeLines(rest);
  return end === 0 ? null : { records: rest.slice(0, end), hasAll };
}

async function wholeLines(file: Blob): Promise<{ end: number; hasAll: boolean }> {
  let end = 0;
  let read = 0;
  for await (const bytes of file.stream()) {
    const after = bytes.indexOf(AFTER_ENTRY);
    const last = (after < 0 ? bytes : bytes.subarray(0, after)).lastIndexOf(LINE_FEED);
    if (last >= 0) end = read + last + 1;
    if (after >= 0) return { end, hasAll: true };
    read += bytes.length;
  }
  return { end, hasAll: false };
}
