/** A display of its own with a window manager, a mouse and a keyboard: for what Chromium shows outside its pages. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Locator, Page } from 'playwright';
import { screenIn, type Screen } from './screen.ts';
import { waitFor } from './wait-for.ts';

type Answer = 'allow' | 'deny';

export interface Display {
  /** `:99` */
  name: string;
  /**
   * Right-clicks the middle of what `locator` finds, on the screen, and clicks the one entry that an extension put into
   * the menu: it stands above the last, "Inspect".
   */
  chooseExtensionEntry: (locator: Locator) => Promise<void>;
  /**
   * Does what makes the browser ask for a permission, and answers its question by the keyboard: the focus is on Deny, and
   * one Tab further on Allow.
   */
  answerQuestion: (ask: () => Promise<unknown>, answer: Answer) => Promise<void>;
  /** How bright the screen is once it stands still. */
  brightness: () => Promise<number>;
  /** Answers the question that stands in the window in front, likewise; without it the screen was as bright as `bright`. */
  answerStanding: (bright: number, answer: Answer) => Promise<void>;
  close: () => Promise<void>;
}

/** Milliseconds for which Chromium lets nobody answer a question that has just come up: half a second. */
const PROTECTED = 700;
/** Under a question the screen has less than this share of its brightness. */
const DIMMED = 0.75;
/** Pixels from the lower edge of Chromium's menu to the middle of its last entry but one, above a line. */
const ABOVE_LAST = 69;

/** Starts Xvfb on a display that is free, and openbox on it: without a window manager Chromium's windows take no keys. */
export async function openDisplay(): Promise<Display> {
  const folder = mkdtempSync(join(tmpdir(), 'cutline-display-'));
  const size = ['-screen', '0', '1400x1000x24'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...size, '-fbdir', folder, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await firstLine(server.stdio[3] as Readable)}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const xdotool = (...args: string[]) => execFileSync('xdotool', args, { env, timeout: 60_000, encoding: 'utf8' });
  const windows = () => xdotool('search', '--onlyvisible', '--class', '.*').trim().split('\n');
  const screen = screenIn(folder);
  const brightness = async () => {
    await stillScreen(screen);
    return screen.brightness();
  };
  /** `bright` is how bright the screen is without a question, under which all else is dimmed. */
  const answerTo = async (bright: number, answer: Answer) => {
    const isAsking = () => screen.brightness() < bright * DIMMED;
    await waitFor(() => Promise.resolve(isAsking()), 'no question came up');
    await pause(PROTECTED);
    if (answer === 'allow') {
      const before = await stillScreen(screen);
      xdotool('key', 'Tab');
      await waitFor(() => Promise.resolve(!screen.read().equals(before)), 'the focus did not move to Allow');
      await stillScreen(screen);
    }
    xdotool('key', 'Return');
    await waitFor(() => Promise.resolve(!isAsking()), 'the question was not answered');
  };

  return {
    name,
    chooseExtensionEntry: async (locator) => {
      await locator.scrollIntoViewIfNeeded();
      const [x, y] = await onScreen(locator.page(), locator);
      const before = windows();
      xdotool('mousemove', '--sync', String(x), String(y), 'click', '3');
      const find = () => Promise.resolve(windows().find((window) => !before.includes(window)));
      const menu = await waitFor(find, 'the context menu did not open');
      const { left, bottom } = placeOf(xdotool('getwindowgeometry', '--shell', menu));
      xdotool('mousemove', '--sync', String(left + 60), String(bottom - ABOVE_LAST), 'click', '1');
      await waitFor(() => Promise.resolve(!windows().includes(menu)), 'the context menu did not close');
    },
    answerQuestion: async (ask, answer) => {
      // What a question before this one dimmed may still be growing bright.
      const bright = await brightness();
      await ask();
      await answerTo(bright, answer);
    },
    brightness,
    answerStanding: answerTo,
    close: async () => {
      await Promise.all([end(manager), end(server)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until nothing on the screen moves any more, and returns what it shows. */
async function stillScreen(screen: Screen): Promise<Buffer> {
  let last = screen.read();
  return await waitFor(async () => {
    await pause(200);
    const before = last;
    last = screen.read();
    return last.equals(before) && last;
  }, 'the screen does not stand still');
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Reads what `xdotool getwindowgeometry --shell` says. */
function placeOf(geometry: string): { left: number; bottom: number } {
  const number = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(geometry)?.[1]);
  return { left: number('X'), bottom: number('Y') + number('HEIGHT') };
}

/** Where on the screen the middle of the element is: the page lies at the bottom of its window. */
async function onScreen(page: Page, locator: Locator): Promise<[number, number]> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('the element to click is not shown');
  const [left, top] = await page.evaluate(() => [
    window.screenX + (window.outerWidth - window.innerWidth) / 2,
    window.screenY + window.outerHeight - window.innerHeight,
  ]);
  return [Math.round((left ?? 0) + box.x + box.width / 2), Math.round((top ?? 0) + box.y + box.height / 2)];
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('error', reject);
    stream.on('end', () => reject(new Error('Xvfb did not start')));
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.trim());
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
