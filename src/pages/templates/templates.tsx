/** The export templates: a person's own formats, written and tried out here. */
import { render } from 'preact';
import { Announcer } from '../../ui/components/notices/announce.tsx';
import '../../ui/styles/base.css';
import { startPage } from '../../ui/page/start-page.ts';
import { Toasts } from '../../ui/components/notices/toast.tsx';
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
