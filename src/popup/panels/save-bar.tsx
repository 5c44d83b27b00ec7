/** What the person adds (tags, collection, note), and Save; always in sight. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/components/button.tsx';
import { Editable } from '../../ui/components/field.tsx';
import { t } from '../../ui/words/i18n.ts';
import { Message } from '../../ui/components/notices/message.tsx';
import { problemWords } from '../../ui/words/problem.ts';
import { TagInput } from '../../ui/components/tag-input/tag-input.tsx';
import type { Session } from '../session/session.ts';
import { StoryMenus } from './story-menu.tsx';
import type { Capturing, Saving } from '../session/state.ts';

export function SaveBar({ session, onSave }: { session: Session; onSave: () => void }) {
  const state = session.state.value;
  // An empty bar while the page is being read, so that nothing moves when the story arrives.
  if (state.step === 'reading') return <footer class="save-bar" aria-hidden="true" />;
  if (state.step !== 'capturing') return null;
  const { tags, collections } = session.inUse.value;
  return (
    <footer class="save-bar">
      {state.saving.at === 'failed' && <Failure saving={state.saving} />}
      <div class="marks">
        <TagInput
          label={t('popupTags')}
          value={state.marks.tags}
          inUse={tags}
          placeholder={t('popupTagsPlaceholder')}
          onChange={(tags) => session.mark({ tags })}
          onType={(text) => session.typing('tags', text)}
        />
        <TagInput
          label={t('popupCollections')}
          value={state.marks.collections}
          inUse={collections}
          placeholder={t('popupCollectionsPlaceholder')}
          onChange={(collections) => session.mark({ collections })}
          onType={(text) => session.typing('collections', text)}
        />
      </div>
      <Note session={session} state={state} onSave={onSave} />
    </footer>
  );
}

/** The note, if there is one, and the row of buttons, one of which adds it. */
function Note({ session, state, onSave }: { session: Session; state: Capturing; onSave: () => void }) {
  const [open, setOpen] = useState(false);
  const shown = open || state.marks.note !== '';
  return (
    <>
      {shown && (
        <Editable
          class="note"
          long
          label={t('popupNote')}
          text={state.marks.note}
          placeholder={t('popupNotePlaceholder')}
          takesFocus={open}
          onCommit={(note) => {
            session.mark({ note: note.trim() });
            return null;
          }}
          onType={(note) => session.typing('note', note)}
          onLeave={() => setOpen(false)}
        />
      )}
      <div class="save-row">
        {!shown && (
          <Button kind="quiet" icon="add" onClick={() => setOpen(true)}>
            {t('popupAddNote')}
          </Button>
        )}
        <StoryMenus state={state} />
        <SaveButton session={session} state={state} onSave={onSave} />
      </div>
    </>
  );
}

/** One button through all states, so that it keeps its place and the focus. */
function SaveButton({ session, state, onSave }: { session: Session; state: Capturing; onSave: () => void }) {
  const { saving, lookup } = state;
  const label = saving.at === 'work' ? t('popupSaving') : t(lookup.found === true ? 'popupUpdate' : 'popupSave');
  return (
    <Button
      kind="primary"
      busy={saving.at === 'work' || !session.canSave.value}
      title={t('popupSaveKeys', { keys: saveKeys() })}
      onClick={onSave}
    >
      {saving.at === 'failed' ? t('popupTryAgain') : label}
      <kbd aria-hidden="true">{saveKeys()}</kbd>
    </Button>
  );
}

function Failure({ saving: { problem } }: { saving: Extract<Saving, { at: 'failed' }> }) {
  const { what, doThis } = problemWords(problem);
  return (
    <Message kind="bad">
      <strong>{t('popupSaveFailed')}</strong> {what} {t('popupKept')} {doThis}
      <details class="message-detail">
        <summary>{t('popupDetails')}</summary>
        <code>{problem.detail}</code>
      </details>
    </Message>
  );
}

const saveKeys = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ ↵' : 'Ctrl ↵');
