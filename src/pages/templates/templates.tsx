/** The export templates: a person's own formats, written and tried out here. */
import { render } from 'preact';
import { Announcer } from '../../ui/announce.tsx';
import '../../ui/base.css';
import { startPage } from '../../ui/start-page.ts';
import { Toasts } from '../../ui/toast.tsx';
import { TemplatesPage } from './templates-page.tsx';

await startPage('templatesTitle');
const app = document.getElementById('app');
if (app) {
  render(
    <>
      <TemplatesPage />
      <Toasts />
      <Announcer />
    </>,
    app,
  );
}
