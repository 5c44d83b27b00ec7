/** The schemas of what a content script answers. It runs in the page's process, so its answers are not trusted. */
import * as v from 'valibot';
import { CapturedPhotoSchema } from '../../library/record/record.ts';
import { GalleySchema } from './galley-schema.ts';
import type { ToContent } from './to-content.ts';

const SignsSchema = v.strictObject({
  // Names that are none say nothing.
  seen: v.array(v.string()),
  language: v.string(),
  title: v.number(),
  headline: v.number(),
  text: v.number(),
  brief: v.number(),
  about: v.string(),
});

export const contentReplies: { [Name in keyof ToContent]: v.GenericSchema<unknown, ToContent[Name]['reply']> } = {
  look: v.strictObject({ declared: v.array(v.string()), text: v.string(), host: v.string() }),
  readGalley: v.strictObject({
    signs: SignsSchema,
    galley: GalleySchema,
    changed: v.boolean(),
    took: v.number(),
  }),
  findPhotos: v.strictObject({ exact: v.boolean(), photos: v.array(CapturedPhotoSchema), galley: GalleySchema }),
  readSelection: v.string(),
  showNotice: v.null(),
  chooseCaption: v.null(),
  pickField: v.null(),
  scramblePage: v.string(),
};
