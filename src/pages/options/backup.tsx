/** Everything out into one file, and back in: restoring merges, deletes nothing, and first says what it would change. */
import { useRef, useState } from 'preact/hooks';
import { loadFormat } from '../../exports/registry.ts';
import type { ReadProblem } from '../../exports/read-cutline-json.ts';
import { downloadFile, gatherFile } from '../../exports/to-file.ts';
import { backupSource, planRestore, restoreBackup, type RestorePlan } from '../../library/backup.ts';
import type { ImportCounts } from '../../library/import-records.ts';
import { problemOf } from '../../library/problems.ts';
import { callBackground } from '../../messages/call-background.ts';
import type { Problem } from '../../messages/wire.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { interfaceLanguage, t, tn, type MessageKey } from '../../ui/i18n.ts';
import { Message } from '../../ui/message.tsx';
import { problemWords } from '../../ui/problem.ts';

type Step =
  | { at: 'idle' }
  | { at: 'writing' }
  | { at: 'checking' | 'restoring'; share: number }
  | { at: 'planned'; file: File; plan: RestorePlan }
  | { at: 'restored'; counts: ImportCounts }
  | { at: 'unreadable'; problem: ReadProblem }
  | { at: 'failed'; problem: Problem };

export function Backup() {
  const [step, setStep] = useState<Step>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  /** Runs what may fail or be stopped; a stop is no failure. */
  const run = async (act: (signal: AbortSignal) => Promise<Step>) => {
    const control = new AbortController();
    running.current = control;
    try {
      setStep(await act(control.signal));
    } catch (error) {
      setStep(control.signal.aborted ? { at: 'idle' } : { at: 'failed', problem: problemOf(error) });
    }
  };
  const backUp = () =>
    run(async (signal) => {
      setStep({ at: 'writing' });
      await writeBackup(signal);
      announce(t('backupWritten'));
      return { at: 'idle' };
    });
  const check = (file: File) =>
    run(async (signal) => {
      const onProgress = (share: number) => setStep({ at: 'checking', share });
      const planned = await planRestore(file, { signal, onProgress });
      return planned.ok ? { at: 'planned', file, plan: planned.plan } : { at: 'unreadable', problem: planned.problem };
    });
  const restore = (file: File) =>
    run(async (signal) => {
      const onProgress = (share: number) => setStep({ at: 'restoring', share });
      const send = (request: Parameters<typeof callBackground<'importRecords'>>[1]) =>
        callBackground('importRecords', request);
      const reply = await restoreBackup(file, send, { signal, onProgress });
      return reply.ok ? { at: 'restored', counts: reply.value } : { at: 'failed', problem: reply.problem };
    });
  const busy = step.at === 'writing' || step.at === 'checking' || step.at === 'restoring';
  return (
    <section>
      <h2>{t('backupTitle')}</h2>
      <p>{t('backupSay')}</p>
      <div class="backup-actions">
        <Button icon="export" busy={busy} onClick={() => void backUp()}>
          {t('backupMake')}
        </Button>
        <FileButton disabled={busy} onFile={(file) => void check(file)} />
        {busy && <Button onClick={() => running.current?.abort()}>{t('libraryExportStop')}</Button>}
      </div>
      <StepWords step={step} onRestore={(file) => void restore(file)} onCancel={() => setStep({ at: 'idle' })} />
    </section>
  );
}

async function writeBackup(signal: AbortSignal): Promise<void> {
  const format = await loadFormat('cutline-jsonl');
  const exportedAt = new Date().toISOString();
  const pieces = format.write(backupSource(), { language: interfaceLanguage(), exportedAt, signal });
  downloadFile(await gatherFile(pieces, format.mime), `cutline-backup-${exportedAt.slice(0, 10)}.${format.extension}`);
}

function FileButton({ disabled, onFile }: { disabled: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = () => {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input
        ref={input}
        class="unseen"
        type="file"
        accept=".jsonl,.json"
        tabIndex={-1}
        aria-label={t('backupRestore')}
        disabled={disabled}
        onChange={choose}
      />
      <Button icon="import" busy={disabled} onClick={() => input.current?.click()}>
        {t('backupRestore')}
      </Button>
    </>
  );
}

interface StepWordsProps {
  step: Step;
  onRestore: (file: File) => void;
  onCancel: () => void;
}

const READ_PROBLEMS: Record<ReadProblem['code'], MessageKey> = {
  'not-json': 'backupNotJson',
  'not-cutline': 'backupNotCutline',
  'newer-version': 'backupNewerVersion',
  'invalid-record': 'backupInvalidRecord',
};

function StepWords({ step, onRestore, onCancel }: StepWordsProps) {
  switch (step.at) {
    case 'idle':
      return null;
    case 'writing':
      return <Progress label={t('backupWriting')} />;
    case 'checking':
      return <Progress label={t('backupChecking')} share={step.share} />;
    case 'restoring':
      return <Progress label={t('backupRestoring')} share={step.share} />;
    case 'planned':
      return (
        <div role="status">
          <PlanWords plan={step.plan} />
          <div class="backup-actions">
            {step.plan.added + step.plan.changed + step.plan.revisions > 0 && (
              <Button kind="primary" onClick={() => onRestore(step.file)}>
                {t('backupDoRestore')}
              </Button>
            )}
            <Button onClick={onCancel}>{t('backupCancel')}</Button>
          </div>
        </div>
      );
    case 'restored':
      return (
        <div role="status">
          <Message kind="good">
            <p>{t('backupRestored')}</p>
            <PlanWords plan={{ ...step.counts, damaged: 0 }} />
          </Message>
        </div>
      );
    case 'unreadable':
      return (
        <div role="alert">
          <Message kind="bad">
            <p>{t(READ_PROBLEMS[step.problem.code])}</p>
            <p>{t('backupNothingChanged')}</p>
            <p class="option-example">{step.problem.detail}</p>
          </Message>
        </div>
      );
    case 'failed': {
      const { what, doThis } = problemWords(step.problem);
      return (
        <div role="alert">
          <Message kind="bad">
            <p>
              {what} {doThis}
            </p>
            <p>{t('backupTryAgain')}</p>
          </Message>
        </div>
      );
    }
  }
}

function PlanWords({ plan: { added, changed, same, revisions, orphans, damaged } }: { plan: RestorePlan }) {
  const lines = [
    tn('backupAdded', added),
    tn('backupChanged', changed),
    tn('backupSame', same),
    ...(revisions > 0 ? [tn('backupRevisions', revisions)] : []),
    ...(orphans > 0 ? [tn('backupOrphans', orphans)] : []),
    ...(damaged > 0 ? [tn('backupDamaged', damaged)] : []),
  ];
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Progress({ label, share }: { label: string; share?: number }) {
  return (
    <p role="status">
      <progress aria-label={label} {...(share === undefined ? {} : { value: share })} /> {label}
    </p>
  );
}
