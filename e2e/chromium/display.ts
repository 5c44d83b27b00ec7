/** A display of its own with a window manager, a mouse and a keyboard: for what Chromium shows outside its pages. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Locator, Page } from 'playwright';

export interface Display {
  /** `:99` */
  name: string;
  /**
   * Right-clicks the middle of what `locator` finds, on the screen, and chooses the one entry that an extension put
   * into the menu: it stands above the last, "Inspect".
   */
  chooseExtensionEntry: (locator: Locator) => Promise<void>;
  /**
   * Does what makes the browser ask for a permission, and answers its question by the keyboard: the focus is on Deny, and
   * one Tab further on Allow.
   */
  answerQuestion: (ask: () => Promise<unknown>, answer: 'allow' | 'deny') => Promise<void>;
  close: () => Promise<void>;
}

/** Milliseconds until a question stands on the screen and takes keys: Chromium ignores those that come too soon. */
const ASKED = 2_000;

/** Starts Xvfb on a display that is free, and openbox on it: without a window manager Chromium's menus take no keys. */
export async function openDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const name = `:${await firstLine(server.stdio[3] as Readable)}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const xdotool = (...args: string[]) => execFileSync('xdotool', args, { env, timeout: 10_000, encoding: 'utf8' });
  /** How many windows are shown; an open menu is one more. */
  const windows = () => xdotool('search', '--onlyvisible', '--class', '.*').trim().split('\n').length;

  return {
    name,
    chooseExtensionEntry: async (locator) => {
      await locator.scrollIntoViewIfNeeded();
      const [x, y] = await onScreen(locator.page(), locator);
      const before = windows();
      xdotool('mousemove', '--sync', String(x), String(y), 'click', '3');
      await until(() => windows() > before, 'the context menu did not open');
      for (const key of ['Up', 'Up', 'Return']) {
        // As slowly as a hand: a menu that is still opening loses keys.
        await new Promise((resolve) => setTimeout(resolve, 300));
        xdotool('key', key);
      }
      await until(() => windows() <= before, 'the context menu did not close');
    },
    answerQuestion: async (ask, answer) => {
      await ask();
      await new Promise((resolve) => setTimeout(resolve, ASKED));
      for (const key of answer === 'allow' ? ['Tab', 'Return'] : ['Return']) {
        xdotool('key', key);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    },
    close: async () => {
      await Promise.all([end(manager), end(server)]);
    },
  };
}

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
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
