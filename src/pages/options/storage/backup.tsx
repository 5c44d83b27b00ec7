/** Everything out into one file. It comes back by importing it: see `import/`. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { downloadFile } from '../../../exports/files/to-file.ts';
import { countBackup } from '../../../library/backup/backup-file.ts';
import { problemOf } from '../../../library/database/problems.ts';
import type { Problem } from '../../../messages/wire.ts';
import { Button } from '../../../ui/components/button.tsx';
import { formatInstant, t } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { problemWords } from '../../../ui/words/problem.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import type { Settings } from '../../../settings/settings.ts';
import { noteBackup, readBackupState } from '../../../settings/scheduled-backup.ts';
import { Schedule } from './schedule.tsx';
import { makeBackup } from './make-backup.ts';
import { useWarningOnLeave } from '../warn-on-leave.ts';

type Step = { at: 'idle' } | { at: 'writing'; written: number; all: number } | { at: 'failed'; problem: Problem };

export function Backup({ every }: { every: Settings['backupEvery'] }) {
  const [step, setStep] = useState<Step>({ at: 'idle' });
  const [madeAt, setMadeAt] = useState<string | null>(null);
  useEffect(
    () =>
      void readBackupState().then(
        (state) => setMadeAt(state.madeAt),
        () => undefined,
      ),
    [],
  );
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
      downloadFile(file, name);
      showToast({ text: t('backupWritten', { file: name }) });
      const now = new Date().toISOString();
      setMadeAt(now);
      // Only the date is missing then: the backup is made.
      void noteBackup({ madeAt: now }).catch(() => undefined);
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
      {madeAt && <p>{t('backupLastMade', { time: formatInstant(madeAt) })}</p>}
      {step.at === 'failed' && <Failed problem={step.problem} />}
      <Schedule every={every} />
    </section>
  );
}

function Failed({ problem }: { problem: Problem }) {
  const { what, doThis } = problemWords(problem);
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
