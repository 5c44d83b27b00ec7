/** The owner of the index: keeps it up with the library, and answers searches in between. */
import type { LibraryDb } from '../../database/db.ts';
import { onChange } from '../../database/on-change.ts';
import { answer, answerIds } from '../query/answer.ts';
import type { SearchCall, SearchResult, SearchStatus } from '../channel.ts';
import { answerCounts, answerDays, answerValues } from '../query/counts.ts';
import { isDamage } from './index-errors.ts';
import type { IndexFile } from './index-file.ts';
import { discard, keepUp, ownedAtFirst, refused, type Owned } from './keep-up.ts';
import type { SearchIndex } from '../index/search-index.ts';

export interface Owner {
  /** Null while the index is being opened: ask again after the next report. */
  answer: (call: SearchCall) => SearchResult | null;
  status: () => SearchStatus;
}

/**
 * Opens the index and keeps it up with the library until the worker ends; `report` is told every change of status. An
 * index that is missing, stale, damaged or of another version is made anew, also when that shows only in use.
 */
export function ownIndex(db: LibraryDb, file: IndexFile, report: (status: SearchStatus) => void): Owner {
  const owned = ownedAtFirst(db, file, report);
  onChange(db, () => owned.change.come());
  void keepUp(owned).catch((error: unknown) => owned.tell(refused(error)));
  return { status: () => owned.status, answer: (call) => answerFrom(owned, call) };
}

function answerFrom(owned: Owned, call: SearchCall): SearchResult | null {
  owned.asked = performance.now();
  const { index, status } = owned;
  if (status.state === 'unavailable') return { type: 'unavailable', detail: status.detail };
  if (index === null) return null;
  try {
    return resultOf(index, call);
  } catch (error) {
    if (!isDamage(error)) return { type: 'unavailable', detail: String(error) };
    discard(owned);
    owned.change.come();
    return null;
  }
}

function resultOf(index: SearchIndex, call: SearchCall): SearchResult {
  const { type, request } = call;
  switch (type) {
    case 'search':
      return { type, answer: answer(index, request) };
    case 'counts':
      return { type, counts: answerCounts(index, request) };
    case 'values':
      return { type, values: answerValues(index, request, call.facet, call.like) };
    case 'ids':
      return { type, ids: answerIds(index, request) };
    case 'days':
      return { type, days: answerDays(index, request) };
  }
}
