/** The last errors, for the diagnostics that a person can save: what failed and where, without addresses or page text. */
import * as v from 'valibot';
import { browser } from './browser/browser.ts';
import type { Problem } from './wire.ts';

const KEY = 'errors';
/** How many errors are kept. */
const KEPT = 30;
/** Characters of an error's text. */
const LONGEST = 300;

const LoggedSchema = v.object({
  at: v.string(),
  /** What was being done: the name of a call, a page, an event. */
  where: v.string(),
  code: v.string(),
  detail: v.string(),
  /** How often it came in a row. */
  times: v.number(),
});

export type LoggedError = v.InferOutput<typeof LoggedSchema>;

let last: Promise<unknown> = Promise.resolve();

/** Adds the problem to the log; past `KEPT` the oldest is dropped. Never rejects: logging an error must not raise one. */
export function logProblem(where: string, { code, detail }: Problem): Promise<void> {
  const logged = (async () => {
    await last;
    const before = await readErrors();
    const entry = { at: new Date().toISOString(), where, code, detail: withoutContent(detail), times: 1 };
    const previous = before.at(-1);
    const same = previous && previous.where === where && previous.code === code && previous.detail === entry.detail;
    const errors = same ? [...before.slice(0, -1), { ...entry, times: previous.times + 1 }] : [...before, entry];
    await browser.storage.local.set({ [KEY]: errors.slice(-KEPT) });
  })();
  last = logged.catch(() => undefined);
  return logged.catch(() => undefined);
}

/** Returns the errors that are kept, oldest first. */
export async function readErrors(): Promise<LoggedError[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const list: unknown[] = Array.isArray(stored) ? stored : [];
  return list.flatMap((raw) => {
    const entry = v.safeParse(LoggedSchema, raw);
    return entry.success ? [entry.output] : [];
  });
}

/** Forgets them all. */
export async function forgetErrors(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/**
 * Returns an error's words without what can be a page's or a person's: addresses, and whatever stands in quotation
 * marks, since checks quote the value that they refuse. Cut to a line.
 */
export function withoutContent(detail: string): string {
  return (
    detail
      // Brackets and apostrophes can be part of an address, but not the one that closes a quotation.
      .replace(/[^\s"'<>(]{0,40}:\/\/[^\s"<>]*?(?='?(?:[\s"<>]|$))/g, '<address>')
      .replace(/"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’|`[^`]*`|«[^»]*»/g, '<text>')
      .replace(/["'“‘`«].*$/s, '<text>')
      .replace(/\s+/g, ' ')
      .slice(0, LONGEST)
  );
}

/** Logs every uncaught error and rejection of this context; call it once when the context starts. */
export function logUnforeseen(where: string): void {
  globalThis.addEventListener('error', ({ error, message }: ErrorEvent) => {
    // Browsers report an observer that is a frame late as an error; nothing is wrong then.
    if (!message.includes('ResizeObserver loop'))
      void logProblem(where, { code: 'unexpected', detail: describe(error) });
  });
  globalThis.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    void logProblem(where, { code: 'unexpected', detail: describe(reason) });
  });
}

/** The error's name and message, and where in our own files it arose. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /\/((?:assets|src)\/[\w./-]+:\d+:\d+)/.exec(error.stack ?? '')?.[1];
  return place === undefined ? String(error) : `${String(error)} at ${place}`;
}
