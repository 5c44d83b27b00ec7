import { textOf } from '../../metadata/values.ts';
import { longestPart } from '../../text/longest-part.ts';
import type { Page } from '../../page.ts';

/** Returns the longest part of each title, which is the headline if it is no word or two. */
export function titleParts(titles: readonly string[]): string[] {
  return titles.map(longestPart).filter(({ length }) => length > 12);
}

/** Returns what the page's metadata call the story's title, as written; the window's title comes last. None is empty. */
export function declaredTitles({ metadata }: Page): string[] {
  return [
    textOf(metadata.article?.data['headline']),
    metadata.meta.get('og:title')?.[0],
    metadata.meta.get('twitter:title')?.[0],
    metadata.title,
  ].filter((title): title is string => typeof title === 'string' && title.trim() !== '');
}
