/** One shape for every field: it lists candidates from every source; one ranker picks. */
import type { Article } from './article.ts';
import type { FieldName, Source } from './evidence.ts';
import type { Galley } from './galley.ts';
import type { TextPage, TextPhoto, TextStory, TextSurroundings } from './text-page.ts';

/** A value that a field could have, with where it came from and how far that place can be trusted (0 to 1). */
export interface Candidate<T> {
  value: T;
  /** The text as the page has it, for the person to compare. */
  raw: string;
  source: Source;
  /** The place, for example `meta[property="og:title"]` or `h1.title-detail`. */
  where: string;
  score: number;
}

/** What a field may look at: the page, the story's place in it, and the fields chosen before it in the registry. */
export interface Reading extends Pick<
  Galley,
  'placed' | 'paywall' | 'declaredLength' | 'unusableImages' | 'cutShort' | 'fromData'
> {
  page: TextPage;
  story: TextStory;
  /** The blocks above and below the story's text, where its headline, lead, byline and dates stand. */
  around: TextSurroundings;
  /** The story's photos, with the blocks that are their captions and credits. */
  photos: readonly TextPhoto[];
  chosen: Readonly<Pick<Article, FieldName>>;
}

export interface Field<Name extends FieldName> {
  name: Name;
  /** Its value when no candidate is good enough: `null`, or an empty list. */
  absent: Article[Name];
  /** Candidates from each source in turn; order does not matter. Never throws on a bad page. */
  candidates: (reading: Reading) => Candidate<Article[Name]>[];
  /** The value as a person reads it; also decides which candidates agree. */
  text: (value: Article[Name]) => string;
}

export type AnyField = { [Name in FieldName]: Field<Name> }[FieldName];
