import { chooseLanguages, hasUnknownLanguage } from '../../article/languages/choose.ts';
import { hasLearned } from '../../article/languages/index.ts';
import { layoutWords, type LayoutWords } from '../../article/languages/spoken.ts';
import type { PageSample } from '../../article/page-sample.ts';
import { sendToContent } from '../content/send-to-content.ts';
import type { ToContent } from '../content/to-content.ts';
import { done, failed, type Problem, type Reply } from '../wire.ts';

/** Returns the words by which the page in a tab is read: those of its own languages, chosen from a sample of its text. */
export async function languagesOf(
  tabId: number,
  look: ToContent['look']['request'],
  frameId = 0,
): Promise<Reply<LayoutWords[]>> {
  return languagesFor(await sendToContent(tabId, 'look', look, frameId));
}

/**
 * Returns the same for the content script's answer to `look`. There are no validators here, so that the popup need not
 * wait until they are loaded.
 */
export async function languagesFor(answer: unknown): Promise<Reply<LayoutWords[]>> {
  const reply = answer as Partial<{ ok: boolean; value: unknown; problem: Problem }> | undefined;
  if (reply?.ok === true && isSample(reply.value)) {
    // The popup fetches the further languages only for such a page. A service worker can't import later: it has them.
    if (!hasLearned() && hasUnknownLanguage(reply.value)) await import('../../article/languages/further/index.ts');
    return done(chooseLanguages(reply.value).map(layoutWords));
  }
  const { code, detail } = reply?.problem ?? {};
  if (code === 'page-forbidden') return failed(code, String(detail));
  return failed(code === 'page-closed' ? code : 'unexpected', 'The page gave no sample.');
}

/** Answers from a page's process are checked, not trusted. */
function isSample(value: unknown): value is PageSample {
  if (typeof value !== 'object' || value === null) return false;
  const { declared, text, host } = value as Record<string, unknown>;
  const tags = Array.isArray(declared) && declared.every((tag) => typeof tag === 'string');
  return tags && typeof text === 'string' && typeof host === 'string';
}
