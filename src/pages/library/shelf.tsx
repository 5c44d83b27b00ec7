/** What is listed at a place: as a list of records or as charts, with what can be done with it above. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SORTS, type Sort } from '../../library/search/query/request.ts';
import { Button } from '../../ui/components/button.tsx';
import { announce } from '../../ui/components/notices/announce.tsx';
import { t, tn, type MessageKey } from '../../ui/words/i18n.ts';
import { Icon } from '../../ui/components/icons.tsx';
import { Message } from '../../ui/components/notices/message.tsx';
import { problemWords } from '../../ui/words/problem.ts';
import type { ChartsProps } from './charts/charts.tsx';
import { searchStatus, type Listed } from './finding/finding.ts';
import type { Live } from '../live.ts';
import { Pager } from './list/pager.tsx';
import { addressOf, changed, isNarrowed, stay, type Place } from './place/place.ts';
import { RecordList } from './list/record-list.tsx';
import { SearchState } from './finding/search-state.tsx';
import { SelectionBar } from './organising/selection-bar.tsx';
import { TrashBar } from './organising/trash-bar.tsx';

interface ShelfProps {
  at: Place;
  listed: Live<Listed>;
  onExport: () => void;
}

export function Shelf({ at, listed, onExport }: ShelfProps) {
  if (listed.state === 'reading') return <p class="library-empty">{t('libraryReading')}</p>;
  if (listed.state === 'failed') return <Failure problem={listed.problem} />;
  const { rows, total, sort, more } = listed.value;
  const empty = rows.length === 0 && at.page === 1;
  // Where nothing was looked for, an empty list says so by itself.
  const counted = total !== null && !(empty && !isNarrowed(at));
  return (
    <>
      <SearchState status={searchStatus.value} />
      <div class="library-found">
        <Count at={at} words={counted ? tn('libraryCount', total) : ''} />
        {!empty && sort !== null && at.view === 'list' && <SortChoice at={at} sort={sort} />}
        {!empty && at.shelf !== 'trash' && <ViewChoice at={at} />}
      </div>
      {empty ? (
        <Empty at={at} />
      ) : (
        <>
          {at.shelf === 'trash' && <TrashBar />}
          {at.view === 'charts' && at.shelf !== 'trash' ? (
            <ChartsOnDemand at={at} listed={listed.value} />
          ) : (
            <>
              <SelectionBar records={rows.map(({ record }) => record)} at={at} total={total} onExport={onExport} />
              <RecordList rows={rows} more={more} at={at} total={total} />
              <Pager at={at} total={total} more={more} />
            </>
          )}
        </>
      )}
    </>
  );
}

/** Milliseconds without a letter typed after which the number is told. */
const PAUSE = 700;

/**
 * How many were found. Screen readers hear of it when the person pauses, also of the same number: each key that is pressed
 * silences what was told before.
 */
function Count({ at, words }: { at: Place; words: string }) {
  const { open: _o, view: _v, page: _p, sort: _s, ...narrowed } = at;
  useEffect(() => {
    if (words === '') return undefined;
    const timer = setTimeout(announce, PAUSE, `${words}.`);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- the part of `at` that says what is listed
  }, [words, JSON.stringify(narrowed)]);
  return <p>{words}</p>;
}

/** The charts are fetched when somebody wants to see them. */
function ChartsOnDemand(props: ChartsProps) {
  const [charts, setCharts] = useState<{ Charts: ComponentType<ChartsProps> } | null>(null);
  useEffect(() => {
    void import('./charts/charts.tsx').then(setCharts);
  }, []);
  return charts === null ? <p class="library-empty">{t('libraryReading')}</p> : <charts.Charts {...props} />;
}

function ViewChoice({ at }: { at: Place }) {
  return (
    <nav class="view-choice" aria-label={t('libraryView')}>
      {(['list', 'charts'] as const).map((view) => (
        <a
          key={view}
          class="button"
          data-size="small"
          data-kind="quiet"
          href={addressOf(changed(at, { view }))}
          aria-current={at.view === view ? 'true' : undefined}
        >
          <Icon name={view} /> {view === 'list' ? t('libraryViewList') : t('libraryViewCharts')}
        </a>
      ))}
    </nav>
  );
}

/** What can come first; the best matches only where there are words to match. */
function SortChoice({ at, sort }: { at: Place; sort: Sort }) {
  const offered = SORTS.filter((each) => each !== 'best' || at.query.trim() !== '');
  return (
    <label class="sort-choice">
      {t('librarySort')}
      <select
        value={sort}
        onChange={({ currentTarget: { value } }) => stay({ sort: SORTS.find((each) => each === value) ?? 'best' })}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {t(SORT_WORDS[each])}
          </option>
        ))}
      </select>
    </label>
  );
}

const SORT_WORDS: Record<Sort, MessageKey> = {
  best: 'librarySortBest',
  newest: 'librarySortNewest',
  oldest: 'librarySortOldest',
  latest: 'librarySortLatest',
  earliest: 'librarySortEarliest',
};

function Failure({ problem }: { problem: Parameters<typeof problemWords>[0] }) {
  const { what, doThis } = problemWords(problem);
  return (
    <Message kind="bad">
      <p>{what}</p>
      <p>{doThis}</p>
    </Message>
  );
}

function Empty({ at }: { at: Place }) {
  if (at.shelf === 'trash') return <p class="library-empty">{t('libraryTrashEmpty')}</p>;
  if (isNarrowed(at) || at.shelf !== 'all') {
    return (
      <div class="library-empty">
        <p>{t('libraryNothingHere')}</p>
        {isNarrowed(at) && (
          <p>
            <Button onClick={() => stay({ query: '', filters: {} })}>{t('libraryShowAll')}</Button>
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="library-empty">
      <p>{t('libraryNothingYet')}</p>
      <p>{t('libraryNothingYetDo')}</p>
      <p class="library-empty-ways">
        <a href="../sample/index.html">{t('welcomeTry')}</a>
        <a href="../options/index.html#import">{t('importOpen')}</a>
      </p>
    </div>
  );
}
