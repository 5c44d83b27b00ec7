/** Tags or collections of many records at once: which to put on, and which to take off. */
import { useState } from 'preact/hooks';
import { collectionsInUse, tagsInUse } from '../../../library/reading/labels-in-use.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { TagInput } from '../../../ui/components/tag-input/tag-input.tsx';
import { changeMarks, type Marks } from '../actions/mark-records.ts';
import { useLive } from '../../live.ts';

interface MarksDialogProps {
  marks: Marks;
  open: boolean;
  ids: readonly string[];
  onClose: () => void;
}

export function MarksDialog({ marks, open, ids, onClose }: MarksDialogProps) {
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const used = useLive(() => (marks === 'tags' ? tagsInUse() : collectionsInUse()), [marks]);
  const inUse = used.state === 'ready' ? used.value.map(({ label }) => label) : [];
  const close = () => {
    setAdd([]);
    setRemove([]);
    onClose();
  };
  const apply = () => {
    void changeMarks(ids, marks, { add, remove });
    close();
  };
  const footer = (
    <Button kind="primary" disabled={add.length === 0 && remove.length === 0} onClick={apply}>
      {t('marksApply')}
    </Button>
  );
  const title = marks === 'tags' ? tn('marksTagsOf', ids.length) : tn('marksCollectionsOf', ids.length);
  return (
    <Dialog open={open} title={title} onClose={close} footer={footer}>
      <div class="marks-dialog">
        <TagInput label={t('marksAdd')} value={add} inUse={inUse} onChange={setAdd} />
        <TagInput label={t('marksRemove')} value={remove} inUse={inUse} onChange={setRemove} />
      </div>
    </Dialog>
  );
}
