/** What every full-tab page does first: the person's language and theme, its title, and a focus that is never lost. */
import { logUnforeseen } from '../../messages/error-log.ts';
import { readSettings, settingsOf, watchSettings, type Settings } from '../../settings/settings.ts';
import { startInterface, t, type MessageKey } from '../words/i18n.ts';
import { keepFocus } from './keep-focus.ts';
import { setTimeDisplay } from '../words/time-display.ts';

/** Sets up the document for the settings; resolves when it may be shown. Without storage it starts as at first. */
export async function startPage(title: MessageKey): Promise<void> {
  logUnforeseen(location.pathname);
  keepFocus();
  // Where the browser stores nothing, a page still opens and says so by itself.
  const settings = await readSettings().catch(() => settingsOf(null));
  startInterface(settings.language);
  setTimeDisplay(settings.timeDisplay);
  document.title = t(title);
  showTheme(settings.theme);
  watchSettings(({ theme }) => showTheme(theme));
}

/** Returns the theme that is shown. */
export function chosenTheme(): Settings['theme'] {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Shows the theme that the person chose; `system` leaves it to the browser. */
export function showTheme(theme: Settings['theme']): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
