import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { purgeRecords } from '../actions/actions.ts';

interface PurgeDialogProps {
  open: boolean;
  ids: readonly string[];
  onClose: () => void;
}

/** Asks before records are removed for good, which nobody can undo. */
export function PurgeDialog({ open, ids, onClose }: PurgeDialogProps) {
  const purge = () => {
    void purgeRecords(ids);
    onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t('libraryPurgeNot')}</Button>
      <Button kind="danger" onClick={purge}>
        {t('libraryPurge')}
      </Button>
    </>
  );
  return (
    <Dialog open={open} title={t('libraryPurge')} onClose={onClose} footer={footer}>
      <p>{tn('libraryPurgeAsk', ids.length)}</p>
    </Dialog>
  );
}
