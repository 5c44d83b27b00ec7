/** Reading a backup, of which nothing is trusted: every line is checked, every photo file against its hash. */
import { unzip } from 'unzipit';
import * as v from 'valibot';
import { CutlineHeaderSchema, CutlineLineSchema, type CutlineLine } from '../../exports/cutline-file.ts';
import { issuesText } from '../../messages/checked.ts';
import { hashOf } from '../photos/hash.ts';
import { imageFile } from '../photos/image-type.ts';
import { KeptPhotoSchema, type KeptPhoto } from '../photos/photo-rows.ts';
import { ENTRIES, photoEntry } from './backup-file.ts';
import { linesOf } from './lines-of.ts';

export type BackupProblemCode = 'not-a-backup' | 'newer-version' | 'damaged-file' | 'invalid-record';

/** Thrown where a backup cannot be read; `code` says why to a person, the message where, in English. */
export class UnreadableBackup extends Error {
  override name = 'UnreadableBackup';
  readonly code: BackupProblemCode;
  constructor(code: BackupProblemCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export interface Backup {
  /** Bytes that a pass over records and photos reads, for the progress. */
  size: number;
  /** The settings as they stand in the file, unchecked; null where there are none. */
  settings: unknown;
  /** Yields every record and revision with the bytes read so far; throws at the first that is not sound. */
  records: () => AsyncIterable<{ line: CutlineLine; read: number }>;
  /** Yields what is known of each photo. */
  photos: () => AsyncIterable<KeptPhoto>;
  /** Returns the file of a photo when it is in the backup and is what its row says; null when it is damaged or missing. */
  photoFile: (photo: KeptPhoto) => Promise<Blob | null>;
}

/** Opens the archive; rejects with an `UnreadableBackup` when it is none of ours. */
export async function openBackup(file: Blob): Promise<Backup> {
  const { entries } = await unzip(file).catch(() => {
    throw new UnreadableBackup('not-a-backup', 'The file is no ZIP archive, or was cut off.');
  });
  const part = async (name: string) => (await entries[name]?.blob()) ?? null;
  const records = await part(ENTRIES.records);
  if (records === null) throw new UnreadableBackup('not-a-backup', `The archive has no ${ENTRIES.records}.`);
  const settings = await part(ENTRIES.settings);
  const list = await part(ENTRIES.photos);
  return {
    size: file.size,
    settings: settings === null ? null : parsed(await settings.text()),
    records: () => recordLines(records),
    photos: () => photoRows(list ?? new Blob()),
    photoFile: async (photo) => soundFile(await entries[photoEntry(photo)]?.blob(photo.type), photo),
  };
}

async function* recordLines(file: Blob): AsyncGenerator<{ line: CutlineLine; read: number }> {
  let number = 0;
  for await (const { text, read } of linesOf(file)) {
    number++;
    const value = parsed(text);
    if (value === undefined) throw new UnreadableBackup('damaged-file', `Line ${number} is not JSON, or was cut off.`);
    if (number === 1) checkHeader(value);
    else yield { line: checkedLine(value, number), read };
  }
  if (number === 0) throw new UnreadableBackup('damaged-file', `${ENTRIES.records} is empty.`);
}

function checkHeader(value: unknown): void {
  if (v.is(CutlineHeaderSchema, value)) return;
  const newer = v.is(
    v.looseObject({ format: v.literal('cutline'), formatVersion: v.pipe(v.number(), v.minValue(2)) }),
    value,
  );
  throw new UnreadableBackup(
    newer ? 'newer-version' : 'not-a-backup',
    'The first line is not the header of this version.',
  );
}

function checkedLine(value: unknown, number: number): CutlineLine {
  const checked = v.safeParse(CutlineLineSchema, value);
  if (checked.success) return checked.output;
  throw new UnreadableBackup('invalid-record', `Line ${number}: ${issuesText(checked.issues)}`);
}

async function* photoRows(file: Blob): AsyncGenerator<KeptPhoto> {
  let number = 0;
  for await (const { text } of linesOf(file)) {
    number++;
    const checked = v.safeParse(KeptPhotoSchema, parsed(text));
    if (!checked.success) {
      throw new UnreadableBackup('invalid-record', `${ENTRIES.photos}, line ${number}: ${issuesText(checked.issues)}`);
    }
    yield checked.output;
  }
}

/** The row came from a file: what is kept under its hash must be that file, and a photo. */
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
