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
  const leave = () => {
    storyDrafts.drop(article.id);
    onDone();
  };
  const edit = (name: FieldName, text: string, from?: string): string | null => {
    const edited = applyEdit(capture, name, text, from);
    if (!edited.ok) return editProblemWords(edited.problem);
    change(edited.value);
    return null;
  };
  const save = async () => {
    if (focusUnreadableField()) return;
    if (JSON.stringify(capture.article) === JSON.stringify(before.article)) {
      showToast({ text: t('libraryEditNothing') });
      return leave();
    }
    setSaving(true);
    const saved = await saveContent(article, capture, t('libraryEditSaved'));
    setSaving(false);
    if (saved) leave();
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
            onCommit={(text) => edit(name, text)}
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
          />
        </fieldset>
      ))}
      <EditActions saving={saving} onLeave={leave} onSave={() => void save()} />
    </div>
  );
}

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
