/** What the browsers' storage errors mean to a person; the one place that knows their names. */
import type { Problem, ProblemCode } from '../messages/wire.ts';

/**
 * Error names by meaning, the most telling first: a closed database often wraps the reason why it could not be opened.
 * Firefox answers with `InvalidStateError` in private windows and where history is never remembered; `UnknownError` is
 * both browsers' word for files that they cannot read or write.
 */
const MEANINGS: readonly [ProblemCode, ReadonlySet<string>][] = [
  ['storage-full', new Set(['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE'])],
  [
    'storage-unavailable',
    new Set([
      'MissingAPIError',
      'MissingApiError',
      'InvalidStateError',
      'SecurityError',
      'UnknownError',
      'NotAllowedError',
    ]),
  ],
  ['storage-blocked', new Set(['DatabaseClosedError', 'VersionError', 'BlockedError'])],
];

/** Returns the problem that an error of the library stands for; one that is not known is `unexpected`. */
export function problemOf(error: unknown): Problem {
  const names = new Set(chainOf(error).map(({ name }) => name));
  const meaning = MEANINGS.find(([, known]) => !names.isDisjointFrom(known));
  return { code: meaning?.[0] ?? 'unexpected', detail: String(error) };
}

/** The error and what it wraps, in whichever of the usual properties. */
function chainOf(error: unknown): Error[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const wrapped = 'inner' in error ? error.inner : error.cause;
  const failures: unknown[] = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return [error, ...chainOf(wrapped), ...failures.flatMap(chainOf)];
}
