/** How often a backup goes to the downloads folder by itself, when the last one did, and what is wrong with it. */
import { useEffect, useState } from 'preact/hooks';
import { readBackupState, scheduleBackups, type BackupState } from '../../../settings/scheduled-backup.ts';
import type { Settings } from '../../../settings/settings.ts';
import { announce } from '../../../ui/components/notices/announce.tsx';
import { formatInstant, t } from '../../../ui/words/i18n.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { BackupTrouble } from '../../photos/backup-trouble.tsx';

export function Schedule({ every }: { every: Settings['backupEvery'] }) {
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => {
    void readBackupState().then(setState, () => setState(null));
  }, [every]);
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
      <BackupTrouble />
    </>
  );
}

const CHOICES = [
  { value: 'never', label: 'backupNever' },
  { value: 'day', label: 'backupDaily' },
  { value: 'week', label: 'backupWeekly' },
  { value: 'month', label: 'backupMonthly' },
] as const;
