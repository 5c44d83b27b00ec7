/** Why a page can't be read: which kind of page it is, from its address and the browser's own words. */
import { browser } from '../../messages/browser/browser.ts';
import type { Problem } from '../../messages/wire.ts';
import { t, type MessageKey } from './i18n.ts';

export type ObstacleKind =
  | 'browser-page'
  | 'view'
  | 'store'
  | 'own-page'
  | 'extension-page'
  | 'pdf'
  | 'file'
  | 'error-page'
  | 'no-grant'
  | 'policy'
  | 'page-gone'
  | 'no-tab'
  | 'other';

export interface Obstacle {
  kind: ObstacleKind;
  /** The browser's own words, in whatever language it has. */
  detail: string;
}

const WORDS_FOR: Record<ObstacleKind, MessageKey> = {
  'browser-page': 'obstacleBrowserPage',
  view: 'obstacleView',
  store: 'obstacleStore',
  'own-page': 'obstacleOwnPage',
  'extension-page': 'obstacleExtensionPage',
  pdf: 'obstaclePdf',
  file: 'obstacleFile',
  'error-page': 'obstacleErrorPage',
  'no-grant': 'obstacleNoGrant',
  policy: 'obstaclePolicy',
  'page-gone': 'obstaclePageGone',
  'no-tab': 'obstacleNoTab',
  other: 'obstacleOther',
};

/** Returns which page it is, why it is closed, and what to do. */
export const obstacleWords = ({ kind }: Pick<Obstacle, 'kind'>): string => t(WORDS_FOR[kind]);

/** Pages of the stores, on which the browsers let no extension run. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org|addons\.opera\.com)(?:[/?#]|$)/;
/** Other sites of Mozilla's where Firefox lets none run either (`extensions.webextensions.restrictedDomains`). */
const MOZILLA =
  /^https:\/\/(?:accounts-static\.cdn|accounts|api\.accounts|oauth\.accounts|profile\.accounts|install|content|sync\.services|support|discovery\.addons)\.(?:mozilla|firefox)\.(?:org|com|net)\//;
/** A page's source in both; the reading view of Firefox, and that of Edge. */
const VIEW = /^(?:view-source:|about:reader\?|read:)/;
const EXTENSION_PAGE = /^(?:chrome|moz|ms-browser|safari-web)-extension:/;
const WEB_PAGE = /^(?:https?|ftp):/;

/** What Chromium and Firefox say when a script may not be injected, both in English; and what our own says of a page. */
const WORDS: readonly [RegExp, ObstacleKind][] = [
  [/extensions gallery cannot be scripted/i, 'store'],
  [/ExtensionsSettings policy/i, 'policy'],
  [/^application\/pdf$/, 'pdf'],
  [/error page/i, 'error-page'],
  [/different extension/i, 'extension-page'],
  [/must request permission|Missing host permission/i, 'no-grant'],
];

/** Returns what stands in the way of reading the page at `url`, when injecting or asking ended in `problem`. */
export function obstacleOf(url: string, { code, detail }: Problem): Obstacle {
  // Of a page that is closed to it, Chromium tells an extension the address only in the refusal, and not all of it.
  const address = url === '' ? (/\b[a-z-]+:\/\/[^\s"]*/.exec(detail)?.[0] ?? '') : url;
  const kind = kindOf(address, detail);
  // On its own pages Firefox injects nothing and says nothing: there is only nobody who answers.
  return { kind: code === 'page-closed' && kind === 'other' ? 'page-gone' : kind, detail };
}

function kindOf(url: string, detail: string): ObstacleKind {
  if (STORES.test(url) || MOZILLA.test(url)) return 'store';
  if (VIEW.test(url)) return 'view';
  if (isPdf(url)) return 'pdf';
  if (url.startsWith(browser.runtime.getURL(''))) return 'own-page';
  if (EXTENSION_PAGE.test(url)) return 'extension-page';
  if (url.startsWith('file:')) return 'file';
  if (url !== '' && !WEB_PAGE.test(url)) return 'browser-page';
  return WORDS.find(([words]) => words.test(detail))?.[1] ?? 'other';
}

/** Browsers show a PDF in a viewer of their own, which is closed to extensions. */
function isPdf(url: string): boolean {
  return /\.pdf$/i.test(URL.parse(url)?.pathname ?? '');
}
