/** Shows the popup: its frame at once, the story when the page has answered. */
import { render } from 'preact';
import { readSettings, settingsOf } from '../settings/settings.ts';
import { dropWish } from '../settings/wished-site.ts';
import { startInterface } from '../ui/i18n.ts';
import { showTheme } from '../ui/start-page.ts';
import { setTimeDisplay } from '../ui/time-display.ts';
import { App } from './app.tsx';
import type { Asking } from './ask-page.ts';
import { openPage } from './open-page.ts';
import { realServices } from './services.ts';
import { startSession } from './session.ts';

/** Renders the popup into the document; `asking` is the page's answer, already under way. */
export async function showPopup(asking: Asking): Promise<void> {
  const session = startSession(realServices(openPage(asking)));
  const settings = await readSettings().catch(() => settingsOf(null));
  startInterface(settings.language);
  setTimeDisplay(settings.timeDisplay);
  showTheme(settings.theme);
  if (new URLSearchParams(location.search).has('tab')) document.documentElement.dataset['place'] = 'tab';
  const root = document.getElementById('app');
  if (root) render(<App session={session} />, root);
  // The browser asks nothing any more, or the popup would not have opened.
  void dropWish().catch(() => undefined);
}
