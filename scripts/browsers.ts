/** Finds the browsers of this machine where each system keeps them. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'chrome' | 'edge' | 'brave' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  path: string;
  /** Branded Chrome and Edge (137 and later) ignore `--load-extension`; there the extension goes in over CDP. */
  loadsUnpackedFromCommandLine: boolean;
}

/** Chromium first: it loads an unpacked extension without ado. */
const CHROMIUM_FAMILY: BrowserName[] = ['chromium', 'chrome', 'edge', 'brave'];

/** Names of the programs on Linux, as the distributions and the vendors' packages have them. */
const LINUX: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome-stable', 'google-chrome', 'google-chrome-beta', 'google-chrome-unstable'],
  edge: ['microsoft-edge-stable', 'microsoft-edge', 'microsoft-edge-beta', 'microsoft-edge-dev'],
  brave: ['brave-browser', 'brave'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
};

/** Inside `/Applications` or `~/Applications`. */
const MAC: Record<BrowserName, string[]> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  brave: ['Brave Browser.app/Contents/MacOS/Brave Browser'],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

/** Inside the program folders and the person's own `AppData\Local`. */
const WINDOWS: Record<BrowserName, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  brave: ['BraveSoftware\\Brave-Browser\\Application\\brave.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
};

/**
 * Returns the browser to use for Chromium's family or for Firefox, or null when there is none. The environment
 * variables `CUTLINE_CHROMIUM` and `CUTLINE_FIREFOX` name a program of your own choice.
 */
export function findBrowser(family: 'chromium' | 'firefox'): FoundBrowser | null {
  const chosen = process.env[family === 'chromium' ? 'CUTLINE_CHROMIUM' : 'CUTLINE_FIREFOX'];
  if (chosen !== undefined && chosen !== '') return found(family === 'firefox' ? 'firefox' : nameOf(chosen), chosen);
  for (const name of family === 'chromium' ? CHROMIUM_FAMILY : (['firefox'] as const)) {
    const path = candidates(name).find((candidate) => existsSync(candidate));
    if (path !== undefined) return found(name, path);
  }
  return null;
}

/** As `findBrowser`, but throws with a text for people when there is none. */
export function requireBrowser(family: 'chromium' | 'firefox'): FoundBrowser {
  const browser = findBrowser(family);
  if (browser === null) throw new Error(installAdvice(family));
  return browser;
}

/** Returns what to tell a person who has no such browser. */
export function installAdvice(family: 'chromium' | 'firefox'): string {
  return family === 'chromium'
    ? 'No Chromium, Chrome, Edge or Brave was found. Install one (144 or later), or name it in CUTLINE_CHROMIUM.'
    : 'No Firefox was found. Install Firefox 140 or later, or name it in CUTLINE_FIREFOX.';
}

function found(name: BrowserName, path: string): FoundBrowser {
  return { name, path, loadsUnpackedFromCommandLine: name !== 'chrome' && name !== 'edge' };
}

function nameOf(path: string): BrowserName {
  const program = path.toLowerCase();
  if (program.includes('brave')) return 'brave';
  if (program.includes('edge')) return 'edge';
  if (program.includes('google')) return 'chrome';
  return 'chromium';
}

function candidates(name: BrowserName): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC[name].map((app) => join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) => (folder === undefined ? [] : WINDOWS[name].map((app) => join(folder, app))));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/snap/bin', '/usr/local/bin');
  return LINUX[name].flatMap((program) => folders.map((folder) => join(folder, program)));
}
