/** The way into importing and restoring, with what an interrupted import left to say. */
import { useEffect, useState } from 'preact/hooks';
import { forgetUnderWay, readInterrupted, type UnderWay } from '../../../imports/under-way.ts';
import { Button } from '../../../ui/components/button.tsx';
import { formatInstant, formatList, t } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { useImport } from './use-import.ts';

/** `#import` in the address opens the dialog at once: other pages link to it. */
const ADDRESS = '#import';

export function ImportSection() {
  const [open, setOpen] = useState(() => location.hash === ADDRESS);
  const [interrupted, setInterrupted] = useState<UnderWay | null>(null);
  const steps = useImport();
  const [looks, setLooks] = useState(0);
  const look = () => setLooks(looks + 1);
  useEffect(() => {
    const control = new AbortController();
    // Without storage or locks, nothing can be told of an earlier import.
    void readInterrupted(control.signal).then(setInterrupted, () => undefined);
    return () => control.abort();
  }, [looks]);
  const close = () => {
    steps.restart();
    setOpen(false);
    look();
  };
  return (
    <section id="import">
      <h2>{t('importTitle')}</h2>
      <p>{t('importSay')}</p>
      {interrupted && (
        <Interrupted {...interrupted} onGoOn={() => setOpen(true)} onForget={() => void forgetUnderWay().then(look)} />
      )}
      <Button icon="import" onClick={() => setOpen(true)}>
        {t('importOpen')}
      </Button>
      <ImportDialog open={open} steps={steps} onClose={close} />
    </section>
  );
}

interface InterruptedProps extends UnderWay {
  onGoOn: () => void;
  onForget: () => void;
}

function Interrupted({ files, begunAt, records, onGoOn, onForget }: InterruptedProps) {
  const values = {
    files: formatList(files.map(({ name }) => name)),
    time: formatInstant(begunAt),
    records: String(records),
  };
  return (
    <div role="status">
      <Message kind="warn">
        <p>{t('importInterrupted', values)}</p>
        <p>{t('importInterruptedDo')}</p>
        <div class="backup-actions">
          <Button onClick={onGoOn}>{t('importInterruptedGoOn')}</Button>
          <Button kind="quiet" onClick={onForget}>
            {t('importInterruptedForget')}
          </Button>
        </div>
      </Message>
    </div>
  );
}
