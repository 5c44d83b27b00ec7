/** What can be exported from a place of the library, and what is proposed first. */
import { t, tn } from '../../../ui/words/i18n.ts';
import type { Scope } from './export-to-file.ts';
import { isNarrowed, type Place } from '../place/place.ts';
import { selection } from '../actions/selection.ts';

/** How many records a scope has; none where that is not known. */
export type ScopeCounts = Partial<Record<Scope['of'], number>>;

/** Returns what is offered, in words, when so many are picked. */
export function scopesAt(at: Place, picked: number, counts: ScopeCounts): { of: Scope['of']; label: string }[] {
  const counted = (of: Scope['of'], label: string) => {
    const count = counts[of];
    return { of, label: count === undefined ? label : `${label} · ${tn('libraryCount', count)}` };
  };
  return [
    ...(at.open === null ? [] : [{ of: 'open' as const, label: t('libraryExportOpen') }]),
    ...(picked === 0 ? [] : [{ of: 'selection' as const, label: tn('libraryExportSelection', picked) }]),
    ...(isFiltered(at) ? [counted('listed', t('libraryExportListed'))] : []),
    counted('all', t('libraryExportAll')),
  ];
}

/** Returns what the person most likely means: the narrowest of what is offered. */
export function proposedScope(at: Place, picked: number): Scope['of'] {
  return at.open !== null ? 'open' : picked > 0 ? 'selection' : isFiltered(at) ? 'listed' : 'all';
}

/** Returns the records that are meant, as they are picked and listed now. */
export function scopeOf(of: Scope['of'], at: Place): Scope {
  if (of === 'open' && at.open !== null) return { of, id: at.open };
  if (of === 'selection') return { of, ids: [...selection.peek()] };
  return of === 'listed' ? { of, at } : { of: 'all' };
}

const isFiltered = (at: Place): boolean => at.shelf === 'articles' || at.shelf === 'captions' || isNarrowed(at);
