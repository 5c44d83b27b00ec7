/** All that was found on the page, panel by panel. */
import { warningWords } from '../../ui/words/field-words.ts';
import { lossWords } from '../../ui/words/loss-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { t } from '../../ui/words/i18n.ts';
import { Message } from '../../ui/components/notices/message.tsx';
import { showToast } from '../../ui/components/notices/toast.tsx';
import { Warnings } from '../../ui/components/notices/warnings.tsx';
import { BodyPanel } from './body-panel.tsx';
import { MorePanel } from './more-panel.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import type { Session } from '../session/session.ts';
import { lossIn, type Capturing } from '../session/state.ts';
import { StoryPanel } from './story-panel.tsx';

export function CapturePanels({ session, state }: { session: Session; state: Capturing }) {
  const { capture, restored } = state;
  return (
    <>
      {restored && <Restored session={session} />}
      <Warnings said={saidOf(state)} />
      <StoryPanel session={session} capture={capture} />
      <PhotosPanel session={session} capture={capture} />
      <BodyPanel session={session} capture={capture} />
      <MorePanel session={session} capture={capture} />
    </>
  );
}

/** Says that unsaved changes from before the popup closed are back, and offers to discard them. */
function Restored({ session }: { session: Session }) {
  const discard = () => {
    const undo = session.discard();
    showToast({ text: t('popupDiscarded'), action: { label: t('noticeUndo'), run: undo } });
  };
  return (
    <Message>
      <div class="restored">
        <span>{t('popupRestored')}</span>
        <Button size="small" onClick={discard}>
          {t('popupDiscard')}
        </Button>
      </div>
    </Message>
  );
}

/** What there is to know of the story before it is saved, in words, each once. */
export function saidOf(state: Capturing): string[] {
  const loss = lossIn(state);
  const warnings = state.capture.article.warnings.map(warningWords);
  return [...new Set(loss === null ? warnings : [lossWords(loss), ...warnings])];
}
