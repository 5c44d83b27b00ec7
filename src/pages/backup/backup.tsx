/** The page that makes a scheduled backup: it is opened by the background, says what it does, and closes itself. */
import { render } from 'preact';
import '../../ui/styles/base.css';
import { t } from '../../ui/words/i18n.ts';
import { Logo } from '../../ui/components/icons.tsx';
import '../../ui/styles/sheet.css';
import { startPage } from '../../ui/page/start-page.ts';
import { runScheduledBackup } from './run-backup.ts';

await startPage('backupScheduled');
const app = document.getElementById('app');
if (app) {
  render(
    <main class="sheet">
      <header>
        <Logo size={24} />
        <h1>{t('backupScheduled')}</h1>
      </header>
      <p role="status">
        <progress aria-label={t('backupWriting')} /> {t('backupWriting')}
      </p>
      <p>{t('backupScheduledSay')}</p>
    </main>,
    app,
  );
}
await runScheduledBackup();
// A failure is told in the library and in the options, where it can be mended.
window.close();
