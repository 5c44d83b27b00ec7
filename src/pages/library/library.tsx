/** The library page: what was saved, newest first, to filter, read, export and delete. */
import { render } from 'preact';
import { Announcer } from '../../ui/announce.tsx';
import '../../ui/base.css';
import { startInterface, t } from '../../ui/i18n.ts';
import { Toasts } from '../../ui/toast.tsx';
import { LibraryPage } from './library-page.tsx';
import { followAddress } from './place.ts';

startInterface(null);
document.title = t('libraryTitle');
followAddress();
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
