/** The switch for automatic detection on the page's site; the browser is asked for access to this site only. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../messages/browser/browser.ts';
import { callBackground } from '../../messages/background/call-background.ts';
import { readSettings, type Settings } from '../../settings/settings.ts';
import { thisWindow } from '../../settings/wished-site.ts';
import { hostOf, maySee, siteOf } from '../../settings/site-access.ts';
import { t } from '../../ui/words/i18n.ts';
import { showToast } from '../../ui/components/notices/toast.tsx';

export function DetectHere({ url }: { url: string }) {
  const site = siteOf(url);
  const [settings, setSettings] = useState<Settings | null>(null);
  const look = () => void readSettings().then(setSettings, () => setSettings(null));
  useEffect(look, []);
  // Read in advance: the browser's permission question may close the popup before it could be read.
  const [windowId, setWindowId] = useState(-1);
  useEffect(() => void thisWindow().then(setWindowId, () => undefined), []);
  if (site === null || settings === null) return null;
  if (settings.detection) return <Everywhere site={site} />;
  const turn = async (wanted: boolean) => {
    // Must be called in the click's handler. The browser's question closes the popup: code after it may never run.
    const asked = wanted ? browser.permissions.request({ origins: [site] }).catch(() => false) : Promise.resolve(true);
    await callBackground('detectSite', { site, wanted, windowId });
    const given = await asked;
    // Runs if the popup is still open: where access was granted before, no event tells the background; a refusal ends the wish.
    await callBackground('detectSite', { site, wanted: wanted && given, windowId });
    if (!given) showToast({ kind: 'bad', text: t('optionsDetectionRefused') });
    look();
  };
  return (
    <label class="detect-here option-check">
      <input
        type="checkbox"
        checked={settings.detectionSites.includes(site)}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      <span>{t('popupDetectHere', { site: hostOf(site) })}</span>
    </label>
  );
}

/** Detection is on for every site; the browser's own settings may keep this one closed all the same. */
function Everywhere({ site }: { site: string }) {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  useEffect(() => void maySee([site]).then(setAllowed, () => setAllowed(true)), [site]);
  if (allowed === null) return null;
  return <p class="detect-here">{allowed ? t('popupDetectEverywhere') : t('popupDetectWithdrawn')}</p>;
}
