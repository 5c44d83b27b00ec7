/** Why a page does not look like a story, in words. */
import { t, type MessageKey } from './i18n.ts';

/** Codes of `detectArticle` that speak against a story; those that speak for one are not shown here. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  'declared-other': 'reasonDeclaredOther',
  'no-headline': 'reasonNoHeadline',
  'short-text': 'reasonShortText',
  'front-address': 'reasonFrontAddress',
  'many-linked-headings': 'reasonManyHeadings',
  'scattered-text': 'reasonScatteredText',
  undated: 'reasonUndated',
  forum: 'reasonForum',
  framed: 'reasonFramed',
};

/** Returns the reasons against, in the interface's language, the strongest first. */
export function reasonWords(reasons: readonly string[]): string[] {
  return reasons.flatMap((code) => {
    const key = WORDS[code];
    return key === undefined ? [] : [t(key)];
  });
}
