/**
 * Firefox with Cutline in it, driven as a person would: the real toolbar button, the real popup, the real context
 * menu. Used by the end-to-end tests and by `npm start -- --firefox`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { requireBrowser } from '../../scripts/browsers.ts';
import { Marionette, type Json } from './marionette.ts';

const EXTENSION = resolve(import.meta.dirname, '../../dist/firefox');
const ADDON_ID = 'cutline@cutline.invalid';
const STARTUP = 120_000;
/** How long to wait for something to show on a busy machine. */
const PATIENCE = 60_000;
/** A script that is asked of a popup about to be swapped into its panel is lost: ask a small thing again after this. */
const LOST_AFTER = 2_000;

/** No first-run pages, no updates, no calls to any server. */
const PREFERENCES: Record<string, Json> = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // A question can be answered at once: nobody is to be kept from clicking too soon.
  'security.notification_enable_delay': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#none',
  'startup.homepage_welcome_url': '',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

export interface CutlineInFirefox {
  marionette: Marionette;
  open: (url: string) => Promise<void>;
  /** Opens `path` of the extension (`src/pages/library/index.html`) in a tab and goes to it. */
  openOwnPage: (path: string) => Promise<void>;
  /** A click on the toolbar button: it opens the popup and grants `activeTab`. */
  pressToolbarButton: () => Promise<void>;
  /**
   * Runs `body`, the body of an async function, in the open popup (`content` is its window), with `args`; asks again
   * until it returns something else than null, and throws when it doesn't in time.
   */
  inPopup: <T>(body: string, args?: Json[]) => Promise<T>;
  /** Closes the popup, as Escape does. */
  closePopup: () => Promise<void>;
  /** Right-clicks the first element that matches and chooses the entry of the context menu with this label. */
  chooseFromContextMenu: (selector: string, label: string) => Promise<void>;
  /** Right-clicks the toolbar button, which must have been pressed before, and chooses the entry with this label. */
  chooseFromButtonMenu: (label: string) => Promise<void>;
  /** Presses Allow or Deny in the question that the browser asks, or is about to ask. */
  answerQuestion: (answer: 'allow' | 'deny') => Promise<void>;
  /** Opens the page in a private window and goes there. */
  openPrivately: (url: string) => Promise<void>;
  /** The text of the notice or chooser that Cutline shows on the page, or an empty one. */
  shownOnPage: () => Promise<string>;
  /** Resolves when the browser has ended, by itself or by its person. */
  ended: Promise<void>;
  close: () => Promise<void>;
}

/** Starts Firefox with a fresh profile and installs the built extension for this run. */
export async function launchFirefox(
  options: { headless?: boolean; preferences?: Record<string, Json>; privateBrowsing?: boolean } = {},
): Promise<CutlineInFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'cutline-firefox-'));
  const preferences = Object.entries({ ...PREFERENCES, ...options.preferences });
  const lines = preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const process_ = spawn(
    requireBrowser('firefox').path,
    options.headless === false ? flags : [...flags, '--headless'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: profile },
    },
  );
  const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  const marionette = await Marionette.connect(await portOf(profile, process_));
  await marionette.send('Addon:Install', {
    path: EXTENSION,
    temporary: true,
    allowPrivateBrowsing: options.privateBrowsing ?? false,
  });
  // In a private window the page may not show that it is one of ours.
  if (options.preferences?.['browser.privatebrowsing.autostart'] !== true) await closeWelcome(marionette);

  return {
    marionette,
    ended,
    open: async (url) => {
      await marionette.send('WebDriver:Navigate', { url });
    },
    openOwnPage: async (path) => {
      const origin = await marionette.inBrowser<string>(
        'return "moz-extension://" + WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;',
        [ADDON_ID],
      );
      const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      await marionette.send('WebDriver:Navigate', { url: `${origin}/${path}` });
    },
    pressToolbarButton: () => pressToolbarButton(marionette),
    inPopup: (body, args = []) => inPopup(marionette, body, args),
    closePopup: () =>
      marionette.inBrowser(
        `document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup();`,
      ),
    shownOnPage: () =>
      // Only with the browser's own rights can one look into a closed shadow root.
      marionette.inPage<string>(
        `const root = document.querySelector('cutline-notice')?.openOrClosedShadowRoot;
         return [...(root?.querySelectorAll('.panel') ?? [])].map((panel) => panel.innerText).join('\\n');`,
        [],
        'system',
      ),
    answerQuestion: (answer) => answerQuestion(marionette, answer),
    openPrivately: async (url) => {
      const window = { type: 'window', private: true };
      const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', window);
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      await marionette.send('WebDriver:Navigate', { url });
    },
    chooseFromContextMenu: (selector, label) => chooseFromContextMenu(marionette, selector, label),
    chooseFromButtonMenu: (label) => chooseFromButtonMenu(marionette, label),
    close: async () => {
      // Firefox closes the connection as it goes: the answer may never come.
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.disconnect();
      const killer = setTimeout(() => process_.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(killer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function portOf(profile: string, firefox: ChildProcess): Promise<number> {
  let log = '';
  firefox.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const file = join(profile, 'MarionetteActivePort');
  const port = await until(
    () => {
      if (firefox.exitCode !== null) throw new Error(`Firefox ended at once:\n${log}`);
      return Promise.resolve(existsSync(file) ? readFileSync(file, 'utf8') : '');
    },
    (text) => text !== '',
    STARTUP,
  );
  return Number(port);
}

async function pressToolbarButton(marionette: Marionette): Promise<void> {
  const widget = await marionette.inBrowser<string>(
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
     const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(args[0]).extension);
     CustomizableUI.addWidgetToArea(action.id, CustomizableUI.AREA_NAVBAR);
     return action.id;`,
    [ADDON_ID],
  );
  await marionette.inBrowserContext(async () => {
    const id = await find(marionette, `#${widget} .unified-extensions-item-action-button`);
    await marionette.send('WebDriver:ElementClick', { id });
  });
}

/** Marionette reaches no popup; a frame script that is sent into it does, once its panel is open. */
async function inPopup<T>(marionette: Marionette, body: string, args: Json[]): Promise<T> {
  // What follows is done once: typed twice, a text would stand there twice.
  await until(
    () => askPopup<boolean>(marionette, 'return true;', [], LOST_AFTER),
    (there) => there === true,
  );
  const answer = await until(
    () => askPopup<T>(marionette, body, args, PATIENCE),
    (value) => value !== null,
  );
  if (answer === null) throw new Error('the popup has nothing to say');
  return answer;
}

/** Runs `body` in the popup; null when there is none, when it returns nothing, or when it does not answer in time. */
async function askPopup<T>(marionette: Marionette, body: string, args: Json[], patience: number): Promise<T | null> {
  return await marionette.inBrowser<T | null>(
    `const [body, given, patience] = args;
         const popup = document.querySelector('browser.webextension-popup-browser');
         if (popup?.closest('panel')?.state !== 'open') return null;
         return await new Promise((resolve, reject) => {
           setTimeout(() => resolve(null), patience);
           const name = 'cutline-e2e:' + Math.random();
           popup.messageManager.addMessageListener(name, ({ data }) =>
             data.error === undefined ? resolve(data.value) : reject(new Error(data.error)));
           const script = '(async () => {' +
             'try { const args = ' + JSON.stringify(given) + ';' +
             'const value = await (async () => {' + body + '})();' +
             'sendAsyncMessage(' + JSON.stringify(name) + ', { value: value === undefined ? null : value }); }' +
             'catch (error) { sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(error) }); }' +
             '})()';
           popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
         });`,
    [body, args, patience],
  );
}

async function chooseFromContextMenu(marionette: Marionette, selector: string, label: string): Promise<void> {
  await marionette.inPage('document.querySelector(args[0])?.scrollIntoView({ block: "center" });', [selector]);
  await rightClick(marionette, selector);
  await chooseEntry(marionette, 'contentAreaContextMenu', label);
}

async function chooseFromButtonMenu(marionette: Marionette, label: string): Promise<void> {
  await marionette.inBrowserContext(() =>
    rightClick(marionette, `[data-extensionid="${ADDON_ID}"] .unified-extensions-item-action-button`),
  );
  await chooseEntry(marionette, 'toolbar-context-menu', label);
}

async function answerQuestion(marionette: Marionette, answer: 'allow' | 'deny'): Promise<void> {
  const press = `const panel = document.getElementById('notification-popup');
    const question = panel?.state === 'open' ? panel.querySelector('popupnotification') : null;
    if (!question) return false;
    (args[0] === 'allow' ? question.button : question.secondaryButton).click();
    return true;`;
  await until(
    () => marionette.inBrowser<boolean>(press, [answer]),
    (pressed) => pressed,
  );
}

async function rightClick(marionette: Marionette, selector: string): Promise<void> {
  const origin = { [ELEMENT_KEY]: await find(marionette, selector) };
  const actions = [
    { type: 'pointerMove', duration: 0, x: 0, y: 0, origin },
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ];
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
  await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
}

async function chooseEntry(marionette: Marionette, menuId: string, label: string): Promise<void> {
  await until(
    () =>
      marionette.inBrowser<boolean>(
        `const menu = document.getElementById(args[1]);
         if (menu.state !== 'open') return false;
         const entry = [...menu.querySelectorAll('menuitem')].find((item) => !item.hidden && item.label === args[0]);
         if (!entry) return false;
         // Where an extension has several entries they stand in a menu of its own.
         const popup = entry.closest('menupopup');
         if (popup.state !== 'open') {
           entry.closest('menu').openMenu(true);
           return false;
         }
         popup.activateItem(entry);
         return true;`,
        [label, menuId],
      ),
    (chosen) => chosen,
  );
}

/** The key that WebDriver gives to a reference to an element. */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

async function find(marionette: Marionette, selector: string): Promise<string> {
  const using = { using: 'css selector', value: selector };
  const { value } = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', using);
  const id = value[ELEMENT_KEY];
  if (id === undefined) throw new Error(`nothing matches ${selector}`);
  return id;
}

/** Asks until the answer is good; throws when it isn't in time. */
export async function until<T>(ask: () => Promise<T>, good: (value: T) => boolean, patience = PATIENCE): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (good(value)) return value;
    if (Date.now() > end) throw new Error(`not in ${patience / 1000} s: the last answer was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Installing opens the welcome page, in front: it would take the click on the toolbar button. */
async function closeWelcome(marionette: Marionette): Promise<void> {
  const close = `const welcome = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome/index.html'));
    if (welcome) gBrowser.removeTab(welcome);
    return welcome !== undefined;`;
  await until(
    () => marionette.inBrowser<boolean>(close),
    (closed) => closed,
  );
}
