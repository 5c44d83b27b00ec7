import type { Setting } from '../messages/content/to-content.ts';
import { interfaceDirection, interfaceLanguage, pickLanguage, setLanguage } from '../ui/words/i18n.ts';
import { readSettings } from '../settings/settings.ts';

let theme: Setting['theme'] = 'system';

/** Takes the interface's language and theme from the options; call it before words are made, since the background forgets. */
export async function useChosenLanguage(): Promise<void> {
  // Without storage there is no choice: the browser's language and the system's theme then.
  const chosen = await readSettings().catch(() => ({ language: null, theme: 'system' as const }));
  const { language } = chosen;
  ({ theme } = chosen);
  setLanguage(pickLanguage(language === null ? navigator.languages : [language, ...navigator.languages]));
}

/** How notices and the chooser are set on a page. */
export const noticeSetting = (): Setting => ({ lang: interfaceLanguage(), dir: interfaceDirection(), theme });
