/**
 * Chromium (Chrome, Edge, Brave) with Cutline in it, driven as a person would: the real toolbar button, the real
 * popup. Used by the end-to-end tests, `npm start`, the screenshots and the benchmark of the popup.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright';
import { requireBrowser } from '../../scripts/browsers/browsers.ts';
import { endBackground } from './end-background.ts';
import { renew } from './renew.ts';
import { waitFor } from './wait-for.ts';

const EXTENSION = resolve(import.meta.dirname, '../../dist/chrome');

export interface LaunchOptions {
  headless?: boolean;
  /** Language of the browser's own interface, and so of Cutline's: `en` or `vi`. */
  language?: string;
  /** The display to open windows on, instead of the machine's own. */
  display?: string;
  /**
   * Sites that may be read from the start, as match patterns: headless, nobody can press a button in the dialog in which
   * the browser asks for them.
   */
  sites?: string[];
  /** Optional permissions that are granted from the start, likewise. */
  permissions?: string[];
  /** Lets the extension run in private windows, as the switch on the browser's page of extensions does. */
  privateWindows?: boolean;
  /** Another extension's folder, in Cutline's place: to compare with. */
  extension?: string;
  /** Switches of Chromium's that Playwright sets and that are not wanted. */
  without?: string[];
  /** An empty folder for the profile, in the place of one that is made: on a small disk, say. It goes at the end as well. */
  profile?: string;
}

/** The open toolbar popup. `close` lets go of it; the popup itself closes when the page is clicked. */
export interface Popup {
  page: Page;
  close: () => Promise<void>;
}

export interface CutlineInChromium {
  context: BrowserContext;
  extensionId: string;
  /** Cutline's service worker, started if need be. */
  background: () => Promise<Worker>;
  /** Ends the service worker, whatever it is doing; the next message to it starts another. */
  endBackground: () => Promise<void>;
  /** A click on the toolbar button while `page` is in front: it opens the popup and grants `activeTab`. */
  pressToolbarButton: (page: Page) => Promise<Popup>;
  /** As `pressToolbarButton`, but answers at once; `openPopup` finds the popup later. */
  triggerAction: (page: Page) => Promise<void>;
  /** The popup that is open, or about to open. */
  openPopup: () => Promise<Popup>;
  isPopupOpen: () => Promise<boolean>;
  openLibrary: () => Promise<Page>;
  /** Opens `src/pages/NAME/index.html` of the extension in a tab. */
  openOwnPage: (name: string) => Promise<Page>;
  /** Does `work`, which makes the browser download a file, and returns the file's path in `folder`. */
  download: (folder: string, work: () => Promise<void>) => Promise<string>;
  /** Makes the browser as good as new, see `renew`. */
  renew: () => Promise<void>;
  /** Puts the next version in the place of the running one, as the browser's own updates do. Only with `sites` or `permissions`. */
  update: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts the browser with a fresh profile and the built extension in it. */
export async function launchChromium(options: LaunchOptions = {}): Promise<CutlineInChromium> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'cutline-chromium-'));
  const { headless = true, language = 'en', display, sites = [], permissions = [], without = [] } = options;
  const { privateWindows = false } = options;
  const cutline = sites.length + permissions.length === 0 ? EXTENSION : withGrants(sites, permissions, profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser('chromium').path,
    headless,
    // As root (in a container) Chromium's own sandbox does not start.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: null,
    // Playwright's own default is en-US, whatever the browser's language.
    locale: language,
    env: { ...environment(), LANGUAGE: language, ...(display === undefined ? {} : { DISPLAY: display }) },
    // With it no extension loads at all.
    ignoreDefaultArgs: ['--disable-extensions', ...without],
    args: [
      `--lang=${language}`,
      `--accept-lang=${language}`,
      '--window-size=1280,900',
      // Headless, the screen is 800 × 600 otherwise, and the popup no higher than what is left of it.
      '--screen-info={1600x1200}',
      // For the popup, which is seen only by a connection made after it opened.
      '--remote-debugging-port=0',
      // `Extensions.loadUnpacked`: branded Chrome and Edge ignore `--load-extension`.
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      '--disable-background-networking',
    ],
  });
  const browser = context.browser();
  if (browser === null) throw new Error('the browser has no connection of its own');
  const cdp = await browser.newBrowserCDPSession();
  const { id: extensionId } = await sendExtensions<{ id: string }>(cdp, 'loadUnpacked', {
    path: options.extension ?? cutline,
    enableInIncognito: privateWindows,
  });
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  if (options.extension === undefined) await closeWelcome(context);

  async function triggerAction(page: Page): Promise<void> {
    await page.bringToFront();
    // The tab is told of a new page a little later than the page itself.
    const tab = await waitFor(async () => {
      const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      return targetInfos.find(({ url }) => url === page.url());
    }, `no tab shows ${page.url()}`);
    // The action wants the tab's target, not the page's.
    await sendExtensions(cdp, 'triggerAction', { id: extensionId, targetId: tab.targetId });
  }

  const popupAddress = `chrome-extension://${extensionId}/src/popup/`;
  const isPopupOpen = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'page' }] });
    return targetInfos.some(({ url }) => url.startsWith(popupAddress));
  };

  /** Playwright announces no toolbar popup; a connection made when it is there finds it among the pages. */
  async function openPopup(): Promise<Popup> {
    return await waitFor(
      async () => (await isPopupOpen()) && (await connectTo(`http://127.0.0.1:${port}`, popupAddress)),
      'the toolbar popup did not open',
    );
  }

  async function openOwnPage(name: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/src/pages/${name}/index.html`);
    return page;
  }

  return {
    context,
    extensionId,
    background: async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')),
    endBackground: async () => void (await endBackground(cdp, `chrome-extension://${extensionId}`)),
    triggerAction,
    openPopup,
    isPopupOpen,
    pressToolbarButton: async (page) => {
      // One that is closing still would be taken for the new one.
      await waitFor(async () => !(await isPopupOpen()), 'the last popup did not close');
      await triggerAction(page);
      return await openPopup();
    },
    openLibrary: () => openOwnPage('library'),
    openOwnPage,
    download: async (folder, work) => {
      // Each connection to a popup sends downloads to a place of its own, which goes with it: set it anew.
      const behaviour = { behavior: 'allow', downloadPath: folder, eventsEnabled: true } as const;
      await cdp.send('Browser.setDownloadBehavior', behaviour);
      const finished = downloadedTo(folder, cdp);
      await work();
      return await finished;
    },
    renew: () => renew(context, cdp, extensionId),
    update: async () => {
      if (cutline === EXTENSION) throw new Error('the build itself must not be changed');
      const file = join(cutline, 'manifest.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...manifest, version: '999.0' }));
      await sendExtensions(cdp, 'loadUnpacked', { path: cutline, enableInIncognito: privateWindows });
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Returns a copy of the built extension to which the browser grants these sites and permissions when it is installed. */
export function withGrants(sites: string[], permissions: string[], folder: string): string {
  const copy = join(folder, 'cutline-with-sites');
  cpSync(EXTENSION, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, host_permissions: sites, permissions: [...manifest.permissions, ...permissions] }),
  );
  return copy;
}

/** Installing opens the welcome page, in front: it would take the click on the toolbar button. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const find = () => context.pages().find((page) => page.url().endsWith('/src/pages/welcome/index.html'));
  const welcome = await waitFor(() => Promise.resolve(find()), 'the welcome page did not open');
  await welcome.close();
}

/** Returns the path of the first file that is downloaded from now on, when it is there. */
function downloadedTo(folder: string, cdp: CDPSession): Promise<string> {
  return new Promise((resolve) => {
    const names = new Map<string, string>();
    const onBegin = ({ guid, suggestedFilename }: { guid: string; suggestedFilename: string }) =>
      names.set(guid, suggestedFilename);
    const onProgress = ({ guid, state }: { guid: string; state: string }) => {
      const name = names.get(guid);
      if (state !== 'completed' || name === undefined) return;
      cdp.off('Browser.downloadWillBegin', onBegin);
      cdp.off('Browser.downloadProgress', onProgress);
      resolve(join(folder, name));
    };
    cdp.on('Browser.downloadWillBegin', onBegin);
    cdp.on('Browser.downloadProgress', onProgress);
  });
}

async function connectTo(endpoint: string, address: string): Promise<Popup | null> {
  const browser = await chromium.connectOverCDP(endpoint);
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((page) => page.url().startsWith(address));
  if (page !== undefined) return { page, close: () => browser.close() };
  await browser.close();
  return null;
}

/** The `Extensions` domain is not among Playwright's types. */
async function sendExtensions<T>(cdp: CDPSession, method: string, parameters: object): Promise<T> {
  const send = cdp.send.bind(cdp) as unknown as (method: string, parameters: object) => Promise<T>;
  return await send(`Extensions.${method}`, parameters);
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
