/** The popup's head: whose page it is, and one line on where its story stands, in every state of the same height. */
import { useState } from 'preact/hooks';
import { Button, IconButton } from '../ui/button.tsx';
import { formatAgo, t, tn } from '../ui/i18n.ts';
import { Logo } from '../ui/icons.tsx';
import { Changes } from './changes-panel.tsx';
import type { Session } from './session.ts';
import type { Capturing } from './state.ts';

export function Header({ session }: { session: Session }) {
  const state = session.state.value;
  const publisher = state.step === 'capturing' ? state.capture.article.publisher : null;
  return (
    <header class="popup-head">
      <div class="popup-brand">
        <Logo />
        <h1 dir="auto">{publisher ? (publisher.name ?? publisher.domain) : 'Cutline'}</h1>
        <IconButton icon="library" label={t('popupOpenLibrary')} onClick={session.openLibrary} />
      </div>
      {state.step === 'reading' && <p class="popup-standing">{t('popupReading')}</p>}
      {state.step === 'capturing' && <Standing state={state} />}
    </header>
  );
}

/** Not saved, saved when, or changed since; the changes open below. */
function Standing({ state }: { state: Capturing }) {
  const [open, setOpen] = useState(false);
  const { lookup } = state;
  if (lookup.found === 'unknown') return <p class="popup-standing">{t('popupLookupFailed')}</p>;
  if (!lookup.found) return <p class="popup-standing">{t('popupNotSaved')}</p>;
  const { savedAt, changes } = lookup.before;
  return (
    <>
      <p class="popup-standing" data-kind="saved">
        <span>
          {t('popupAlreadySaved', { ago: formatAgo(savedAt) })}.{' '}
          {changes.length === 0 ? t('popupUnchanged') : tn('popupChanged', changes.length)}
        </span>
        {changes.length > 0 && (
          <Button kind="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('popupShowChanges')}
          </Button>
        )}
      </p>
      {open && changes.length > 0 && <Changes changes={changes} />}
    </>
  );
}
