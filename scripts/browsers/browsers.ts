/** Finds the browsers of this machine where each system keeps them. */
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

export type BrowserName = 'chromium' | 'chrome' | 'edge' | 'brave' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  path: string;
}

/** In the order of preference: the plain one first, whose profile and updates are nobody's. */
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
  if (chosen !== undefined && chosen !== '') {
    return { name: family === 'firefox' ? 'firefox' : nameOf(chosen), path: chosen };
  }
  for (const name of family === 'chromium' ? CHROMIUM_FAMILY : (['firefox'] as const)) {
    const path = candidates(name).find((candidate) => existsSync(candidate));
    if (path !== undefined) return { name, path };
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

function nameOf(path: string): BrowserName {
  const program = path.toLowerCase();
  if (program.includes('brave')) return 'brave';
  if (program.includes('edge')) return 'edge';
  if (program.includes('google')) return 'chrome';
  return 'chromium';
}

/** Returns the paths at which `name` may be on `platform`, best first. */
export function candidates(name: BrowserName, platform = process.platform, env = process.env): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap((folder) => MAC[name].map((app) => posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS[name].map((app) => win32.join(folder, app)),
    );
  }
  const folders = (env['PATH'] ?? '').split(':').concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return LINUX[name].flatMap((program) => folders.map((folder) => posix.join(folder, program)));
}
