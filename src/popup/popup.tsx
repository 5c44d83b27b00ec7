/** The toolbar popup: the page is being read before the frame is painted, and fills it when it is there. */
import { render } from 'preact';
import { readSettings, settingsOf } from '../settings/settings.ts';
import { startInterface } from '../ui/i18n.ts';
import { showTheme } from '../ui/start-page.ts';
import { App } from './app.tsx';
import { openPage } from './open-page.ts';
import { realServices } from './services.ts';
import { startSession } from './session.ts';

const session = startSession(realServices(openPage()));
const settings = await readSettings().catch(() => settingsOf(null));
startInterface(settings.language);
showTheme(settings.theme);
if (new URLSearchParams(location.search).has('tab')) document.documentElement.dataset['place'] = 'tab';
const root = document.getElementById('app');
if (root) render(<App session={session} />, root);
