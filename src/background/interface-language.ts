import type { SurfaceSetting } from '../messages/content/to-content.ts';
import { interfaceDirection, interfaceLanguage, pickLanguage, setLanguage } from '../ui/words/i18n.ts';
import { readSettings } from '../settings/settings.ts';

let theme: SurfaceSetting['theme'] = 'system';

/**
 * Sets the interface's language and theme from the settings. Call it before any message is put into words: a background
 * that was restarted has forgotten them.
 */
export async function useChosenLanguage(): Promise<void> {
  // Where the settings can't be read: the browser's language and the system's theme.
  const chosen = await readSettings().catch(() => ({ language: null, theme: 'system' as const }));
  const { language } = chosen;
  ({ theme } = chosen);
  setLanguage(pickLanguage(language === null ? navigator.languages : [language, ...navigator.languages]));
}

/** The language, direction and theme in which notices and the chooser are shown on a page. */
export const noticeSetting = (): SurfaceSetting => ({ lang: interfaceLanguage(), dir: interfaceDirection(), theme });
