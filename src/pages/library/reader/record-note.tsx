/** The person's note on the record that is open. It is saved when its box is left, in whatever way. */
import { useEffect, useRef } from 'preact/hooks';
import type { SavedRecord } from '../../../library/record/record.ts';
import { Editable } from '../../../ui/components/field.tsx';
import { t } from '../../../ui/words/i18n.ts';
import { saveNote } from '../actions/actions.ts';

export function RecordNote({ record: { id, note } }: { record: SavedRecord }) {
  /** What stands in the box and is not saved. */
  const typed = useRef<string | null>(null);
  const save = (text: string): null => {
    // A box that is taken away is left once more, in some browsers.
    if (typed.current !== null) void saveNote(id, text);
    typed.current = null;
    return null;
  };
  useEffect(() => {
    const stop = new AbortController();
    const saveTyped = () => typed.current !== null && save(typed.current);
    // The tab is closed or loaded anew: nothing leaves the box before.
    addEventListener('pagehide', saveTyped, { signal: stop.signal });
    return () => {
      stop.abort();
      // Another record or the list takes its place, by the keys: not every browser then leaves the box.
      saveTyped();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- it saves to this record as long as it is open
  }, [id]);
  return (
    <div>
      <span class="field-label">{t('libraryNote')}</span>
      <Editable
        long
        label={t('libraryNote')}
        text={note}
        placeholder={t('libraryNoteEmpty')}
        onCommit={save}
        onType={(text) => (typed.current = text)}
      />
    </div>
  );
}
