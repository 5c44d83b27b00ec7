/** The library page: what was saved, newest first, to filter, read, export and delete. */
import { render } from 'preact';
import { clearStagedFiles } from '../../exports/files/staged-file.ts';
import { Announcer } from '../../ui/components/notices/announce.tsx';
import '../../ui/styles/base.css';
import { startPage } from '../../ui/page/start-page.ts';
import { Toasts } from '../../ui/components/notices/toast.tsx';
import { LibraryPage } from './library-page.tsx';
import { keepPageForJobs } from './actions/bulk.ts';
import { startSearch } from './finding/finding.ts';
import { followAddress } from './place/place.ts';
import { undoByKey } from './actions/undo.ts';

// First: the index opens while the page does.
startSearch();
await startPage('libraryTitle');
followAddress();
undoByKey();
keepPageForJobs();
void clearStagedFiles();
const app = document.getElementById('app');
if (app) {
  render(
    <>
      <LibraryPage />
      <Toasts />
      <Announcer />
    </>,
    app,
  );
}
