/**
 * Chromium with Cutline in it and nobody attached to its pages: where a debugger of Playwright's kind looks on, Chromium
 * pre-renders nothing. It is spoken to over a pipe, in the DevTools protocol: messages of JSON, each ended by a zero byte.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { requireBrowser } from '../../scripts/browsers/browsers.ts';
import { withGrants } from './cutline.ts';
import { waitFor } from './wait-for.ts';

type Answer = { id?: number; result?: unknown; error?: { message: string } };
type Target = { targetId: string; type: string; url: string };

export interface UnwatchedChromium {
  /** Opens the address in a tab of its own, in front. */
  open: (url: string) => Promise<void>;
  /** Runs the expression in Cutline's background, and returns its value; a promise is waited for. */
  inBackground: <T>(expression: string) => Promise<T>;
  /** A click on the toolbar button while the page at `url` is in front. */
  pressToolbarButton: (url: string) => Promise<void>;
  /** Runs the expression in the open popup, likewise. */
  inPopup: <T>(expression: string) => Promise<T>;
  close: () => Promise<void>;
}

/** Starts the browser with a fresh profile and the built extension, to which all `sites` are granted. */
export async function launchUnwatched(sites: string[]): Promise<UnwatchedChromium> {
  const { path } = requireBrowser('chromium');
  const profile = mkdtempSync(join(tmpdir(), 'cutline-unwatched-'));
  const browser = spawn(
    path,
    [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--lang=en',
      '--window-size=1280,900',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: 'en' } },
  );
  const close = async (send: Send) => {
    await send('Browser.close').catch(() => browser.kill('SIGKILL'));
    await hasEnded(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const send = speakTo(browser);
  try {
    const driven = await drive(send, withGrants(sites, [], profile));
    return { ...driven, close: () => close(send) };
  } catch (error) {
    await close(send);
    throw error;
  }
}

/** Loads the extension, and returns what can be done with it. */
async function drive(send: Send, extension: string): Promise<Omit<UnwatchedChromium, 'close'>> {
  const { id } = (await send('Extensions.loadUnpacked', { path: extension })) as { id: string };
  const own = `chrome-extension://${id}/`;

  const targets = async (type: string) => {
    const { targetInfos } = (await send('Target.getTargets', { filter: [{ type }] })) as { targetInfos: Target[] };
    return targetInfos;
  };
  const find = (type: string, url: string) =>
    waitFor(
      async () => (await targets(type)).find((target) => target.url.startsWith(url)),
      `there is no ${type} at ${url}`,
    );
  /** Attaches to one target for one expression: the pages stay alone. */
  async function run<T>(type: string, url: string, expression: string): Promise<T> {
    const { targetId } = await find(type, url);
    const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const answer = (await send('Runtime.evaluate', asked, sessionId)) as {
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    };
    await send('Target.detachFromTarget', { sessionId });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'it failed');
    return answer.result.value;
  }

  // Installing opens the welcome page, in front.
  const welcome = await find('page', `${own}src/pages/welcome/`);
  await send('Target.closeTarget', { targetId: welcome.targetId });

  return {
    open: async (url) => {
      await send('Target.createTarget', { url });
    },
    inBackground: (expression) => run('service_worker', own, expression),
    pressToolbarButton: async (url) => {
      const { targetId } = await find('tab', url);
      await send('Extensions.triggerAction', { id, targetId });
    },
    inPopup: (expression) => run('page', `${own}src/popup/`, expression),
  };
}

/** Settles when the browser is no more, were it that it never started. */
async function hasEnded(browser: ChildProcess): Promise<void> {
  if (browser.pid === undefined || browser.exitCode !== null || browser.signalCode !== null) return;
  await new Promise((resolve) => browser.once('exit', resolve));
}

type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** Returns the way to send a command; it answers with the result, or throws what went wrong: were it that the browser is gone. */
function speakTo(browser: ChildProcess): Send {
  const [to, from] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
  const waiting = new Map<number, (answer: Answer) => void>();
  let gone: string | null = null;
  const end = (why: string) => {
    gone ??= why;
    for (const answer of waiting.values()) answer({ error: { message: gone } });
  };
  browser.once('exit', (code, signal) => end(`Chromium ended (${signal ?? code})`));
  browser.once('error', ({ message }) => end(message));
  // A pipe that breaks is the browser's end, which is told above.
  for (const pipe of [to, from]) pipe.on('error', () => undefined);
  let rest = '';
  let lastId = 0;
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  return async (method, params = {}, sessionId) => {
    if (gone !== null) throw new Error(`${method}: ${gone}`);
    const id = ++lastId;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    to.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
