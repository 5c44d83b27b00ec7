/** A captured caption's words to edit. Those that it has are kept with it when others are saved. */
import { useState } from 'preact/hooks';
import { wordsOf } from '../../../library/record/caption-words.ts';
import type { CapturedPhoto, SavedCaption } from '../../../library/record/record.ts';
import { t } from '../../../ui/words/i18n.ts';
import { leaveBox } from '../../../ui/page/leave-box.ts';
import { focusUnreadableField } from '../../../ui/page/unreadable-field.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { saveWords } from '../actions/actions.ts';
import { captionDrafts } from './drafts.ts';
import { EditActions, PhotoWords } from './edit-form.tsx';
import { PhotoFigure } from './story-body.tsx';

export function EditCaption({ record, onDone }: { record: SavedCaption; onDone: () => void }) {
  const [photo, setPhoto] = useState(captionDrafts.of(record.id) ?? record.photo);
  const [saving, setSaving] = useState(false);
  const change = (edited: CapturedPhoto) => {
    setPhoto(edited);
    captionDrafts.keep(record.id, edited);
  };
  const hold = (typed: CapturedPhoto | null) => {
    if (typed === null && hasSameWords(photo, record.photo)) captionDrafts.drop(record.id);
    else captionDrafts.keep(record.id, typed ?? photo);
  };
  const leave = async () => {
    await leaveBox();
    captionDrafts.drop(record.id);
    onDone();
  };
  const save = async () => {
    const goBack = await leaveBox();
    if (focusUnreadableField()) return;
    const edited = captionDrafts.of(record.id) ?? record.photo;
    if (hasSameWords(edited, record.photo)) {
      showToast({ text: t('libraryEditNothing') });
      return await leave();
    }
    setSaving(true);
    const saved = await saveWords(record, edited, t('libraryEditSaved'));
    setSaving(false);
    if (saved) await leave();
    else goBack();
  };
  return (
    <div class="edit-story">
      <div class="story">
        <PhotoFigure
          photo={{ ...photo, caption: null, credit: null }}
          of={{ recordId: record.id, url: record.story.url }}
        />
      </div>
      <PhotoWords photo={photo} lang={record.story.language} takesFocus onEdit={change} onType={hold} />
      <EditActions saving={saving} onLeave={() => void leave()} onSave={() => void save()} />
    </div>
  );
}

const hasSameWords = (one: CapturedPhoto, other: CapturedPhoto): boolean =>
  JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other));
