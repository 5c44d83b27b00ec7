/** The page: what there is beside what is listed, and over the list the record that is open. */
import { useState } from 'preact/hooks';
import type { SearchStatus } from '../../library/search/channel.ts';
import { Button } from '../../ui/button.tsx';
import { t, tn } from '../../ui/i18n.ts';
import { Icon, Logo } from '../../ui/icons.tsx';
import { Message } from '../../ui/message.tsx';
import { problemWords } from '../../ui/problem.ts';
import { ExportDialog } from './export-dialog.tsx';
import { Filters } from './filters.tsx';
import { searchStatus, type Listed } from './finding.ts';
import { KeyList } from './key-list.tsx';
import './library.css';
import type { Live } from './live.ts';
import { isNarrowed, place, stay, type Place } from './place.ts';
import { Reader } from './reader.tsx';
import { RecordList } from './record-list.tsx';
import { SearchBox } from './search-box.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useListed } from './use-listed.ts';

const PAGE = 50;

export function LibraryPage() {
  const at = place.value;
  const [exporting, setExporting] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const listed = useListed(at, limit);
  return (
    <div class="library">
      <header class="library-head">
        <Logo size={24} />
        <h1>{t('libraryTitle')}</h1>
        <SearchBox />
        <Button icon="export" onClick={() => setExporting(true)}>
          {t('libraryExport')}
        </Button>
        <a class="icon-button" href="../queue/index.html" aria-label={t('queueTitle')} title={t('queueTitle')}>
          <Icon name="tabs" />
        </a>
        <a class="icon-button" href="../options/index.html" aria-label={t('optionsTitle')} title={t('optionsTitle')}>
          <Icon name="settings" />
        </a>
        <a class="icon-button" href="../help/index.html" aria-label={t('helpTitle')} title={t('helpTitle')}>
          <Icon name="info" />
        </a>
      </header>
      <div class="library-body">
        <Filters at={at} facets={listed.state === 'ready' ? listed.value.facets : null} />
        <main class="library-main">
          {at.open === null ? (
            <Shelf
              at={at}
              listed={listed}
              limit={limit}
              onMore={() => setLimit(limit + PAGE)}
              onExport={() => setExporting(true)}
            />
          ) : (
            <Reader id={at.open} />
          )}
        </main>
      </div>
      <ExportDialog open={exporting} at={at} onClose={() => setExporting(false)} />
      <KeyList />
    </div>
  );
}

interface ShelfProps {
  at: Place;
  listed: Live<Listed>;
  limit: number;
  onMore: () => void;
  onExport: () => void;
}

function Shelf({ at, listed, limit, onMore, onExport }: ShelfProps) {
  if (listed.state === 'reading') return <p class="library-empty">{t('libraryReading')}</p>;
  if (listed.state === 'failed') return <Failure problem={listed.problem} />;
  const { rows, total, ranked } = listed.value;
  return (
    <>
      <SearchState status={searchStatus.value} />
      {rows.length === 0 ? (
        <Empty at={at} />
      ) : (
        <>
          <div class="library-found">
            <p role="status">{total !== null && tn('libraryCount', total)}</p>
            {at.query.trim() !== '' && <SortChoice ranked={ranked} />}
          </div>
          <SelectionBar records={rows.map(({ record }) => record)} at={at} total={total} onExport={onExport} />
          <RecordList rows={rows} />
          {rows.length === limit && (
            <p class="library-more">
              <Button onClick={onMore}>{t('libraryMore')}</Button>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** Says so while the index is being made, and where there is none. */
function SearchState({ status }: { status: SearchStatus }) {
  if (status.state === 'building') {
    return (
      <p class="search-state" role="status">
        <progress value={status.done} max={Math.max(status.total, 1)} aria-label={t('librarySearchBuilding')} />{' '}
        {t('librarySearchBuilding')}
      </p>
    );
  }
  if (status.state !== 'unavailable') return null;
  return (
    <Message kind="warn">
      <p>{t('librarySearchOff')}</p>
    </Message>
  );
}

function SortChoice({ ranked }: { ranked: boolean }) {
  return (
    <label class="sort-choice">
      {t('librarySort')}
      <select
        value={ranked ? 'best' : 'newest'}
        onChange={(event) => stay({ sort: event.currentTarget.value === 'newest' ? 'newest' : 'best' })}
      >
        <option value="best">{t('librarySortBest')}</option>
        <option value="newest">{t('librarySortNewest')}</option>
      </select>
    </label>
  );
}

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
  if (isNarrowed(at) || at.shelf !== 'all') return <p class="library-empty">{t('libraryNothingHere')}</p>;
  return (
    <div class="library-empty">
      <p>{t('libraryNothingYet')}</p>
      <p>{t('libraryNothingYetDo')}</p>
    </div>
  );
}
