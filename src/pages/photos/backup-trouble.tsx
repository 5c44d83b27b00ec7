import type { BackupFailure } from '../../settings/scheduled-backup.ts';
import { t, type MessageKey } from '../../ui/words/i18n.ts';
import { Message } from '../../ui/components/notices/message.tsx';
import { useBackupState } from './use-backup-state.ts';

const WORDS: Record<BackupFailure, MessageKey> = {
  'not-allowed': 'backupFailedNotAllowed',
  'no-room': 'backupFailedNoRoom',
  library: 'backupFailedLibrary',
  download: 'backupFailedDownload',
};

/** Says so when the last scheduled backup failed, and what to do; nothing otherwise. */
export function BackupTrouble() {
  const failure = useBackupState()?.failure ?? null;
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
