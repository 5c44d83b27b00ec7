/** The popup's header: the publisher, and one line on whether the story is saved. It has the same height in every state. */
import { useState } from 'preact/hooks';
import type { Publisher } from '../../article/article.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { formatAgo, t, tn } from '../../ui/words/i18n.ts';
import { Icon, Logo } from '../../ui/components/icons.tsx';
import { Changes } from '../../ui/changes/changes-panel.tsx';
import type { Session } from '../session/session.ts';
import type { Capturing, Lookup, PopupState } from '../session/state.ts';

export function Header({ session }: { session: Session }) {
  const state = session.state.value;
  const publisher = publisherOf(state);
  return (
    <header class="popup-head">
      <div class="popup-brand">
        <Logo />
        <h1>
          <bdi>{nameOf(publisher)}</bdi>
        </h1>
        <IconButton icon="library" label={t('popupOpenLibrary')} onClick={session.openLibrary} />
      </div>
      {state.step === 'capturing' ? (
        <SavedStatus state={state} onOpen={session.openLibrary} />
      ) : (
        <p class="popup-standing">{state.step === 'reading' ? t('popupReading') : ''}</p>
      )}
    </header>
  );
}

/** The publisher's name, else its domain; a local file has neither. */
function nameOf(publisher: Publisher | null): string {
  return [publisher?.name, publisher?.domain].find((name) => name) ?? 'Cutline';
}

function publisherOf(state: PopupState): Publisher | null {
  if (state.step === 'no-article') return state.capturing.capture.article.publisher;
  return state.step === 'capturing' ? state.capture.article.publisher : null;
}

/** Whether and when the story was saved, and on request what has changed since. */
function SavedStatus({ state, onOpen }: { state: Capturing; onOpen: () => void }) {
  const [open, setOpen] = useState(false);
  const { lookup, saving } = state;
  if (saving.at === 'done') {
    return (
      <p class="popup-standing" data-kind="saved">
        <Icon name="check" />
        <span>{t(saving.outcome.outcome === 'updated' ? 'popupUpdated' : 'popupSaved')}</span>
        <Button kind="quiet" size="small" icon="open" onClick={onOpen}>
          {t('popupOpenSaved')}
        </Button>
      </p>
    );
  }
  const words = standingWords(lookup);
  if (lookup.found !== true) return <p class="popup-standing">{words}</p>;
  const { changes } = lookup.before;
  return (
    <>
      <p class="popup-standing" data-kind="saved">
        <span>{words}</span>
        {changes.length > 0 && (
          <Button kind="quiet" size="small" icon="chevron" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('popupShowChanges')}
          </Button>
        )}
      </p>
      {open && changes.length > 0 && <Changes changes={changes} lang={state.capture.article.language} />}
    </>
  );
}

/** Whether the library has the story, and what has changed since. */
export function standingWords(lookup: Lookup): string {
  if (lookup.found !== true) return t(lookup.found === 'unknown' ? 'popupLookupFailed' : 'popupNotSaved');
  const { savedAt, changes } = lookup.before;
  const since = changes.length === 0 ? t('popupUnchanged') : tn('popupChanged', changes.length);
  return `${t('popupAlreadySaved', { ago: formatAgo(savedAt) })} · ${since}`;
}
