/** What the library keeps: a saved article, its revisions, and captured captions. See docs/data-format.md. */
import * as v from 'valibot';
import { articleEntries, ArticleSchema, NewsTimeSchema, PhotoSchema, PublisherSchema } from '../../article/article.ts';
import { ArticleEvidenceSchema } from '../../article/evidence.ts';

/** Version of the stored record and of the exported JSON. Raise it with a migration in `database/migrations.ts`. */
export const FORMAT_VERSION = 1;

/** An instant in UTC, as `new Date().toISOString()` writes it: sorts as text. */
const InstantSchema = v.pipe(v.string(), v.isoTimestamp());

/** What every record of the library carries besides its content. */
const keptEntries = {
  /** Stable: derived from the canonical URL (for a caption, from its photo and words too), so saving again finds it. */
  id: v.pipe(v.string(), v.minLength(1)),
  formatVersion: v.literal(FORMAT_VERSION),
  /** Change sequence number: every write takes the next one, so a reader can ask for all that changed since. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: InstantSchema,
  updatedAt: InstantSchema,
  /** Set while the record lies in the trash; what is removed for good leaves a `Tombstone`. */
  deletedAt: v.nullable(InstantSchema),
  tags: v.array(v.string()),
  collections: v.array(v.string()),
  note: v.string(),
};

export const SavedArticleSchema = v.strictObject({
  kind: v.literal('article'),
  ...keptEntries,
  ...articleEntries,
  evidence: ArticleEvidenceSchema,
  /** Number of the current revision, from 1. Earlier ones are `Revision` records. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** An earlier state of a saved article, kept when saving again found a difference. */
export const RevisionSchema = v.strictObject({
  articleId: v.string(),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** From when this state was the saved one, and when a newer one took its place. */
  savedAt: InstantSchema,
  replacedAt: InstantSchema,
  article: ArticleSchema,
  evidence: ArticleEvidenceSchema,
});

/** The story that a captured caption belongs to. */
export const StorySchema = v.strictObject({
  url: v.string(),
  canonicalUrl: v.string(),
  headline: v.nullable(v.string()),
  publisher: PublisherSchema,
  publishedAt: v.nullable(NewsTimeSchema),
  language: v.nullable(v.string()),
});

/** A captured caption may stand alone: text that was selected, with no photo address to be had. */
export const CapturedPhotoSchema = v.strictObject({ ...PhotoSchema.entries, src: v.nullable(v.string()) });

/** Words that a captured caption had before a person put others in their place. */
const EarlierWordsSchema = v.strictObject({
  caption: PhotoSchema.entries.caption,
  credit: PhotoSchema.entries.credit,
  replacedAt: InstantSchema,
});

/** A caption captured by itself: the photo and the story it belongs to. `articleId` is the story's id, saved or not. */
export const SavedCaptionSchema = v.strictObject({
  kind: v.literal('caption'),
  ...keptEntries,
  photo: CapturedPhotoSchema,
  story: StorySchema,
  articleId: v.string(),
  /** Only where the words were edited: those before, the oldest first. */
  earlier: v.exactOptional(v.array(EarlierWordsSchema)),
});

export const SavedRecordSchema = v.variant('kind', [SavedArticleSchema, SavedCaptionSchema]);

export type SavedArticle = v.InferOutput<typeof SavedArticleSchema>;
export type SavedCaption = v.InferOutput<typeof SavedCaptionSchema>;
export type SavedRecord = v.InferOutput<typeof SavedRecordSchema>;
export type Revision = v.InferOutput<typeof RevisionSchema>;
export type CapturedPhoto = v.InferOutput<typeof CapturedPhotoSchema>;
export type EarlierWords = v.InferOutput<typeof EarlierWordsSchema>;
export type Story = v.InferOutput<typeof StorySchema>;
