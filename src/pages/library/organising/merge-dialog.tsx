import { useEffect, useState } from 'preact/hooks';
import type { LabelCount } from '../../../library/reading/labels-in-use.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { replaceLabels, type Marks } from '../actions/mark-records.ts';

interface MergeDialogProps {
  marks: Marks;
  open: boolean;
  labels: readonly LabelCount[];
  /** Told the name under which they become one, or null when they don't. */
  onClose: (name: string | null) => void;
}

/** Asks under which name several tags or collections become one: at first that of the most used. */
export function MergeDialog({ marks, open, labels, onClose }: MergeDialogProps) {
  const [name, setName] = useState('');
  useEffect(() => {
    if (open) setName(labels[0]?.label ?? '');
    // oxlint-disable-next-line react/exhaustive-deps -- the first name is proposed when the dialog opens, and then it is the person's
  }, [open]);
  const merge = () => {
    void replaceLabels(
      marks,
      labels.map(({ label }) => label),
      name.trim(),
    );
    onClose(name.trim());
  };
  const footer = (
    <Button kind="primary" disabled={name.trim() === ''} onClick={merge}>
      {t('labelsMerge')}
    </Button>
  );
  return (
    <Dialog open={open} title={tn('labelsMergeAsk', labels.length)} onClose={() => onClose(null)} footer={footer}>
      <p dir="auto">{labels.map(({ label }) => label).join(', ')}</p>
      <label class="labels-name">
        <span class="field-label">{t('labelsMergeInto')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={200}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}
