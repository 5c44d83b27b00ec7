/** The page: what there is beside what is listed, and over the list the record that is open. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../ui/components/button.tsx';
import { t } from '../../ui/words/i18n.ts';
import { Logo } from '../../ui/components/icons.tsx';
import { onDemand } from '../../ui/page/on-demand.tsx';
import { BackupTrouble } from '../photos/backup-trouble.tsx';
import { PhotoProgress } from '../photos/photo-progress.tsx';
import { PhotoTrouble } from '../photos/photo-trouble.tsx';
import { BulkProgress } from './actions/bulk-progress.tsx';
import { Filters } from './finding/filters.tsx';
import { InContainer } from './in-container.tsx';
import { KeyList } from './keys/key-list.tsx';
import './library.css';
import './print.css';
import { useNarrow } from './narrow.ts';
import { OtherPages, useFocusMoved } from './other-pages.tsx';
import { place } from './place/place.ts';
import { SearchBox } from './finding/search-box.tsx';
import { Shelf } from './shelf.tsx';
import { useListed } from './finding/use-listed.ts';

const reading = () => <p class="library-empty">{t('libraryReading')}</p>;
const reader = onDemand(async () => (await import('./reader/reader.tsx')).Reader, reading);
const labels = onDemand(async () => (await import('./organising/labels.tsx')).Labels, reading);
const exportDialog = onDemand(async () => (await import('./exporting/export-dialog.tsx')).ExportDialog);

export function LibraryPage() {
  const at = place.value;
  /** Null until somebody first exports. */
  const [exporting, setExporting] = useState<boolean | null>(null);
  const listed = useListed(at);
  const isListed = listed.state === 'ready';
  useEffect(() => {
    if (isListed) for (const { prefetch } of [reader, labels, exportDialog]) prefetch();
  }, [isListed]);
  const isNarrow = useNarrow();
  useFocusMoved(isNarrow);
  const facets = listed.state === 'ready' ? listed.value.facets : null;
  // A letter typed changes where each of the links leads, and a moment later what each counts: they are drawn once for both.
  const shownPlace = facets === null ? at : { ...at, query: '' };
  const filters = useMemo(
    () => <Filters at={at} facets={facets} />,
    // oxlint-disable-next-line react/exhaustive-deps -- all of `at` that shows before the counts are there
    [JSON.stringify(shownPlace), facets],
  );
  const problems = listed.state === 'ready' ? listed.value.problems : [];
  return (
    <div class="library">
      <header class="library-head">
        <Logo size={24} />
        <h1>{t('libraryTitle')}</h1>
        {/* On a narrow screen they stand beside the title: what comes first to the eye comes first to the Tab key. */}
        {isNarrow && <OtherPages />}
        <SearchBox problems={problems} />
        <Button icon="export" onClick={() => setExporting(true)}>
          {t('libraryExport')}
        </Button>
        {!isNarrow && <OtherPages />}
      </header>
      <div class="library-body">
        {filters}
        <main class="library-main" data-view={at.open === null ? at.view : 'reader'}>
          <InContainer />
          <BackupTrouble />
          <PhotoTrouble />
          <PhotoProgress />
          {at.open !== null ? (
            <reader.Part key={at.open} id={at.open} />
          ) : at.view === 'tags' || at.view === 'collections' ? (
            <labels.Part key={at.view} marks={at.view} at={at} />
          ) : (
            <Shelf at={at} listed={listed} onExport={() => setExporting(true)} />
          )}
        </main>
      </div>
      <BulkProgress />
      {exporting !== null && <exportDialog.Part open={exporting} at={at} onClose={() => setExporting(false)} />}
      <KeyList />
    </div>
  );
}
