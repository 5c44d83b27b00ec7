/** Turns the browsers' storage errors into problems that a person can be told; only this file knows the errors' names. */
import type { Problem, ProblemCode } from '../../messages/wire.ts';
import { isRoomLow } from './room.ts';

/**
 * Error names by meaning, the most specific first: the error of a closed database often wraps the reason why.
 * Firefox answers with `InvalidStateError` in private windows and where history is never remembered; `UnknownError` is
 * both browsers' word for files that they cannot read or write.
 */
const MEANINGS: readonly [ProblemCode, ReadonlySet<string>][] = [
  ['storage-full', new Set(['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE'])],
  [
    'storage-unavailable',
    new Set(['MissingAPIError', 'MissingApiError', 'InvalidStateError', 'SecurityError', 'NotAllowedError']),
  ],
  ['storage-failed', new Set(['UnknownError'])],
  ['storage-blocked', new Set(['DatabaseClosedError', 'VersionError', 'BlockedError'])],
  // Of files that the person chose: changed, moved or removed since.
  ['file-unreadable', new Set(['NotReadableError', 'NotFoundError'])],
];

/**
 * Chromium's other errors on a full disk, beside `QuotaExceededError`: an aborted transaction, blobs that can't be written,
 * and at last a database that can't be opened. Each can mean something else as well.
 */
const PERHAPS_FULL = new Set(['AbortError', 'DataError', 'UnknownError']);

/** Returns the problem that an error of the library stands for; one that is not known is `unexpected`. Never rejects. */
export async function problemOf(error: unknown): Promise<Problem> {
  const meaning = meaningOf(error);
  const full = meaning !== 'storage-full' && !namesOf(error).isDisjointFrom(PERHAPS_FULL) && (await isRoomLow());
  return { code: full ? 'storage-full' : meaning, detail: String(error) };
}

/** Whether an error of the library comes from a disk without room. Never rejects. */
export async function isStorageFull(error: unknown): Promise<boolean> {
  return (await problemOf(error)).code === 'storage-full';
}

/** Returns what the error's name says. On a full disk that is not always `storage-full`: see `problemOf`. */
export function meaningOf(error: unknown): ProblemCode {
  const names = namesOf(error);
  return MEANINGS.find(([, known]) => !names.isDisjointFrom(known))?.[0] ?? 'unexpected';
}

function namesOf(error: unknown): Set<string> {
  return new Set(chainOf(error).map(({ name }) => name));
}

/** The error and what it wraps, in whichever of the usual properties. */
function chainOf(error: unknown): Error[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const wrapped = 'inner' in error ? error.inner : error.cause;
  const failures: unknown[] = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return [error, ...chainOf(wrapped), ...failures.flatMap(chainOf)];
}
