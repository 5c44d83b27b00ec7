import type { Credit } from '../article/article.ts';
import { languages } from '../article/languages/index.ts';
import type { CapturedPhoto, SavedArticle } from '../library/record.ts';

/** Returns a photo's caption and credit on one line, the credit in brackets as printed; empty when it has neither. */
export function captionWithCredit({ caption, credit }: Pick<CapturedPhoto, 'caption' | 'credit'>): string {
  if (!credit) return caption ?? '';
  return caption === null ? credit.raw : `${caption} (${credit.raw})`;
}

/** Returns the byline as printed, or the authors' names, or the agency; empty when nobody is named. */
export function bylineText({ byline, agency }: Pick<SavedArticle, 'byline' | 'agency'>): string {
  return byline?.raw ?? agency ?? '';
}

/** Returns what newspapers of the language print before a credit: `Ảnh`, `Ảnh tư liệu`; English where it is not known. */
export function creditLabel(language: string | null, kind: Credit['kind']): string {
  const code = language?.split('-')[0];
  const words = languages.find((known) => known.code === code) ?? languages.find((known) => known.code === 'en');
  return words?.credit[kind][0] ?? words?.credit.photo[0] ?? 'Photo';
}
