/** Opening a backup. Nothing in it is trusted: photos are checked against their hash, records by those who read them. */
import { unzip } from 'unzipit';
import * as v from 'valibot';
import { hashOf } from '../photos/hash.ts';
import { imageFile } from '../photos/image-type.ts';
import { KeptPhotoSchema, type KeptPhoto } from '../database/photo-rows.ts';
import { ENTRIES, photoEntry } from './backup-file.ts';
import { linesOf } from './lines-of.ts';

export interface Backup {
  /** The records and revisions, as Cutline JSON Lines. */
  records: Blob;
  /** The settings as they stand in the file, unchecked; null where there are none. */
  settings: unknown;
  /** The rules for sites as they stand in the file, unchecked; null where there are none, as in older backups. */
  rules: string | null;
  /** Yields what is known of each photo, and null for a line that is not sound. */
  photos: () => AsyncIterable<KeptPhoto | null>;
  /** Bytes of all that is not records, for the progress. */
  photoBytes: number;
  /** Returns the file of a photo when it is in the backup and is what its row says; null when it is damaged or missing. */
  photoFile: (photo: KeptPhoto) => Promise<Blob | null>;
}

/** Opens the archive; null when it is no archive, or none that Cutline wrote. Entries are read only when they are needed. */
export async function openBackup(file: Blob): Promise<Backup | null> {
  const opened = await unzip(file).catch(() => null);
  const part = async (name: string) => (await opened?.entries[name]?.blob()) ?? null;
  const [records, settings, rules, list] = [
    await part(ENTRIES.records),
    await part(ENTRIES.settings),
    await part(ENTRIES.rules),
    await part(ENTRIES.photos),
  ];
  if (opened === null || records === null || list === null) return null;
  return {
    records,
    settings: settings === null ? null : parsed(await settings.text()),
    rules: rules === null ? null : await rules.text(),
    photos: () => photoRows(list),
    photoBytes: file.size - records.size,
    photoFile: async (photo) => soundFile(await opened.entries[photoEntry(photo)]?.blob(photo.type), photo),
  };
}

async function* photoRows(list: Blob): AsyncGenerator<KeptPhoto | null> {
  for await (const text of linesOf(list)) {
    const checked = v.safeParse(KeptPhotoSchema, parsed(text));
    yield checked.success ? checked.output : null;
  }
}

/** Returns the file if its bytes have the size, hash and type that the row says; else null. */
async function soundFile(file: Blob | undefined, { hash, size, type }: KeptPhoto): Promise<Blob | null> {
  if (file === undefined || file.size !== size || (await hashOf(file)) !== hash) return null;
  return imageFile(new Uint8Array(await file.arrayBuffer()))?.type === type ? file : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
