/** The check on a galley: it comes from the page's process. */
import * as v from 'valibot';
import { CreditSchema, PhotoSchema } from '../../article/article.ts';
import { BodyBlockSchema, InlineSchema } from '../../article/body.ts';
import type { Galley } from '../../article/galley.ts';
import { RULE_FIELDS } from '../../article/rules/rule-fields.ts';
import type { Json } from '../../article/metadata/json-ld.ts';

const Place = v.pipe(v.number(), v.integer());
const OptionalText = v.nullable(v.string());
const Named = v.array(v.strictTuple([v.string(), v.array(v.string())]));
/** Whoever reads a value of JSON-LD takes it to be anything. */
const JsonSchema = v.custom<Json>(() => true);

const MetadataSchema = v.strictObject({
  nodes: v.array(v.strictObject({ types: v.array(v.string()), data: v.record(v.string(), JsonSchema) })),
  article: Place,
  microdata: Named,
  meta: Named,
  authorLinks: v.array(v.string()),
  categoryLinks: v.array(v.string()),
  tagLinks: v.array(v.string()),
  folderName: OptionalText,
  canonical: OptionalText,
  htmlLanguage: OptionalText,
  title: v.string(),
  broken: v.number(),
});

const BoxSchema = v.strictObject({
  tag: v.string(),
  names: v.string(),
  parent: Place,
  depth: Place,
  hidden: v.boolean(),
  firstBlock: Place,
  lastBlock: Place,
  itemprop: v.string(),
  style: v.string(),
});

const SpanSchema = v.strictObject({
  tag: v.string(),
  names: v.string(),
  itemprop: v.string(),
  href: OptionalText,
  datetime: OptionalText,
  text: v.string(),
  parent: Place,
  above: Place,
});

const BlockSchema = v.strictObject({
  index: Place,
  box: Place,
  text: v.string(),
  linkLength: v.number(),
  inline: v.nullable(v.array(InlineSchema)),
  spans: v.array(SpanSchema),
  runs: v.array(v.strictObject({ text: v.string(), span: Place })),
});

const PrintedPhotoSchema = v.strictObject({
  ...PhotoSchema.entries,
  credit: v.nullable(v.pick(CreditSchema, ['raw', 'kind'])),
});

const AroundSchema = v.strictObject({
  headline: v.nullable(
    v.strictObject({
      box: Place,
      headline: v.string(),
      kicker: OptionalText,
      runTogether: v.boolean(),
      firstBlock: Place,
      lastBlock: Place,
    }),
  ),
  top: v.array(Place),
  tail: v.array(Place),
  firstBody: Place,
  textStart: Place,
  nextText: Place,
  lastBody: Place,
});

export const GalleySchema: v.GenericSchema<unknown, Galley> = v.strictObject({
  url: v.string(),
  baseUrl: v.string(),
  metadata: MetadataSchema,
  boxes: v.array(BoxSchema),
  blocks: v.array(BlockSchema),
  pageLength: Place,
  story: v.strictObject({
    core: Place,
    body: v.array(Place),
    dropped: v.array(v.strictTuple([Place, v.string()])),
    headline: v.nullable(Place),
    start: Place,
  }),
  around: AroundSchema,
  photos: v.array(v.strictObject({ photo: PrintedPhotoSchema, captionBlocks: v.array(Place), where: v.string() })),
  placed: v.array(v.strictObject({ node: BodyBlockSchema, beforeBlock: Place })),
  paywall: v.boolean(),
  declaredLength: v.number(),
  unusableImages: v.number(),
  ruled: v.strictObject({
    found: v.array(v.strictObject({ field: v.picklist(RULE_FIELDS), texts: v.array(v.string()), where: v.string() })),
    unmatched: v.array(v.picklist(RULE_FIELDS)),
  }),
  cutShort: v.boolean(),
  fromData: v.boolean(),
});
