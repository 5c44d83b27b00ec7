/** The page: what there is beside what is listed, and over the list the record that is open. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/i18n.ts';
import { Logo } from '../../ui/icons.tsx';
import { BackupTrouble } from '../photos/backup-trouble.tsx';
import { PhotoProgress } from '../photos/photo-progress.tsx';
import { PhotoTrouble } from '../photos/photo-trouble.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { Filters } from './filters.tsx';
import { KeyList } from './key-list.tsx';
import { Labels } from './labels.tsx';
import './library.css';
import { useNarrow } from './narrow.ts';
import { OtherPages, useFocusMoved } from './other-pages.tsx';
import { place } from './place.ts';
import { Reader } from './reader.tsx';
import { SearchBox } from './search-box.tsx';
import { Shelf } from './shelf.tsx';
import { useListed } from './use-listed.ts';

export function LibraryPage() {
  const at = place.value;
  const [exporting, setExporting] = useState(false);
  const listed = useListed(at);
  const isNarrow = useNarrow();
  useFocusMoved(isNarrow);
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
        <Filters at={at} facets={listed.state === 'ready' ? listed.value.facets : null} />
        <main class="library-main" data-view={at.open === null ? at.view : 'reader'}>
          <BackupTrouble />
          <PhotoTrouble />
          <PhotoProgress />
          {at.open !== null ? (
            <Reader key={at.open} id={at.open} />
          ) : at.view === 'tags' || at.view === 'collections' ? (
            <Labels key={at.view} marks={at.view} at={at} />
          ) : (
            <Shelf at={at} listed={listed} onExport={() => setExporting(true)} />
          )}
        </main>
      </div>
      <BulkProgress />
      <ExportDialog open={exporting} at={at} onClose={() => setExporting(false)} />
      <KeyList />
    </div>
  );
}
