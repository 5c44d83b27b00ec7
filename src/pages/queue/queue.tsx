/** Capturing many tabs: what is to be captured, permission to read it, and what came of each. */
import { render } from 'preact';
import { takeDraft } from '../../queue/draft.ts';
import { Announcer } from '../../ui/components/notices/announce.tsx';
import '../../ui/styles/base.css';
import { startPage } from '../../ui/page/start-page.ts';
import { Toasts } from '../../ui/components/notices/toast.tsx';
import { QueuePage } from './queue-page.tsx';
import './queue.css';

await startPage('queueTitle');
// Where the browser keeps nothing in memory for extensions, the page begins without a proposal.
const draft = await takeDraft().catch(() => null);
const app = document.getElementById('app');
if (app) {
  render(
    <>
      <QueuePage draft={draft} />
      <Toasts />
      <Announcer />
    </>,
    app,
  );
}
