/** What can be done with what is ticked: tag, gather, export, delete; in the trash: take back, remove for good. */
import { useEffect, useState } from 'preact/hooks';
import type { SavedRecord } from '../../../library/record/record.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { keepPhotos } from '../../photos/keep-photos.ts';
import { deleteRecords, restoreRecords } from '../actions/actions.ts';
import { captureAgain } from '../actions/capture-again.ts';
import type { Marks } from '../actions/mark-records.ts';
import { findAllIds } from '../finding/finding.ts';
import { MarksDialog } from './marks-dialog.tsx';
import { isNarrowed, type Place } from '../place/place.ts';
import { PurgeDialog } from './purge-dialog.tsx';
import { selection, selectOnly } from '../actions/selection.ts';

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
  const unlisted = useUnlisted(at, records, ids);
  const [asking, setAsking] = useState<Marks | 'purge' | null>(null);
  const close = () => setAsking(null);
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
        {unlisted > 0 && ` · ${tn('librarySelectedUnlisted', unlisted)}`}
      </label>
      {all && total !== null && total > ids.length && (
        <Button size="small" kind="quiet" onClick={() => void findAllIds(at).then(selectOnly)}>
          {isNarrowed(at) ? tn('librarySelectFound', total) : tn('librarySelectWhole', total)}
        </Button>
      )}
      {ids.length > 0 && (
        <Button size="small" kind="quiet" onClick={() => selectOnly([])}>
          {t('librarySelectNone')}
        </Button>
      )}
      {ids.length > 0 && shelf !== 'trash' && (
        <>
          <Button size="small" icon="tag" onClick={() => setAsking('tags')}>
            {t('libraryTags')}
          </Button>
          <Button size="small" icon="library" onClick={() => setAsking('collections')}>
            {t('libraryCollections')}
          </Button>
          <Button size="small" icon="export" onClick={onExport}>
            {t('libraryExport')}
          </Button>
          {shelf !== 'captions' && (
            <Button size="small" icon="update" onClick={() => void captureAgain(ids)}>
              {t('libraryCaptureAgain')}
            </Button>
          )}
          <Button size="small" icon="photo" onClick={() => void keepPhotos(ids)}>
            {t('photosKeep')}
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
      <MarksDialog marks="tags" open={asking === 'tags'} ids={ids} onClose={close} />
      <MarksDialog marks="collections" open={asking === 'collections'} ids={ids} onClose={close} />
      <PurgeDialog open={asking === 'purge'} ids={ids} onClose={close} />
    </div>
  );
}

/** Milliseconds without a letter typed after which the whole list is asked for. */
const PAUSE = 300;

/**
 * Returns how many of the ticked records the place does not list: they stay ticked when the list is narrowed, and what is
 * done is done to them too.
 */
function useUnlisted(at: Place, records: readonly SavedRecord[], ids: readonly string[]): number {
  const [unlisted, setUnlisted] = useState(0);
  const { open: _o, view: _v, page: _p, sort: _s, ...narrowed } = at;
  const shown = new Set(records.map(({ id }) => id));
  const allShown = ids.every((id) => shown.has(id));
  useEffect(() => {
    if (allShown) return setUnlisted(0);
    let here = true;
    const count = async () => {
      const listed = new Set(await findAllIds(at));
      if (here) setUnlisted(ids.filter((id) => !listed.has(id)).length);
    };
    const timer = setTimeout(() => void count(), PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what is ticked, the part of `at` that says what is listed, and what came of it
  }, [selection.value, JSON.stringify(narrowed), allShown, [...shown].join(' ')]);
  return unlisted;
}
