/** The one place where records come into the library from files: choose, see what it would do, take in, undo. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { problemWords } from '../../../ui/words/problem.ts';
import { ChooseFiles } from './choose-files.tsx';
import './import.css';
import { ExtrasView } from './extras-view.tsx';
import { Counts, PlanView } from './plan-view.tsx';
import type { ImportSteps, Step } from './use-import.ts';

interface ImportDialogProps {
  open: boolean;
  steps: ImportSteps;
  onClose: () => void;
}

export function ImportDialog({ open, steps, onClose }: ImportDialogProps) {
  return (
    <Dialog
      open={open}
      title={t('importTitle')}
      onClose={onClose}
      // What was taken in until then is told, and can be undone or gone on with.
      insteadOfClosing={steps.step.at === 'importing' ? steps.stop : undefined}
      footer={<Actions steps={steps} onClose={onClose} />}
    >
      <StepFocus at={steps.step.at}>
        <StepView steps={steps} />
      </StepFocus>
    </Dialog>
  );
}

/**
 * Each step takes the place of the one before, and of the button that had the focus: the focus goes to what has come, or it
 * would fall to the dialog's first button, the one that closes it.
 */
function StepFocus({ at, children }: { at: Step['at']; children: ComponentChildren }) {
  const here = useRef<HTMLDivElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    here.current?.querySelector<HTMLElement>(at === 'choose' ? 'button' : '[tabindex="-1"]')?.focus();
  }, [at]);
  return <div ref={here}>{children}</div>;
}

function StepView({ steps }: { steps: ImportSteps }) {
  const { step } = steps;
  switch (step.at) {
    case 'choose':
      return <ChooseFiles onFiles={steps.check} />;
    case 'checking':
      return <Progress label={t('importChecking')} share={step.share} />;
    case 'planned':
      return (
        <div>
          <h3 class="import-step" tabIndex={-1}>
            {t('importChecked')}
          </h3>
          <PlanView plan={step.plan} photos={step.extras?.photos ?? 0} />
          {step.extras && <ExtrasView extras={step.extras} />}
        </div>
      );
    case 'importing':
      return <Progress label={t('importRunning')} share={step.share} />;
    case 'ended':
      return <Ended step={step} />;
    case 'undone':
      return <Undone step={step} />;
    case 'failed':
      return <Failed problem={step.problem} />;
  }
}

function Actions({ steps, onClose }: Omit<ImportDialogProps, 'open'>) {
  const { step } = steps;
  switch (step.at) {
    case 'checking':
    case 'importing':
      return <Button onClick={steps.stop}>{t('importStop')}</Button>;
    case 'planned': {
      const { added, changed, revisions } = step.plan;
      const photos = step.extras?.photos ?? 0;
      return (
        <>
          <Button onClick={steps.restart}>{t('importOther')}</Button>
          {added + changed + revisions + photos > 0 && (
            <Button kind="primary" icon="import" onClick={() => steps.take(step.files, step.readAt, [])}>
              {t('importDo')}
            </Button>
          )}
        </>
      );
    }
    case 'ended':
      return (
        <>
          <Undo ids={step.result.added} steps={steps} />
          {step.result.outcome !== 'done' && (
            <Button icon="import" onClick={() => steps.take(step.files, step.readAt, step.result.added)}>
              {t('importGoOn')}
            </Button>
          )}
          <Button kind="primary" onClick={onClose}>
            {t('importClose')}
          </Button>
        </>
      );
    case 'failed':
      return <Button onClick={steps.restart}>{t('importOther')}</Button>;
    case 'undone':
      return (
        <>
          <Undo ids={step.left} steps={steps} />
          <Button kind="primary" onClick={onClose}>
            {t('importClose')}
          </Button>
        </>
      );
    case 'choose':
      return <Button onClick={onClose}>{t('backupCancel')}</Button>;
  }
}

function Undo({ ids, steps }: { ids: readonly string[]; steps: ImportSteps }) {
  if (ids.length === 0) return null;
  return (
    <Button icon="undo" onClick={() => steps.undo(ids)}>
      {tn('importUndo', ids.length)}
    </Button>
  );
}

function Undone({ step: { count, problem, left } }: { step: Step & { at: 'undone' } }) {
  const words = problem && problemWords(problem);
  return (
    <div class="import-step" role={words ? 'alert' : 'status'} tabIndex={-1}>
      <Message kind={words ? 'bad' : 'good'}>
        {words && (
          <p>
            {words.what} {words.doThis}
          </p>
        )}
        <p>
          {tn('importUndone', count)}
          {left.length > 0 && ` ${tn('importUndoLeft', left.length)}`}
        </p>
      </Message>
    </div>
  );
}

function Ended({ step: { result, photos } }: { step: Step & { at: 'ended' } }) {
  const { outcome, problem, counts } = result;
  const words = problem && problemWords(problem);
  return (
    <div class="import-step" role={outcome === 'failed' ? 'alert' : 'status'} tabIndex={-1}>
      <Message kind={outcome === 'done' ? 'good' : outcome === 'stopped' ? 'warn' : 'bad'}>
        {words && (
          <p>
            {words.what} {words.doThis}
          </p>
        )}
        <p>{t(outcome === 'done' ? 'importDone' : outcome === 'stopped' ? 'importStopped' : 'importFailed')}</p>
        <Counts counts={counts} />
        {photos > 0 && <p>{tn('importPhotosDone', photos)}</p>}
      </Message>
      {outcome === 'done' && (
        <p>
          <a href="../library/index.html">{t('importOpenLibrary')}</a>
        </p>
      )}
    </div>
  );
}

function Failed({ problem }: { problem: (Step & { at: 'failed' })['problem'] }) {
  const words = problem === 'elsewhere' ? null : problemWords(problem);
  return (
    <div class="import-step" role="alert" tabIndex={-1}>
      <Message kind="bad">
        {words ? (
          <p>
            {words.what} {words.doThis}
          </p>
        ) : (
          <p>{t('importElsewhere')}</p>
        )}
        <p>{t('importNothingChanged')}</p>
      </Message>
    </div>
  );
}

/** At its end the bar tells that work goes on, and no share: how long the rest takes is not known. */
function Progress({ label, share }: { label: string; share: number }) {
  return (
    <div class="import-step import-progress" role="status" tabIndex={-1}>
      <p>{label}</p>
      <progress aria-label={label} value={share < 1 ? share : undefined} />
    </div>
  );
}
