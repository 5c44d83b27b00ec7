import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../../messages/browser/browser.ts';
import { unlistSite, switchDetectionOff, switchDetectionOn } from '../../../settings/detection.ts';
import type { Settings } from '../../../settings/settings.ts';
import { askForSites, giveBackUnneeded, hostOf } from '../../../settings/site-access.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import type { Keep } from '../change.ts';
import { useAllowed } from './use-allowed.ts';
import { Withdrawn } from './withdrawn.tsx';

/** Automatic detection: what it sees, the switch that asks for the permission and gives it back, and single sites. */
export function Detection({ settings, onChange }: { settings: Settings; onChange: Keep }) {
  const { detection, detectionSites, detectInPrivateWindows, keepQueueAccess } = settings;
  const turn = async (box: HTMLInputElement) => {
    try {
      if (!box.checked) return await switchDetectionOff();
      if (await switchDetectionOn()) return;
      showToast({ kind: 'bad', text: t('optionsDetectionRefused') });
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
    }
    box.checked = detection;
  };
  const giveBack = async () => {
    // What is needed is read off the settings: it goes back only once they say that this no longer is.
    if (await onChange({ keepQueueAccess: false })) await giveBackUnneeded();
  };
  return (
    <section>
      <h2>{t('optionsDetection')}</h2>
      <p id="detection-says">{t('optionsDetectionSay')}</p>
      <label class="option-check">
        <input
          type="checkbox"
          checked={detection}
          aria-describedby="detection-says"
          onChange={(event) => void turn(event.currentTarget)}
        />
        <span>{t('optionsDetectionOn')}</span>
      </label>
      {detection ? <Withdrawn refused="optionsDetectionRefused" /> : <Sites sites={detectionSites} />}
      <label class="option-check">
        <input
          type="checkbox"
          checked={detectInPrivateWindows}
          disabled={!detection && detectionSites.length === 0}
          onChange={(event) => void onChange({ detectInPrivateWindows: event.currentTarget.checked })}
        />
        <span>{t('optionsDetectionPrivate')}</span>
      </label>
      {detectInPrivateWindows && <PrivateWindowsClosed />}
      {keepQueueAccess && (
        <p class="option-row">
          <span>{t('optionsQueueAccess')}</span>
          <Button size="small" onClick={() => void giveBack()}>
            {t('optionsQueueAccessEnd')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** The browser's own switch comes before ours, and stands on its page of extensions. */
function PrivateWindowsClosed() {
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    const look = () =>
      void browser.extension.isAllowedIncognitoAccess().then(
        (allowed) => setClosed(!allowed),
        () => setClosed(false),
      );
    const stop = new AbortController();
    look();
    // The person may come back from that page.
    addEventListener('focus', look, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return <div role="status">{closed && <Message kind="warn">{t('optionsDetectionPrivateClosed')}</Message>}</div>;
}

/** The sites that were chosen one by one, each with its way out; and what is wrong with one that the browser keeps closed. */
function Sites({ sites }: { sites: readonly string[] }) {
  const allowed = useAllowed(sites);
  if (sites.length === 0) return <p class="option-example">{t('optionsDetectionNoSites')}</p>;
  const allow = async (site: string) => {
    if (!(await askForSites([site]))) showToast({ kind: 'bad', text: t('optionsDetectionRefused') });
  };
  const remove = (site: string) => unlistSite(site).catch(() => showToast({ kind: 'bad', text: t('optionsNotKept') }));
  return (
    <ul class="option-rows" aria-label={t('optionsDetectionSites')}>
      {sites.map((site) => (
        <li key={site} class="option-row">
          <span dir="ltr">{hostOf(site)}</span>
          {allowed !== null && !allowed.has(site) && (
            <Button size="small" onClick={() => void allow(site)}>
              {t('optionsDetectionAllow')}
            </Button>
          )}
          <Button
            size="small"
            icon="delete"
            aria-label={t('uiRemove', { text: hostOf(site) })}
            onClick={() => void remove(site)}
          >
            {t('optionsDetectionRemove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
