/** Everything out into one file. It comes back by importing it: see `import/`. */
import { useRef, useState } from 'preact/hooks';
import { giveFile } from '../../../exports/files/give-file.ts';
import { countBackup } from '../../../library/backup/backup-file.ts';
import { problemOf } from '../../../library/database/problems.ts';
import type { Problem } from '../../../messages/wire.ts';
import { Button } from '../../../ui/components/button.tsx';
import { formatInstant, t } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { problemWords } from '../../../ui/words/problem.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import type { Settings } from '../../../settings/settings.ts';
import { noteBackup, type BackupState } from '../../../settings/scheduled-backup.ts';
import { useBackupState } from '../../photos/use-backup-state.ts';
import { Schedule } from './schedule.tsx';
import { makeBackup } from './make-backup.ts';
import { useWarningOnLeave } from '../warn-on-leave.ts';

type Step =
  | { at: 'idle' }
  | { at: 'writing'; written: number; all: number } /** Null: the browser could not save the file. */
  | { at: 'failed'; problem: Problem | null };

export function Backup({ every }: { every: Settings['backupEvery'] }) {
  const [step, setStep] = useState<Step>({ at: 'idle' });
  const state = useBackupState();
  const running = useRef<AbortController | null>(null);
  const make = useRef<HTMLDivElement>(null);
  useWarningOnLeave(step.at === 'writing');
  const backUp = async () => {
    const control = new AbortController();
    running.current = control;
    setStep({ at: 'writing', written: 0, all: 1 });
    try {
      const all = await countBackup();
      // Showing each would cost more than writing it.
      const step = Math.ceil(all / 100);
      const onWritten = (written: number) => {
        if (written % step === 0) setStep({ at: 'writing', written, all });
      };
      const { file, name } = await makeBackup({ signal: control.signal, onWritten });
      control.signal.throwIfAborted();
      const { outcome, name: onDisk } = await keep(file, name, control.signal);
      if (outcome === 'failed') return setStep({ at: 'failed', problem: null });
      const words = WORDS[outcome];
      showToast({ text: t(words, { file: onDisk }) });
      setStep({ at: 'idle' });
    } catch (error) {
      if (!control.signal.aborted) return setStep({ at: 'failed', problem: await problemOf(error) });
      showToast({ text: t('backupStopped') });
      setStep({ at: 'idle' });
    }
  };
  const stop = () => {
    running.current?.abort();
    // The button for stopping goes.
    make.current?.querySelector('button')?.focus();
  };
  const busy = step.at === 'writing';
  return (
    <section>
      <h2>{t('backupTitle')}</h2>
      <p>{t('backupSay')}</p>
      <div ref={make} class="backup-actions">
        <Button icon="export" busy={busy} onClick={() => void backUp()}>
          {t('backupMake')}
        </Button>
        {busy && <Button onClick={stop}>{t('libraryExportStop')}</Button>}
      </div>
      {step.at === 'writing' && (
        <p role="status">
          <progress aria-label={t('backupWriting')} value={step.written} max={Math.max(step.all, 1)} />{' '}
          {t('backupWriting')}
        </p>
      )}
      {state && <LastByHand {...state} />}
      {step.at === 'failed' && <Failed problem={step.problem} />}
      <Schedule every={every} />
    </section>
  );
}

const WORDS = { written: 'backupWritten', handed: 'backupHanded', cancelled: 'backupStopped' } as const;

/** Saves the file and notes the backup. Where the browser may tell, the answer comes when the file is written. */
async function keep(
  file: Blob,
  name: string,
  signal: AbortSignal,
): Promise<{ outcome: keyof typeof WORDS | 'failed'; name: string }> {
  // Only the date is missing when it can't be noted: the backup is made.
  const note = (change: Parameters<typeof noteBackup>[0]) => void noteBackup(change).catch(() => undefined);
  const given = await giveFile(file, name, signal);
  if (given.outcome === 'cancelled') return { outcome: 'cancelled', name };
  if (given.outcome !== 'written' && given.outcome !== 'handed') return { outcome: 'failed', name };
  note({ [given.outcome === 'written' ? 'writtenAt' : 'madeAt']: new Date().toISOString() });
  return given;
}

/** When the last one was made; of one that was only handed to the browser, that. */
function LastByHand({ madeAt, writtenAt }: BackupState) {
  const isWritten = writtenAt !== null && (madeAt === null || writtenAt >= madeAt);
  const time = isWritten ? writtenAt : madeAt;
  if (time === null) return null;
  return <p>{t(isWritten ? 'backupLastMade' : 'backupLastHanded', { time: formatInstant(time) })}</p>;
}

function Failed({ problem }: { problem: Problem | null }) {
  const { what, doThis } = problem ? problemWords(problem) : { what: t('backupNotWritten'), doThis: '' };
  return (
    <div role="alert">
      <Message kind="bad">
        <p>
          {what} {doThis}
        </p>
      </Message>
    </div>
  );
}
