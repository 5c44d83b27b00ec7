/** In what a page differs from the story as it was saved, and one state of a story from another. */
import type { FieldName } from '../../article/evidence.ts';
import type { Article } from '../../article/article.ts';
import { formatField } from '../../article/forms/field-form.ts';
import type { CaptionWords } from '../../library/record/caption-words.ts';
import { allDifferences, hasPhoto, pageChanges, placeOfPhoto } from '../../library/record/differences.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { t } from '../words/i18n.ts';

/** A field, or a part of a photo, that differs, as texts that a person can compare. */
export interface Change {
  name: FieldName | 'caption' | 'credit';
  was: string;
  now: string;
}

/** Returns the fields in which the page now differs from the saved story, in the record's order. */
export function changesSince(saved: SavedArticle, article: Article): Change[] {
  return changesOf(pageChanges(saved, article), saved, article);
}

/** Returns the fields in which two states of a story differ, in the record's order. */
export function changesBetween(earlier: Article, later: Article): Change[] {
  return changesOf(allDifferences(earlier, later), earlier, later);
}

/** Returns in which parts two wordings of a photo differ. */
export function changesInWords(earlier: CaptionWords, later: CaptionWords): Change[] {
  const parts = ({ caption, credit }: CaptionWords) => ({ caption: caption ?? '', credit: credit?.raw ?? '' });
  const [was, now] = [parts(earlier), parts(later)];
  return (['caption', 'credit'] as const)
    .filter((name) => was[name] !== now[name])
    .map((name) => ({ name, was: was[name], now: now[name] }));
}

const changesOf = (names: readonly FieldName[], earlier: Article, later: Article): Change[] =>
  names.map((name) => ({
    name,
    was: textOf(name, earlier, { against: later, numbered: later }),
    now: textOf(name, later, { against: earlier, numbered: later }),
  }));

/**
 * The field as a reader compares it: photos by their words, and in the body by their number in the later state instead of
 * the id that editing needs. In the body those that only one state has are left out: they stand among the photos.
 */
function textOf(
  name: FieldName,
  article: Article,
  { against, numbered }: { against: Article; numbered: Article },
): string {
  const { photos } = article;
  if (name === 'photos')
    return photos
      .map(({ caption, credit, src }) => [caption, credit?.raw].filter(Boolean).join(' · ') || src)
      .join('\n');
  const text = formatField(name, article);
  if (name !== 'body') return text;
  return text.replace(/^\[photo (.+)\](\n*)/gmu, (line, id: string, gap: string) => {
    const photo = photos.find((photo) => photo.id === id);
    if (photo === undefined) return line;
    if (!hasPhoto(against, photo)) return '';
    return `[${t('uiPhotoNumber', { number: placeOfPhoto(numbered.photos, photo) + 1 })}]${gap}`;
  });
}
