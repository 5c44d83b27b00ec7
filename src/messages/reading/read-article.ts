/** Reading the article in a tab: the script in the page returns the galley, and the fields are read off it here. */
import { judge } from '../../article/detection/judge.ts';
import { readFields } from '../../article/read-fields.ts';
import { checkedReply } from '../checked.ts';
import { contentReplies } from '../content/content-replies.ts';
import { languagesOf } from './page-languages.ts';
import { WARM_UP_SIGNS, warmUpStory } from './warm-up-story.ts';
import { sendToContent } from '../content/send-to-content.ts';
import type { PageReading } from '../content/to-content.ts';
import { done, failed, type Reply } from '../wire.ts';

/**
 * Asks the content script in the top frame of `tabId` (inject it first) and returns the article with its evidence. Never
 * rejects: a bad page gives a record with warnings.
 */
export async function readArticle(tabId: number): Promise<Reply<PageReading>> {
  const languages = await languagesOf(tabId, { thenRead: true });
  if (!languages.ok) return languages;
  return readingOf(await sendToContent(tabId, 'readGalley', { languages: languages.value }));
}

/**
 * Reads a short story in the language with this code (`vi`) while the page is still busy, and throws the result away. A
 * first reading is slow: code is compiled, patterns and calendars are built. The real story then finds that done.
 */
export function warmUp(language: string): void {
  readingOf(done({ signs: WARM_UP_SIGNS, galley: warmUpStory(language), changed: false, took: 0 }));
}

/** Checks what the content script answered to `readGalley`, and reads the fields. Never throws. */
export function readingOf(answer: unknown): Reply<PageReading> {
  const reply = checkedReply(contentReplies.readGalley, answer);
  if (!reply.ok) return reply;
  const { signs, galley, changed, took } = reply.value;
  try {
    const { article, evidence } = readFields(galley);
    if (changed) article.warnings.push({ code: 'page-changed', detail: null });
    return done({ detection: judge(signs, galley.url), article, evidence, took });
  } catch (error) {
    return failed('invalid', `The page's answer is no galley: ${String(error)}`);
  }
}
