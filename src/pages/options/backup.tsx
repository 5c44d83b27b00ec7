/** Everything out into one file. It comes back by importing it: see `import/`. */
import { useRef, useState } from 'preact/hooks';
import { loadFormat } from '../../exports/registry.ts';
import { downloadFile, gatherFile } from '../../exports/to-file.ts';
import { backupSource } from '../../library/backup.ts';
import { problemOf } from '../../library/problems.ts';
import type { Problem } from '../../messages/wire.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { interfaceLanguage, t } from '../../ui/i18n.ts';
import { Message } from '../../ui/message.tsx';
import { problemWords } from '../../ui/problem.ts';

type Step = { at: 'idle' } | { at: 'writing' } | { at: 'failed'; problem: Problem };

export function Backup() {
  const [step, setStep] = useState<Step>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  const backUp = async () => {
    const control = new AbortController();
    running.current = control;
    setStep({ at: 'writing' });
    try {
      await writeBackup(control.signal);
      announce(t('backupWritten'));
      setStep({ at: 'idle' });
    } catch (error) {
      // A stop is no failure.
      setStep(control.signal.aborted ? { at: 'idle' } : { at: 'failed', problem: problemOf(error) });
    }
  };
  const busy = step.at === 'writing';
  return (
    <section>
      <h2>{t('backupTitle')}</h2>
      <p>{t('backupSay')}</p>
      <div class="backup-actions">
        <Button icon="export" busy={busy} onClick={() => void backUp()}>
          {t('backupMake')}
        </Button>
        {busy && <Button onClick={() => running.current?.abort()}>{t('libraryExportStop')}</Button>}
      </div>
      {busy && (
        <p role="status">
          <progress aria-label={t('backupWriting')} /> {t('backupWriting')}
        </p>
      )}
      {step.at === 'failed' && <Failed problem={step.problem} />}
    </section>
  );
}

async function writeBackup(signal: AbortSignal): Promise<void> {
  const format = await loadFormat('cutline-jsonl');
  const exportedAt = new Date().toISOString();
  const pieces = format.write(backupSource(), { language: interfaceLanguage(), exportedAt, signal });
  downloadFile(await gatherFile(pieces, format.mime), `cutline-backup-${exportedAt.slice(0, 10)}.${format.extension}`);
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
