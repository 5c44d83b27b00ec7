import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../messages/browser/browser.ts';
import { readBackupState, type BackupState } from '../../settings/scheduled-backup.ts';

/** Returns how backups went, and again when that changes; null until it is known, and where it can't be read. */
export function useBackupState(): BackupState | null {
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    const look = () => void readBackupState().then(setState, () => setState(null));
    look();
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  }, []);
  return state;
}
