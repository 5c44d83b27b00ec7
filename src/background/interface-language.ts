import { pickLanguage, setLanguage } from '../ui/i18n.ts';
import { readSettings } from '../settings/settings.ts';

/** Takes the interface's language from the options; call it before words are made, since the background forgets. */
export async function useChosenLanguage(): Promise<void> {
  // Without storage there is no choice: the browser's language then.
  const { language } = await readSettings().catch(() => ({ language: null }));
  setLanguage(pickLanguage(language === null ? navigator.languages : [language, ...navigator.languages]));
}
