/** The options: each is kept as soon as it is changed. */
import { render } from 'preact';
import { Announcer } from '../../ui/components/notices/announce.tsx';
import '../../ui/styles/base.css';
import { startPage } from '../../ui/page/start-page.ts';
import { Toasts } from '../../ui/components/notices/toast.tsx';
import { OptionsPage } from './options-page.tsx';

await startPage('optionsTitle');
const app = document.getElementById('app');
if (app) {
  render(
    <>
      <OptionsPage />
      <Toasts />
      <Announcer />
    </>,
    app,
  );
}
