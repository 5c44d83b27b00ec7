/** What the toolbar button says about the page in a tab: its icon, a mark on it, and the same in words as its title. */
import { browser } from '../../messages/browser/browser.ts';
import { t, type MessageKey } from '../../ui/words/i18n.ts';
import { useChosenLanguage } from '../interface-language.ts';

export type PageState = 'unknown' | 'article' | 'saved' | 'changed' | 'forbidden';

interface ButtonLook {
  icon: 'cutline' | 'article' | 'saved';
  /** For people who can't tell the icons apart. */
  badge: string;
  title: MessageKey;
}

const LOOKS: Record<PageState, ButtonLook> = {
  unknown: { icon: 'cutline', badge: '', title: 'toolbarCapture' },
  article: { icon: 'article', badge: '•', title: 'toolbarArticle' },
  saved: { icon: 'saved', badge: '✓', title: 'toolbarSaved' },
  changed: { icon: 'saved', badge: '↻', title: 'toolbarChanged' },
  forbidden: { icon: 'cutline', badge: '!', title: 'toolbarForbidden' },
};

/** White text on it has a contrast of 4.6 : 1, and it stands out on light and dark toolbars. */
const BADGE_COLOR = '#b8500f';

/** Shows `state` on the button while `tabId` is in front. The browser resets it when the tab loads another page. */
export async function showOnButton(tabId: number, state: PageState): Promise<void> {
  await useChosenLanguage();
  const { icon, badge, title } = LOOKS[state];
  const sizes = [16, 32, 48];
  // The leading slash matters: Chromium resolves the path against the service worker's own.
  const path = Object.fromEntries(sizes.map((size) => [size, `/icons/${icon}-${size}.png`]));
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path }),
      browser.action.setBadgeText({ tabId, text: badge }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
      browser.action.setTitle({ tabId, title: t(title) }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is nothing left to say about it.
  }
}
