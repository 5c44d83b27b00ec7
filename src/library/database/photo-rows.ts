/** What the store keeps of photos: a row for each photo of a record, and each file once, however many rows name it. */
import * as v from 'valibot';

/** Why a photo's file could not be kept. */
export const FAIL_REASONS = [
  /** The address is there no more (404, 410). */
  'gone',
  /** The server answered with another error. */
  'refused',
  /** No answer, or not in time. */
  'unreachable',
  'too-large',
  /** What came is no JPEG, PNG, GIF, WebP or AVIF. */
  'not-a-photo',
  /** The browser does not let Cutline fetch from that site. */
  'not-allowed',
  /** The address lies in the local network, the story does not. */
  'local-address',
  /** The address lies in the local network, and only a file has named it: see `photos/local-from-file.ts`. */
  'from-file',
  'storage-full',
] as const;
export type FailReason = (typeof FAIL_REASONS)[number];

const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

const Natural = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A photo whose file is kept: what the file is, and of which record and address. */
export const KeptPhotoSchema = v.strictObject({
  recordId: v.pipe(v.string(), v.minLength(1)),
  src: v.pipe(v.string(), v.minLength(1)),
  /** SHA-256 of the bytes, 64 hex digits: the key of the file. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  type: v.picklist(PHOTO_TYPES),
  /** Bytes. */
  size: Natural,
  width: v.nullable(Natural),
  height: v.nullable(Natural),
  keptAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type KeptPhoto = v.InferOutput<typeof KeptPhotoSchema>;

interface OfRecord {
  recordId: string;
  src: string;
}

/** `since` stands in the rows that wait, and in no others: its index is the queue. */
export type PendingPhotoRow = OfRecord & { state: 'pending'; since: string };
export type KeptPhotoRow = KeptPhoto & { state: 'kept' };
export type FailedPhotoRow = OfRecord & { state: 'failed'; reason: FailReason; failedAt: string };
export type PhotoRow = PendingPhotoRow | KeptPhotoRow | FailedPhotoRow;

export interface PhotoFileRow {
  hash: string;
  size: number;
  file: Blob;
}
