/** The rules for sites: see, change, switch off, delete, share. */
import { render } from 'preact';
import { Announcer } from '../../ui/announce.tsx';
import '../../ui/base.css';
import { startPage } from '../../ui/start-page.ts';
import { Toasts } from '../../ui/toast.tsx';
import { RulesPage } from './rules-page.tsx';

await startPage('rulesTitle');
const app = document.getElementById('app');
if (app) {
  render(
    <>
      <RulesPage />
      <Toasts />
      <Announcer />
    </>,
    app,
  );
}
