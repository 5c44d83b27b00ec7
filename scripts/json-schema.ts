/** The JSON Schema of the lossless export, made from the schema that checks it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { CreditSchema, NewsTimeSchema, PhotoSchema, PublisherSchema, WarningSchema } from '../src/article/article.ts';
import { BodyBlockSchema, InlineSchema, ListItemSchema, ListSchema } from '../src/article/body.ts';
import { ArticleEvidenceSchema, EvidenceSchema } from '../src/article/evidence.ts';
import { CutlineFileSchema } from '../src/exports/formats/records/cutline-file.ts';
import { RevisionSchema, SavedArticleSchema, SavedCaptionSchema } from '../src/library/record/record.ts';

/** Where the schema is published; `npm run schema` writes it. */
export const SCHEMA_PATH = 'docs/schema/cutline-1.json';

/** The parts that readers of the schema find by name. */
const definitions = {
  SavedArticle: SavedArticleSchema,
  SavedCaption: SavedCaptionSchema,
  Revision: RevisionSchema,
  Publisher: PublisherSchema,
  NewsTime: NewsTimeSchema,
  Photo: PhotoSchema,
  Credit: CreditSchema,
  Warning: WarningSchema,
  BodyBlock: BodyBlockSchema,
  Inline: InlineSchema,
  List: ListSchema,
  ListItem: ListItemSchema,
  ArticleEvidence: ArticleEvidenceSchema,
  Evidence: EvidenceSchema,
};

/** Returns the published JSON Schema (draft 7) as text, as it stands in `docs/schema/`. */
export function jsonSchemaText(): string {
  const { $schema, ...schema } = toJsonSchema(CutlineFileSchema, {
    target: 'draft-07',
    definitions,
    // The converter refuses records whose keys are a list of names, though it has converted them rightly.
    overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'record' ? jsonSchema : null),
  });
  const named = {
    $schema,
    title: 'Cutline JSON',
    description: 'Saved articles and captions. See docs/data-format.md.',
  };
  return `${JSON.stringify({ ...named, ...schema }, null, 2)}\n`;
}
