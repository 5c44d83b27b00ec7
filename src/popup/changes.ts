/** In what a page differs from the story as it was saved. */
import type { FieldName } from '../article/evidence.ts';
import type { Article } from '../article/article.ts';
import { formatField } from '../article/field-form.ts';
import { pageChanges } from '../library/differences.ts';
import type { SavedArticle } from '../library/record.ts';

/** A field that differs, as texts that a person can compare. */
export interface Change {
  name: FieldName;
  was: string;
  now: string;
}

/** Returns the fields in which the page now differs from the saved story, in the record's order. */
export function changesSince(saved: SavedArticle, article: Article): Change[] {
  return pageChanges(saved, article).map((name) => ({
    name,
    was: formatField(name, saved),
    now: formatField(name, article),
  }));
}
