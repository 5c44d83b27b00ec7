/** The rules for sites: see, change, switch off, delete, share. */
import { render } from 'preact';
import { Announcer } from '../../ui/components/notices/announce.tsx';
import '../../ui/styles/base.css';
import { startPage } from '../../ui/page/start-page.ts';
import { Toasts } from '../../ui/components/notices/toast.tsx';
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
