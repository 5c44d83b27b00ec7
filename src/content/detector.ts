/**
 * Runs on every page of the sites for which the person switched detection on. It looks whether the page is a news story
 * and tells the background, which shows it on the toolbar button. It stores nothing, and ends when detection is switched
 * off.
 */
import { detectArticle } from '../article/detection/detect.ts';
import { askBackground } from '../messages/content/content-side.ts';
import { pageBrowser } from '../messages/browser/page-browser.ts';
import { onEveryPage } from './page/every-page.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';

const switchedOff = new AbortController();
const signal = AbortSignal.any([becomeOnlyCopy('cutlineDetector'), switchedOff.signal]);

pageBrowser().storage.onChanged.addListener((changes) => {
  if ('settings' in changes && !isWanted(changes['settings']?.newValue)) switchedOff.abort();
});

void start();

async function start(): Promise<void> {
  const { settings } = await pageBrowser().storage.local.get('settings');
  if (isWanted(settings) && !signal.aborted) onEveryPage(look, signal);
}

/** Reads the settings unchecked: a validator would be larger than all the rest of this script. */
function isWanted(stored: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  const settings: { detection?: unknown; detectionSites?: unknown; detectInPrivateWindows?: unknown } = stored;
  if (pageBrowser().extension.inIncognitoContext && settings.detectInPrivateWindows !== true) return false;
  if (settings.detection === true) return true;
  return Array.isArray(settings.detectionSites) && settings.detectionSites.includes(`*://${location.hostname}/*`);
}

function look(): void {
  const declared = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href;
  const shared = document.querySelector<HTMLMetaElement>('meta[property="og:url" i]')?.content;
  void askBackground('pageSeen', {
    isArticle: detectArticle(document, document.URL).isArticle,
    title: document.title,
    addresses: [declared, shared, document.URL].flatMap((address) => URL.parse(address ?? '')?.href ?? []),
  });
}
