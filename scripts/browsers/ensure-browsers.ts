/** Makes sure that there is a browser to run: installs one where that can be done unasked, else says what to install. */
import { spawnSync } from 'node:child_process';
import { findBrowser, installAdvice } from './browsers.ts';

export type Family = 'chromium' | 'firefox';

/** Debian's packages; Ubuntu has the same names for its own. */
const APT_PACKAGES: Record<Family, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Installs missing browsers through apt when run as root on Debian or Ubuntu; throws with a text for people otherwise. */
export function ensureBrowsers(families: Family[]): void {
  const missing = families.filter((family) => findBrowser(family) === null);
  if (missing.length > 0 && canInstall()) apt(missing.map((family) => APT_PACKAGES[family]));
  const advice = families.filter((family) => findBrowser(family) === null).map(installAdvice);
  if (advice.length > 0) throw new Error(advice.join('\n'));
}

/** What the test of the real context menu in Chromium needs: a display, a window manager, a mouse and keyboard. */
const DISPLAY_PROGRAMS = { Xvfb: 'xvfb', openbox: 'openbox', xdotool: 'xdotool' };

/** Returns whether a virtual display can be had, after trying to install it as `ensureBrowsers` does. */
export function ensureVirtualDisplay(): boolean {
  if (process.platform !== 'linux') return false;
  const missing = Object.entries(DISPLAY_PROGRAMS).filter(([program]) => !onPath(program));
  if (missing.length > 0 && canInstall()) apt(missing.map(([, name]) => name));
  return Object.keys(DISPLAY_PROGRAMS).every(onPath);
}

/** Programs that judge what we export (`scripts/judges/`). Without them those exports are not judged, and it is said. */
const JUDGES = { epubcheck: 'epubcheck', biber: 'biber' };

/** Installs the judges as `ensureBrowsers` does browsers, where that can be done unasked. */
export function ensureJudges(): void {
  const missing = Object.entries(JUDGES).filter(([program]) => !onPath(program));
  if (missing.length > 0 && canInstall()) apt(missing.map(([, name]) => name));
}

const onPath = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
}

function apt(packages: string[]): void {
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) console.error(`apt-get ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  }
}
