/** What can be done with what is ticked: tag, export, delete; in the trash: take back, remove for good. */
import { useState } from 'preact/hooks';
import { tagsInUse } from '../../library/labels-in-use.ts';
import type { SavedRecord } from '../../library/record.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { t, tn } from '../../ui/i18n.ts';
import { TagInput } from '../../ui/tag-input.tsx';
import { changeMarks, deleteRecords, purgeRecords, restoreRecords } from './actions.ts';
import { useLive } from './live.ts';
import { findAllIds } from './finding.ts';
import { isNarrowed, type Place } from './place.ts';
import { selection, selectOnly } from './selection.ts';

interface SelectionBarProps {
  records: readonly SavedRecord[];
  at: Place;
  /** How many there are in all; null where it is not known. */
  total: number | null;
  onExport: () => void;
}

export function SelectionBar({ records, at, total, onExport }: SelectionBarProps) {
  const { shelf } = at;
  const ids = [...selection.value];
  const all = records.length > 0 && records.every(({ id }) => selection.value.has(id));
  const [asking, setAsking] = useState<'tags' | 'purge' | null>(null);
  return (
    <div class="selection-bar" role="toolbar" aria-label={t('librarySelection')}>
      <label class="selection-all">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && ids.length > 0;
          }}
          onChange={() => selectOnly(all ? [] : records.map(({ id }) => id))}
        />
        {ids.length === 0 ? t('librarySelectAll') : tn('librarySelected', ids.length)}
      </label>
      {all && total !== null && total > ids.length && (
        <Button size="small" kind="quiet" onClick={() => void findAllIds(at).then(selectOnly)}>
          {isNarrowed(at) ? tn('librarySelectFound', total) : tn('librarySelectWhole', total)}
        </Button>
      )}
      {ids.length > 0 && shelf !== 'trash' && (
        <>
          <Button size="small" icon="tag" onClick={() => setAsking('tags')}>
            {t('libraryAddTags')}
          </Button>
          <Button size="small" icon="export" onClick={onExport}>
            {t('libraryExport')}
          </Button>
          <Button size="small" icon="delete" kind="danger" onClick={() => void deleteRecords(ids)}>
            {t('libraryDelete')}
          </Button>
        </>
      )}
      {ids.length > 0 && shelf === 'trash' && (
        <>
          <Button size="small" icon="undo" onClick={() => void restoreRecords(ids)}>
            {t('libraryRestore')}
          </Button>
          <Button size="small" icon="delete" kind="danger" onClick={() => setAsking('purge')}>
            {t('libraryPurge')}
          </Button>
        </>
      )}
      <TagDialog open={asking === 'tags'} ids={ids} onClose={() => setAsking(null)} />
      <PurgeDialog open={asking === 'purge'} ids={ids} onClose={() => setAsking(null)} />
    </div>
  );
}

interface AskingProps {
  open: boolean;
  ids: string[];
  onClose: () => void;
}

function TagDialog({ open, ids, onClose }: AskingProps) {
  const [words, setWords] = useState<string[]>([]);
  const tags = useLive(() => tagsInUse(), []);
  const close = () => {
    setWords([]);
    onClose();
  };
  const add = () => {
    void changeMarks(ids, 'tags', words, []);
    close();
  };
  const footer = (
    <Button kind="primary" onClick={add}>
      {t('libraryAddTags')}
    </Button>
  );
  return (
    <Dialog open={open} title={tn('libraryAddTagsTo', ids.length)} onClose={close} footer={footer}>
      <TagInput
        label={t('libraryTags')}
        value={words}
        inUse={tags.state === 'ready' ? tags.value.map(({ label }) => label) : []}
        onChange={setWords}
      />
    </Dialog>
  );
}

function PurgeDialog({ open, ids, onClose }: AskingProps) {
  const purge = () => {
    void purgeRecords(ids);
    onClose();
  };
  const footer = (
    <Button kind="danger" onClick={purge}>
      {t('libraryPurge')}
    </Button>
  );
  return (
    <Dialog open={open} title={t('libraryPurge')} onClose={onClose} footer={footer}>
      <p>{tn('libraryPurgeAsk', ids.length)}</p>
    </Dialog>
  );
}
