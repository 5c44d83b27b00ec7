/** What the trash is, and a way to empty it. */
import { useState } from 'preact/hooks';
import { TRASH_DAYS } from '../../../library/organising/forget.ts';
import { trashedIds } from '../../../library/reading/read.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t } from '../../../ui/words/i18n.ts';
import { PurgeDialog } from './purge-dialog.tsx';

export function TrashBar() {
  const [ids, setIds] = useState<string[] | null>(null);
  return (
    <div class="trash-bar">
      <p>{t('libraryTrashKeeps', { days: TRASH_DAYS })}</p>
      <Button size="small" icon="delete" kind="danger" onClick={() => void trashedIds().then(setIds)}>
        {t('libraryTrashEmptyIt')}
      </Button>
      <PurgeDialog open={ids !== null && ids.length > 0} ids={ids ?? []} onClose={() => setIds(null)} />
    </div>
  );
}
