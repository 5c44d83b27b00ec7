/** Shows the popup: its frame at once, the story when the page has answered. */
import { render } from 'preact';
import { readSettings, settingsOf } from '../settings/settings.ts';
import { dropWishHere } from '../settings/wished-site.ts';
import { startInterface } from '../ui/words/i18n.ts';
import { keepFocus } from '../ui/page/keep-focus.ts';
import { showTheme } from '../ui/page/start-page.ts';
import { setTimeDisplay } from '../ui/words/time-display.ts';
import { App } from './app.tsx';
import type { Asking } from './ask-page.ts';
import { fitWindow } from './fit-window.ts';
import { openPage } from './session/open-page.ts';
import { realServices } from './session/real-services.ts';
import { startSession } from './session/session.ts';

/** Renders the popup into the document; `asking` is the page's answer, already under way. */
export async function showPopup(asking: Asking): Promise<void> {
  const session = startSession(realServices(openPage(asking)));
  const settings = await readSettings().catch(() => settingsOf(null));
  startInterface(settings.language);
  setTimeDisplay(settings.timeDisplay);
  showTheme(settings.theme);
  const isInTab = new URLSearchParams(location.search).has('tab');
  if (isInTab) document.documentElement.dataset['place'] = 'tab';
  keepFocus();
  const root = document.getElementById('app');
  if (root) render(<App session={session} />, root);
  if (!isInTab) fitWindow(() => document.querySelector('.popup'));
  // The browser's permission question closes the popup, and none can be opened while it is shown. So when a popup opens, the
  // question in its window has been answered. That does not hold for a popup in a tab.
  if (!isInTab) void dropWishHere().catch(() => undefined);
}
