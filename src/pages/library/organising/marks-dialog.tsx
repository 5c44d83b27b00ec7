/** Tags or collections of many records at once: which to put on, and which to take off. */
import { collectionsInUse, tagsInUse, type LabelCount } from '../../../library/reading/labels-in-use.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { useFormWords } from '../../../ui/components/tag-input/form-words.ts';
import { TagInput } from '../../../ui/components/tag-input/tag-input.tsx';
import { changeMarks, type Marks } from '../actions/mark-records.ts';
import { useLive } from '../../live.ts';

interface MarksDialogProps {
  marks: Marks;
  open: boolean;
  ids: readonly string[];
  onClose: () => void;
}

const NONE: Promise<LabelCount[]> = Promise.resolve([]);
const inUseOf = (marks: Marks): Promise<LabelCount[]> => (marks === 'tags' ? tagsInUse() : collectionsInUse());

export function MarksDialog({ marks, open, ids, onClose }: MarksDialogProps) {
  const add = useFormWords();
  const remove = useFormWords();
  // Closed it asks for nothing: an action on many records changes the counts of all tags a thousand times.
  const used = useLive(() => (open ? inUseOf(marks) : NONE), [marks, open]);
  const inUse = used.state === 'ready' ? used.value.map(({ label }) => label) : [];
  const close = () => {
    add.clear();
    remove.clear();
    onClose();
  };
  const apply = () => {
    void changeMarks(ids, marks, { add: add.all, remove: remove.all });
    close();
  };
  const footer = (
    <Button kind="primary" disabled={add.all.length + remove.all.length === 0} onClick={apply}>
      {t('marksApply')}
    </Button>
  );
  const title = marks === 'tags' ? tn('marksTagsOf', ids.length) : tn('marksCollectionsOf', ids.length);
  return (
    <Dialog open={open} title={title} onClose={close} footer={footer}>
      <div class="marks-dialog">
        <TagInput label={t('marksAdd')} inUse={inUse} {...add.box} />
        <TagInput label={t('marksRemove')} inUse={inUse} {...remove.box} />
      </div>
    </Dialog>
  );
}
