import { textOf } from '../../metadata/values.ts';
import type { Page } from '../../page.ts';

/** `Headline | Section | Site`, `見出し：新聞`: the longest part is the headline, if it is no word or two. */
export function longestPart(title: string): string[] {
  const parts = title.split(/\s[|–—·*-]\s|[｜│：]/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  return parts.length > 1 && longest.length > 12 ? [longest] : [];
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
