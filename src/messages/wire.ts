/**
 * What travels between the contexts: one envelope, replies as values (errors don't survive structured cloning).
 * Free of validators, so that the content script can use it; `checked.ts` adds the checks at the border.
 */

/** Every failure that a caller can meet; the words for each are in `_locales/`. */
export type ProblemCode =
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-unavailable'
  | 'storage-failed'
  | 'not-found'
  | 'invalid'
  | 'page-closed'
  | 'page-forbidden'
  | 'page-slow'
  | 'file-unreadable'
  | 'unexpected';

export interface Problem {
  code: ProblemCode;
  /** For the diagnostics, in English; never the only thing that a person is shown. */
  detail: string;
}

export type Reply<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** A direction's calls: for each name, what is asked and what is answered. */
export type Calls = Record<string, { request: unknown; reply: unknown }>;

export interface Envelope {
  cutline: 'to-content' | 'to-background';
  call: string;
  request: unknown;
}

/** Returns the reply of a call that was carried out. */
export const done = <T>(value: T): Reply<T> => ({ ok: true, value });
/** Returns the reply of a call that was not. */
export const failed = (code: ProblemCode, detail: string): Reply<never> => ({ ok: false, problem: { code, detail } });

/** Whether a message is one of ours: what its call asks for is not looked at. */
export function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'cutline' in message && 'call' in message;
}
