import type { CapturedPhoto, SavedArticle } from '../../library/record/record.ts';

/** Returns a photo's caption and credit on one line, the credit in brackets as printed; empty when it has neither. */
export function captionWithCredit({ caption, credit }: Pick<CapturedPhoto, 'caption' | 'credit'>): string {
  if (!credit) return caption ?? '';
  return caption === null ? credit.raw : `${caption} (${credit.raw})`;
}

/** Returns the byline as printed, or the authors' names, or the agency; empty when nobody is named. */
export function bylineText({ byline, agency }: Pick<SavedArticle, 'byline' | 'agency'>): string {
  return byline?.raw ?? agency ?? '';
}
