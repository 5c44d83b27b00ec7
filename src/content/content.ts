/** Runs in the page, when the person asks: answers the calls of `messages/to-content.ts`. */
import { browser } from '../messages/browser.ts';
import type { Detection } from '../messages/to-content.ts';
import { done, isEnvelope, type Reply } from '../messages/wire.ts';

browser.runtime.onMessage.addListener((message: unknown): Promise<Reply<Detection>> | undefined => {
  if (!isEnvelope(message) || message.cutline !== 'to-content' || message.call !== 'detect') return undefined;
  const isArticle = document.querySelector('meta[property="og:type"][content="article"]') !== null;
  return Promise.resolve(
    done({ isArticle, score: isArticle ? 1 : 0, reasons: isArticle ? ['meta-type-article'] : [] }),
  );
});
