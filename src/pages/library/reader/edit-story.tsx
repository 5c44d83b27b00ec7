/** The story's fields to edit, each with where it came from. All changes are saved together, as one version. */
import { useState } from 'preact/hooks';
import { applyEdit, withPhoto } from '../../../article/forms/editing.ts';
import type { FieldName } from '../../../article/evidence.ts';
import { formatField } from '../../../article/forms/field-form.ts';
import type { Capture } from '../../../article/forms/person.ts';
import type { SavedArticle } from '../../../library/record/record.ts';
import { contentOf } from '../../../library/saving/save-article.ts';
import { EvidenceList } from '../../../ui/components/evidence-list.tsx';
import { Editable } from '../../../ui/components/field.tsx';
import { editProblemWords, fieldWords } from '../../../ui/words/field-words.ts';
import { t } from '../../../ui/words/i18n.ts';
import { leaveBox } from '../../../ui/page/leave-box.ts';
import { focusUnreadableField } from '../../../ui/page/unreadable-field.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { saveContent } from '../actions/actions.ts';
import { storyDrafts } from './drafts.ts';
import { EditActions, PhotoWords } from './edit-form.tsx';

const FIELDS: readonly FieldName[] = [
  'kicker',
  'headline',
  'subheadline',
  'section',
  'dateline',
  'lead',
  'byline',
  'agency',
  'publishedAt',
  'modifiedAt',
  'body',
  'keywords',
  'language',
  'publisher',
];

export function EditStory({ article, onDone }: { article: SavedArticle; onDone: () => void }) {
  const before: Capture = { article: contentOf(article), evidence: article.evidence };
  const [capture, setCapture] = useState(storyDrafts.of(article.id) ?? before);
  const [saving, setSaving] = useState(false);
  const change = (edited: Capture) => {
    setCapture(edited);
    storyDrafts.keep(article.id, edited);
  };
  const hold = (typed: Capture | null) => {
    if (typed === null && isSame(capture, before)) storyDrafts.drop(article.id);
    else storyDrafts.keep(article.id, typed ?? capture);
  };
  const leave = async () => {
    await leaveBox();
    storyDrafts.drop(article.id);
    onDone();
  };
  const edit = (name: FieldName, text: string, from?: string): string | null => {
    const edited = applyEdit(capture, name, text, from);
    if (!edited.ok) return editProblemWords(edited.problem);
    change(edited.value);
    return null;
  };
  /** One that can't be read is not kept, but the browser asks before the page goes with it. */
  const holdTyped = (name: FieldName, text: string | null) => {
    const edited = text === null ? null : applyEdit(capture, name, text);
    hold(edited === null ? null : edited.ok ? edited.value : capture);
  };
  const save = async () => {
    const goBack = await leaveBox();
    if (focusUnreadableField()) return;
    const edited = storyDrafts.of(article.id) ?? before;
    if (isSame(edited, before)) {
      showToast({ text: t('libraryEditNothing') });
      return await leave();
    }
    setSaving(true);
    const saved = await saveContent(article, edited, t('libraryEditSaved'));
    setSaving(false);
    if (saved) await leave();
    else goBack();
  };
  return (
    <div class="edit-story">
      {FIELDS.map((name) => (
        <div key={name}>
          <span class="field-label">{fieldWords(name)}</span>
          <Editable
            class="edit-field"
            label={fieldWords(name)}
            text={formatField(name, capture.article)}
            lang={capture.article.language}
            takesFocus={name === FIELDS[0]}
            onCommit={(text) => edit(name, text)}
            onType={(text) => holdTyped(name, text)}
          />
          {/* One that came with what is typed would push the button away from under the pointer that leaves the field for it. */}
          {(before.evidence.fields[name] ?? []).length > 0 && (
            <Evidence capture={capture} name={name} onUse={(text, where) => edit(name, text, where)} />
          )}
        </div>
      ))}
      {capture.article.photos.map((photo, index) => (
        <fieldset key={photo.id} class="edit-photo">
          <legend>{t('uiPhotoNumber', { number: index + 1 })}</legend>
          <PhotoWords
            photo={photo}
            lang={capture.article.language}
            onEdit={(edited) => change(withPhoto(capture, edited))}
            onType={(typed) => hold(typed && withPhoto(capture, typed))}
          />
        </fieldset>
      ))}
      <EditActions saving={saving} onLeave={() => void leave()} onSave={() => void save()} />
    </div>
  );
}

const isSame = (one: Capture, other: Capture): boolean => JSON.stringify(one.article) === JSON.stringify(other.article);

interface EvidenceProps {
  capture: Capture;
  name: FieldName;
  onUse: (text: string, where: string) => string | null;
}

function Evidence({ capture, name, onUse }: EvidenceProps) {
  const candidates = capture.evidence.fields[name] ?? [];
  if (candidates.length === 0) return null;
  return (
    <details>
      <summary>{t('libraryEvidence')}</summary>
      <EvidenceList
        name={name}
        candidates={candidates}
        lang={capture.article.language}
        onUse={({ text, where }) => Promise.resolve(onUse(text, where))}
      />
    </details>
  );
}
