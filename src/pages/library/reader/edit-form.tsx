/** What the editing of a story and of a captured caption have in common: the words of a photo, and how it ends. */
import { useEffect } from 'preact/hooks';
import { editedPhoto } from '../../../article/forms/editing.ts';
import type { CapturedPhoto } from '../../../library/record/record.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Editable } from '../../../ui/components/field.tsx';
import { photoPartWords } from '../../../ui/words/field-words.ts';
import { t } from '../../../ui/words/i18n.ts';

interface PhotoWordsProps<T> {
  photo: T;
  lang: string | null;
  /** Whether the caption takes the focus when it appears. */
  takesFocus?: boolean;
  onEdit: (edited: T) => void;
  /** Told of the photo as it would be with what is being typed; null when that is no longer so. */
  onType: (edited: T | null) => void;
}

/** Caption and credit of a photo, to edit. */
export function PhotoWords<T extends Pick<CapturedPhoto, 'caption' | 'credit'>>(props: PhotoWordsProps<T>) {
  const { photo, lang, takesFocus = false, onEdit, onType } = props;
  return (['caption', 'credit'] as const).map((part) => (
    <div key={part}>
      <span class="field-label">{photoPartWords(part)}</span>
      <Editable
        class="edit-field"
        label={photoPartWords(part)}
        text={part === 'caption' ? (photo.caption ?? '') : (photo.credit?.raw ?? '')}
        lang={lang}
        takesFocus={takesFocus && part === 'caption'}
        onCommit={(text) => {
          onEdit(editedPhoto(photo, part, text));
          return null;
        }}
        onType={(text) => onType(text === null ? null : editedPhoto(photo, part, text))}
      />
    </div>
  ));
}

interface EditActionsProps {
  saving: boolean;
  onLeave: () => void;
  onSave: () => void;
}

/** The buttons under what is edited; Ctrl+Enter saves as well, as it does in the popup. */
export function EditActions({ saving, onLeave, onSave }: EditActionsProps) {
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || event.repeat || !(event.ctrlKey || event.metaKey)) return;
      if (!saving && document.querySelector('dialog[open]') === null) onSave();
    };
    addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, [saving, onSave]);
  return (
    <div class="edit-actions">
      <Button onClick={onLeave}>{t('libraryEditCancel')}</Button>
      <Button kind="primary" busy={saving} onClick={onSave}>
        {t('libraryEditSave')}
      </Button>
    </div>
  );
}
