/** The pages of a long list: a hundred thousand records are four thousand of them. */
import { PAGE_SIZE } from '../../../library/search/query/request.ts';
import { Button } from '../../../ui/components/button.tsx';
import { announce } from '../../../ui/components/notices/announce.tsx';
import { formatNumber, t } from '../../../ui/words/i18n.ts';
import { go, type Place } from '../place/place.ts';

interface PagerProps {
  at: Place;
  /** How many records there are in all; null where it is not known. */
  total: number | null;
  /** Whether there is a page after this one. */
  more: boolean;
}

export function Pager({ at, total, more }: PagerProps) {
  const last = total === null ? null : Math.max(1, Math.ceil(total / PAGE_SIZE));
  const of = last === null ? '' : t('libraryPageOf', { count: formatNumber(last) });
  if (at.page === 1 && !more) return null;
  // The focus stays on the button and the count is the same: without these words nobody hears that the list is another.
  const open = (page: number) => {
    turnTo(page);
    announce(`${t('libraryPage')} ${formatNumber(page)} ${of}`.trim());
  };
  return (
    <nav class="pager" aria-label={t('libraryPages')}>
      <Button icon="back" disabled={at.page === 1} onClick={() => open(at.page - 1)}>
        {t('libraryPageBefore')}
      </Button>
      <label>
        {t('libraryPage')}{' '}
        <input
          type="number"
          min={1}
          max={last ?? undefined}
          value={at.page}
          onChange={(event) => open(within(event.currentTarget.valueAsNumber, last))}
        />{' '}
        {of}
      </label>
      <Button disabled={!more} onClick={() => open(at.page + 1)}>
        {t('libraryPageAfter')}
      </Button>
    </nav>
  );
}

/** Shows this page of the list from its top. */
export function turnTo(page: number): void {
  go({ page });
  scrollTo({ top: 0 });
}

function within(page: number, last: number | null): number {
  return Math.max(1, Math.min(Math.floor(page) || 1, last ?? Infinity));
}
