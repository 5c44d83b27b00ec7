import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../messages/browser/browser.ts';
import { readBackupState, type BackupFailure } from '../../settings/scheduled-backup.ts';
import { t, type MessageKey } from '../../ui/words/i18n.ts';
import { Message } from '../../ui/components/notices/message.tsx';

const WORDS: Record<BackupFailure, MessageKey> = {
  'not-allowed': 'backupFailedNotAllowed',
  'no-room': 'backupFailedNoRoom',
  library: 'backupFailedLibrary',
  download: 'backupFailedDownload',
};

/** Says so when the last scheduled backup failed, and what to do; nothing otherwise. */
export function BackupTrouble() {
  const [failure, setFailure] = useState<BackupFailure | null>(null);
  useEffect(() => {
    const look = () =>
      void readBackupState().then(
        (state) => setFailure(state.failure),
        () => setFailure(null),
      );
    look();
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  }, []);
  if (failure === null) return null;
  return (
    <div role="alert">
      <Message kind="bad">
        <p>
          {t('backupFailed')} {t(WORDS[failure])}
        </p>
      </Message>
    </div>
  );
}
