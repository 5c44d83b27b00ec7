/** The page: what there is beside what is listed, and over the list the record that is open. */
import { useState } from 'preact/hooks';
import { countRecords } from '../../library/read.ts';
import { Button } from '../../ui/button.tsx';
import { t, tn } from '../../ui/i18n.ts';
import { Icon, Logo } from '../../ui/icons.tsx';
import { Message } from '../../ui/message.tsx';
import { problemWords } from '../../ui/problem.ts';
import { ExportDialog } from './export-dialog.tsx';
import { Filters } from './filters.tsx';
import './library.css';
import { listedRecords } from './listed.ts';
import { useLive } from './live.ts';
import { place, type Place } from './place.ts';
import { Reader } from './reader.tsx';
import { RecordList } from './record-list.tsx';
import { SelectionBar } from './selection-bar.tsx';

const PAGE = 50;

export function LibraryPage() {
  const at = place.value;
  const [exporting, setExporting] = useState(false);
  const total = useLive(() => countRecords(), []);
  const count = total.state === 'ready' ? total.value : 0;
  return (
    <div class="library">
      <header class="library-head">
        <Logo size={24} />
        <h1>{t('libraryTitle')}</h1>
        <p class="library-count">{tn('libraryCount', count)}</p>
        <Button icon="export" onClick={() => setExporting(true)}>
          {t('libraryExport')}
        </Button>
        <a class="icon-button" href="../options/index.html" aria-label={t('optionsTitle')} title={t('optionsTitle')}>
          <Icon name="settings" />
        </a>
        <a class="icon-button" href="../help/index.html" aria-label={t('helpTitle')} title={t('helpTitle')}>
          <Icon name="info" />
        </a>
      </header>
      <div class="library-body">
        <Filters at={at} />
        <main class="library-main">
          {at.open === null ? <Shelf at={at} onExport={() => setExporting(true)} /> : <Reader id={at.open} />}
        </main>
      </div>
      <ExportDialog open={exporting} at={at} onClose={() => setExporting(false)} />
    </div>
  );
}

function Shelf({ at, onExport }: { at: Place; onExport: () => void }) {
  const { shelf, tag, collection, source } = at;
  const [limit, setLimit] = useState(PAGE);
  const listed = useLive(() => listedRecords(at, limit), [shelf, tag, collection, source, limit]);
  if (listed.state === 'reading') return <p class="library-empty">{t('libraryReading')}</p>;
  if (listed.state === 'failed') return <Failure problem={listed.problem} />;
  const records = listed.value;
  if (records.length === 0) return <Empty at={at} />;
  return (
    <>
      <SelectionBar records={records} shelf={shelf} onExport={onExport} />
      <RecordList records={records} />
      {records.length === limit && <More onMore={() => setLimit(limit + PAGE)} />}
    </>
  );
}

function More({ onMore }: { onMore: () => void }) {
  return (
    <p class="library-more">
      <Button onClick={onMore}>{t('libraryMore')}</Button>
    </p>
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
  const filtered = at.tag !== null || at.collection !== null || at.source !== null || at.shelf !== 'all';
  return (
    <div class="library-empty">
      <p>{filtered ? t('libraryNothingHere') : t('libraryNothingYet')}</p>
      {!filtered && <p>{t('libraryNothingYetDo')}</p>}
    </div>
  );
}
