/** The options: each is kept as soon as it is changed. */
import { render } from 'preact';
import { Announcer } from '../../ui/announce.tsx';
import '../../ui/base.css';
import { startPage } from '../../ui/start-page.ts';
import { Toasts } from '../../ui/toast.tsx';
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
