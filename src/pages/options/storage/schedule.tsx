/** How often a backup goes to the downloads folder by itself, when the last one did, and what is wrong with it. */
import { useEffect, useState } from 'preact/hooks';
import { scheduleBackups, type BackupState } from '../../../settings/scheduled-backup.ts';
import { OPENING, unfinishedBackup } from '../../../settings/unfinished-backup.ts';
import type { Settings } from '../../../settings/settings.ts';
import { announce } from '../../../ui/components/notices/announce.tsx';
import { formatInstant, t } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { BackupTrouble } from '../../photos/backup-trouble.tsx';
import { useBackupState } from '../../photos/use-backup-state.ts';

export function Schedule({ every }: { every: Settings['backupEvery'] }) {
  const state = useBackupState();
  const unfinished = useUnfinished(state);
  const choose = async (select: HTMLSelectElement) => {
    try {
      const chosen = CHOICES.find(({ value }) => value === select.value)?.value ?? 'never';
      if (await scheduleBackups(chosen)) return announce(t('optionsKept'));
      showToast({ kind: 'bad', text: t('backupScheduleRefused') });
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
    }
    select.value = every;
  };
  return (
    <>
      <label class="option-line">
        <span class="field-label">{t('backupEvery')}</span>
        <select value={every} onChange={(event) => void choose(event.currentTarget)}>
          {CHOICES.map(({ value, label }) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <p>{t('backupEverySay')}</p>
      {state?.doneAt && <p>{t('backupLast', { time: formatInstant(state.doneAt) })}</p>}
      {every !== 'never' && unfinished && (
        <Message kind="warn">
          <p>{t('backupUnfinished', { time: formatInstant(unfinished) })}</p>
        </Message>
      )}
      <BackupTrouble />
    </>
  );
}

/** Returns when a backup was begun that came to no end; it looks again when one that began just now must have. */
function useUnfinished(state: BackupState | null): string | null {
  const [begunAt, setBegunAt] = useState<string | null>(null);
  useEffect(() => {
    if (state === null) return undefined;
    const look = () => void unfinishedBackup(state).then(setBegunAt, () => setBegunAt(null));
    look();
    const again = setTimeout(look, OPENING);
    return () => clearTimeout(again);
  }, [state]);
  return begunAt;
}

const CHOICES = [
  { value: 'never', label: 'backupNever' },
  { value: 'day', label: 'backupDaily' },
  { value: 'week', label: 'backupWeekly' },
  { value: 'month', label: 'backupMonthly' },
] as const;
