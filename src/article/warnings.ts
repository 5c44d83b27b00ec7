/** What a person must know about a capture: each warning says what is missing or was assumed. */
import type { Article, Warning } from './article.ts';
import { blockTexts } from './forms/body-text.ts';
import type { Reading } from './field.ts';
import { declaredPublication } from './fields/times/published-at.ts';
import { isWithin } from './fields/within.ts';
import { textOf } from './metadata/values.ts';

/** Returns the warnings for an article whose fields are all chosen, the gravest first. */
export function warningsFor(reading: Reading, article: Article): Warning[] {
  const { page } = reading;
  const length = blockTexts(article.body).reduce((sum, text) => sum + text.length, 0);
  const warnings: Warning[] = [];
  const warn = (code: Warning['code'], detail: string | null = null): void => void warnings.push({ code, detail });
  // A gallery tells its story in pictures.
  if (length === 0 && article.photos.length === 0) warn('no-body');
  if (reading.cutShort) warn('time-limit');
  if (reading.fromData) warn('body-from-data');
  if (length > 0 && isTruncated(reading, article, length)) warn('body-truncated');
  const declared = article.publishedAt === null ? declaredPublication(reading)[0] : undefined;
  if (declared !== undefined) warn('date-invalid', cut(declared));
  if (article.publishedAt?.zone === 'assumed' || article.modifiedAt?.zone === 'assumed') warn('date-assumed');
  if (page.metadata.broken > 0) warn('structured-data-broken');
  if (article.photos.some(({ caption }) => (caption?.length ?? 0) > LONG_CAPTION)) warn('caption-too-long');
  if (reading.unusableImages > 0) warn('image-unusable', String(reading.unusableImages));
  return warnings;
}

/** The longest caption in the corpus has 611 characters. */
const LONG_CAPTION = 1500;
/** A story is called truncated when the site declares this many times more text than the page shows. */
const MUCH_MORE = 1.6;
/** Characters of an average word with its blank, for declared word counts; below it in every language of the corpus. */
const WORD = 5;

function isTruncated({ page, paywall, declaredLength, around }: Reading, article: Article, length: number): boolean {
  const data = page.metadata.article?.data;
  const words = Number(textOf(data?.['wordCount']) ?? 0);
  const shown = length + (article.lead?.length ?? 0);
  if (Math.max(declaredLength, Number.isFinite(words) ? words * WORD : 0) > shown * MUCH_MORE + 400) return true;
  // Whoever paid reads the last words in a box that is called so.
  const last = page.blocks[around.lastBody];
  const isShown = last !== undefined && isWithin(last.box, /paywall/);
  return article.access === 'paywalled' && paywall && !isShown;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
