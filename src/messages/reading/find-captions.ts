/** Finding the captions that a person pointed at, with the story that they belong to. */
import type { Article } from '../../article/article.ts';
import { readFields } from '../../article/read-fields.ts';
import { callContent } from '../content/call-content.ts';
import { languagesOf } from './page-languages.ts';
import type { FoundCaption, Pointed } from '../content/to-content.ts';
import { done, failed, type Reply } from '../wire.ts';

export interface FoundCaptions {
  /** False when the browser did not tell which of several was meant: then the choices must be shown, never guessed. */
  exact: boolean;
  found: FoundCaption[];
}

/** Asks the content script in a frame of `tabId` (inject it first). Never rejects; empty when there is no caption. */
export async function findCaptions(tabId: number, pointed: Pointed, frameId = 0): Promise<Reply<FoundCaptions>> {
  const languages = await languagesOf(tabId, { thenRead: false }, frameId);
  if (!languages.ok) return languages;
  const reply = await callContent(tabId, 'findPhotos', { pointed, languages: languages.value }, frameId);
  if (!reply.ok) return reply;
  const { exact, photos, galley } = reply.value;
  try {
    const story = storyOf(readFields(galley).article);
    return done({ exact, found: photos.map((photo) => ({ photo, story })) });
  } catch (error) {
    return failed('invalid', `The page's answer is no galley: ${String(error)}`);
  }
}

function storyOf({ url, canonicalUrl, headline, publisher, publishedAt, language }: Article): FoundCaption['story'] {
  return { url, canonicalUrl, headline, publisher, publishedAt, language };
}
