/** The popup's frame: a header with the publisher and whether the story is saved, the fields, and the bar for saving. */
import { useEffect } from 'preact/hooks';
import { announce, Announcer } from '../ui/components/notices/announce.tsx';
import { t } from '../ui/words/i18n.ts';
import { obstacleWords } from '../ui/words/obstacle.ts';
import { problemWords } from '../ui/words/problem.ts';
import { focusUnreadableField } from '../ui/page/unreadable-field.ts';
import { Toasts } from '../ui/components/notices/toast.tsx';
import { Blocked } from './panels/blocked.tsx';
import { CapturePanels, saidOf } from './panels/capture-panels.tsx';
import { Header, standingWords } from './panels/header.tsx';
import { NoArticle } from './panels/no-article.tsx';
import { Reading } from './panels/reading.tsx';
import { SaveBar } from './panels/save-bar.tsx';
import type { Session } from './session/session.ts';
import { lossIn, titleOf, type Capturing, type PopupState } from './session/state.ts';

export function App({ session }: { session: Session }) {
  const state = session.state.value;
  useEffect(() => {
    const saveByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      trySaving(session);
    };
    document.addEventListener('keydown', saveByKey);
    return () => document.removeEventListener('keydown', saveByKey);
  }, [session]);

  useEffect(() => {
    // After the paint: `npm run bench:popup` measures from the click to here.
    if (state.step === 'capturing') performance.mark('popup-filled');
  }, [state.step]);

  useEffect(() => {
    // Once: who edits the story hears of their own words.
    if (state.step === 'capturing') announce(findings(state));
    // oxlint-disable-next-line react/exhaustive-deps -- told when the story comes, not when it changes
  }, [state.step]);

  const news = newsOf(state);
  useEffect(() => {
    if (news !== '') announce(news, isFailure(state) ? 'assertive' : 'polite');
    // oxlint-disable-next-line react/exhaustive-deps -- what is said follows from the words alone
  }, [news]);

  return (
    <div class="popup" data-step={state.step}>
      <Header session={session} />
      <main class="popup-main" aria-busy={state.step === 'reading'}>
        {state.step === 'reading' && <Reading />}
        {state.step === 'blocked' && <Blocked obstacle={state.obstacle} />}
        {state.step === 'no-article' && (
          <NoArticle reasons={state.reasons} loss={lossIn(state.capturing)} onAnyway={session.captureAnyway} />
        )}
        {state.step === 'capturing' && <CapturePanels session={session} state={state} />}
      </main>
      <SaveBar session={session} onSave={() => trySaving(session)} />
      <Toasts />
      <Announcer />
    </div>
  );
}

/** Saves, unless a field holds a text that can't be read: then the caret goes there. */
function trySaving(session: Session): void {
  if (!focusUnreadableField()) void session.save();
}

/** What screen readers announce when the state changes. */
function newsOf(state: PopupState): string {
  switch (state.step) {
    case 'reading':
      return '';
    case 'blocked':
      return `${t('obstacleTitle')}. ${obstacleWords(state.obstacle)}`;
    case 'no-article':
      return t('popupNoArticle');
    case 'capturing':
      if (state.saving.at === 'done')
        return t(state.saving.outcome.outcome === 'updated' ? 'popupUpdated' : 'popupSaved');
      if (state.saving.at === 'failed') return `${t('popupSaveFailed')} ${problemWords(state.saving.problem).what}`;
      return state.saving.at === 'work' ? t('popupSaving') : '';
  }
}

/** What screen readers announce when a story was found: all that a glance at the popup tells. */
function findings(state: Capturing): string {
  const { capture, lookup, restored } = state;
  const found = t('popupFound', { title: titleOf(capture.article) });
  const standing = lookup.found === false ? [] : [standingWords(lookup)];
  return [...[found, ...standing].map((words) => `${words}.`), ...saidOf(state), restored ? t('popupRestored') : '']
    .join(' ')
    .trim();
}

function isFailure(state: PopupState): boolean {
  return state.step === 'capturing' && state.saving.at === 'failed';
}
