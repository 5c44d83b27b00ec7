/**
 * Firefox with Cutline in it, driven as a person would: the real toolbar button, the real popup, the real context
 * menu. Used by the end-to-end tests and by `npm start -- --firefox`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { zipSync } from 'fflate';
import { requireBrowser } from '../../../scripts/browsers/browsers.ts';
import { Marionette, type Json } from './marionette.ts';
import { answerQuestion, chooseFromButtonMenu, chooseFromContextMenu } from './menus.ts';
import { ADDON_ID, inPopup, pressToolbarButton } from './toolbar.ts';
import { until } from './until.ts';

const EXTENSION = resolve(import.meta.dirname, '../../../dist/firefox');
const STARTUP = 120_000;
const PORT = 'MarionetteActivePort';
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

/** For an extension that stays: Firefox ESR takes one that nobody signed, and opens the tabs of the last run again. */
const LASTING: Record<string, Json> = {
  'browser.startup.page': 3,
  'extensions.autoDisableScopes': 0,
  'xpinstall.signatures.required': false,
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

interface LaunchOptions {
  headless?: boolean;
  preferences?: Record<string, Json>;
  privateBrowsing?: boolean;
  /** A folder of the caller's: what is done in this run is there at the next one, the extension and the open tabs too. */
  profile?: string;
}

/** Starts Firefox with a fresh profile, or the one given, and installs the built extension, for this run or for good. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<CutlineInFirefox> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'cutline-firefox-'));
  const isFirstRun = options.profile === undefined || installForGood(profile);
  const lasting = options.profile === undefined ? {} : LASTING;
  const preferences = Object.entries({ ...PREFERENCES, ...lasting, ...options.preferences });
  const lines = preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const flags = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  // That of an earlier run would be read before this one has written its own.
  rmSync(join(profile, PORT), { force: true });
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
  if (options.profile === undefined) await marionette.send('Addon:Install', { path: EXTENSION, temporary: true });
  // In a private window the page may not show that it is one of ours.
  if (isFirstRun && options.preferences?.['browser.privatebrowsing.autostart'] !== true) await closeWelcome(marionette);
  // Not at the install: Firefox starts the extension anew for it, and the first start's welcome page may be lost.
  if (options.privateBrowsing === true) await allowPrivateBrowsing(marionette);

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
        `const root = document.querySelector('[data-cutline-notice]')?.openOrClosedShadowRoot;
         const panels = [...(root?.querySelectorAll('.panel:not(:has(.message:empty))') ?? [])];
         const shown = panels.flatMap((panel) => [...panel.children].filter((part) => !part.matches('.said')));
         return shown.map((part) => part.innerText).join('\\n');`,
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
      // Only when it may take its time does it write down which tabs are open.
      const flags = [options.profile === undefined ? 'eForceQuit' : 'eAttemptQuit'];
      // Firefox closes the connection as it goes: the answer may never come.
      await marionette.send('Marionette:Quit', { flags }).catch(() => undefined);
      marionette.disconnect();
      const killer = setTimeout(() => process_.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(killer);
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Puts the extension where Firefox finds it at its start; returns false when it is there from an earlier run. */
function installForGood(profile: string): boolean {
  const file = join(profile, 'extensions', `${ADDON_ID}.xpi`);
  if (existsSync(file)) return false;
  const paths = readdirSync(EXTENSION, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map(({ parentPath, name }) => join(parentPath, name));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    zipSync(Object.fromEntries(files.map((path) => [relative(EXTENSION, path), readFileSync(path)]))),
  );
  return true;
}

async function portOf(profile: string, firefox: ChildProcess): Promise<number> {
  let log = '';
  firefox.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const file = join(profile, PORT);
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

/** Installing opens the welcome page, in front: it would take the click on the toolbar button. */
async function closeWelcome(marionette: Marionette): Promise<void> {
  const close = `const welcome = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome/index.html'));
    if (welcome) gBrowser.removeTab(welcome);
    return welcome !== undefined;`;
  await until(
    () => marionette.inBrowser<boolean>(close),
    (closed) => closed,
  );
  // It may be the tab in which the driver stands.
  const [handle] = await marionette.send<string[]>('WebDriver:GetWindowHandles');
  await marionette.send('WebDriver:SwitchToWindow', { handle });
}

/** Lets the extension into private windows as its switch in `about:addons` does, and waits until it runs there. */
async function allowPrivateBrowsing(marionette: Marionette): Promise<void> {
  await marionette.inBrowser(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     await ExtensionPermissions.add(args[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
     await (await AddonManager.getAddonByID(args[0])).reload();`,
    [ADDON_ID],
  );
  await until(
    () =>
      marionette.inBrowser<boolean>('return WebExtensionPolicy.getByID(args[0])?.privateBrowsingAllowed === true;', [
        ADDON_ID,
      ]),
    (allowed) => allowed,
  );
}
