/** The checks on what a content script answers. It runs in the page's process, so its word is checked, not trusted. */
import * as v from 'valibot';
import { ArticleSchema } from '../article/article.ts';
import { ArticleEvidenceSchema } from '../article/evidence.ts';
import { CapturedPhotoSchema, StorySchema } from '../library/record.ts';
import type { ToContent } from './to-content.ts';

const DetectionSchema = v.strictObject({ isArticle: v.boolean(), score: v.number(), reasons: v.array(v.string()) });

export const contentReplies: { [Name in keyof ToContent]: v.GenericSchema<unknown, ToContent[Name]['reply']> } = {
  readArticle: v.strictObject({
    detection: DetectionSchema,
    article: ArticleSchema,
    evidence: ArticleEvidenceSchema,
    took: v.number(),
  }),
  detect: DetectionSchema,
  findCaptions: v.strictObject({
    exact: v.boolean(),
    found: v.array(v.strictObject({ photo: CapturedPhotoSchema, story: StorySchema })),
  }),
  readSelection: v.string(),
  showNotice: v.null(),
  chooseCaption: v.null(),
  pickField: v.null(),
  scramblePage: v.string(),
};
