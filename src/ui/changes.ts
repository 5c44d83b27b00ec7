/** In what a page differs from the story as it was saved, and one state of a story from another. */
import type { FieldName } from '../article/evidence.ts';
import type { Article } from '../article/article.ts';
import { formatField } from '../article/field-form.ts';
import { differences, pageChanges } from '../library/differences.ts';
import type { SavedArticle } from '../library/record.ts';

/** A field that differs, as texts that a person can compare. */
export interface Change {
  name: FieldName;
  was: string;
  now: string;
}

/** Returns the fields in which the page now differs from the saved story, in the record's order. */
export function changesSince(saved: SavedArticle, article: Article): Change[] {
  return changesOf(pageChanges(saved, article), saved, article);
}

/** Returns the fields in which two states of a story differ, in the record's order. */
export function changesBetween(earlier: Article, later: Article): Change[] {
  return changesOf(differences(earlier, later), earlier, later);
}

const changesOf = (names: readonly FieldName[], earlier: Article, later: Article): Change[] =>
  names.map((name) => ({ name, was: formatField(name, earlier), now: formatField(name, later) }));
