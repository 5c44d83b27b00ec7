/** The words for a problem: what happened, what was kept, what to do. */
import type { Problem } from '../../messages/wire.ts';
import { t, type MessageKey } from './i18n.ts';

const WORDS: Record<Problem['code'], { what: MessageKey; doThis: MessageKey }> = {
  'storage-full': { what: 'problemStorageFull', doThis: 'problemStorageFullDo' },
  'storage-blocked': { what: 'problemStorageBlocked', doThis: 'problemStorageBlockedDo' },
  'storage-unavailable': { what: 'problemStorageUnavailable', doThis: 'problemStorageUnavailableDo' },
  'storage-failed': { what: 'problemStorageFailed', doThis: 'problemStorageFailedDo' },
  'not-found': { what: 'problemNotFound', doThis: 'problemNotFoundDo' },
  invalid: { what: 'problemInvalid', doThis: 'problemInvalidDo' },
  'page-closed': { what: 'problemPageClosed', doThis: 'problemPageClosedDo' },
  'page-forbidden': { what: 'problemPageForbidden', doThis: 'problemPageForbiddenDo' },
  'page-slow': { what: 'problemPageSlow', doThis: 'problemPageSlowDo' },
  'file-unreadable': { what: 'problemFileUnreadable', doThis: 'problemFileUnreadableDo' },
  unexpected: { what: 'problemUnexpected', doThis: 'problemUnexpectedDo' },
};

/** Returns the problem in the interface's language: what happened, and what the person can do. */
export function problemWords({ code }: Problem): { what: string; doThis: string } {
  return { what: t(WORDS[code].what), doThis: t(WORDS[code].doThis) };
}
