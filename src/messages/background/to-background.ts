/** Calls that the popup, the pages and the content script make to the background, which alone writes to the library. */
import * as v from 'valibot';
import { ArticleSchema } from '../../article/article.ts';
import { ArticleEvidenceSchema } from '../../article/evidence.ts';
import { TaughtSchema } from '../../article/rules/site-rule.ts';
import { ImportLineSchema } from '../../exports/formats/records/cutline-file.ts';
import { KeptPhotoSchema } from '../../library/database/photo-rows.ts';
import { CapturedPhotoSchema, SavedArticleSchema, StorySchema } from '../../library/record/record.ts';

/** Of any length: boxes take no long ones, but a file of records may have brought some, which can be changed and taken off too. */
const Labels = v.array(v.pipe(v.string(), v.minLength(1)));
const Ids = v.pipe(v.array(v.string()), v.minLength(1));

const LabelKind = v.picklist(['tags', 'collections']);
const LabelsChange = v.strictObject({ id: v.string(), before: v.array(v.string()), after: v.array(v.string()) });

/** `unchanged`: nothing differed, so no revision was made; tags, collections and note are still updated. */
const SavedSchema = v.strictObject({
  id: v.string(),
  seq: v.number(),
  savedAt: v.string(),
  revision: v.number(),
  outcome: v.picklist(['created', 'updated', 'unchanged']),
});

/** Each call answers when the transaction is committed to disk, not before. */
const toBackground = {
  /** Save a story, or save it again: a changed story adds a revision. */
  saveArticle: {
    request: v.strictObject({
      article: ArticleSchema,
      evidence: ArticleEvidenceSchema,
      tags: Labels,
      collections: Labels,
      note: v.string(),
      /** The person has changed the stored story itself: any difference counts, those that readings bring too. */
      edited: v.exactOptional(v.literal(true)),
    }),
    reply: SavedSchema,
  },
  /**
   * The saved story of this address, and null when there is none; and the words in use. For a popup that cannot read the
   * library itself: in Firefox's private windows no page can.
   */
  savedStory: { request: v.strictObject({ canonicalUrl: v.string() }), reply: v.nullable(SavedArticleSchema) },
  wordsInUse: {
    request: v.null(),
    reply: v.strictObject({ tags: v.array(v.string()), collections: v.array(v.string()) }),
  },
  /** Save one photo's caption and credit. */
  saveCaption: {
    request: v.strictObject({ photo: CapturedPhotoSchema, story: StorySchema, tags: Labels, collections: Labels }),
    reply: SavedSchema,
  },
  /** Put other words in the place of a captured caption's; those before are kept with it. */
  editCaption: {
    request: v.strictObject({
      id: v.string(),
      caption: CapturedPhotoSchema.entries.caption,
      credit: CapturedPhotoSchema.entries.credit,
    }),
    reply: v.strictObject({ changed: v.array(v.string()) }),
  },
  /** The person picked this caption in the chooser on the page: save it, and say so there. */
  captionChosen: { request: v.strictObject({ photo: CapturedPhotoSchema, story: StorySchema }), reply: v.null() },
  /** The detector saw a page with this title, under these addresses, its own the last: say on the toolbar button what it is. */
  pageSeen: {
    request: v.strictObject({
      isArticle: v.boolean(),
      title: v.string(),
      addresses: v.pipe(v.array(v.string()), v.maxLength(3)),
    }),
    reply: v.null(),
  },
  /** A page whose story was saved has moved on inside itself, to this address. */
  pageMoved: { request: v.strictObject({ url: v.string() }), reply: v.null() },
  /** The person pointed at a field on the page: remember it for the site of the tab; the popup opens again where it can. */
  taught: { request: TaughtSchema, reply: v.strictObject({ opened: v.boolean() }) },
  /**
   * Look at the pages of this site from now on, or no longer. Where the browser asks for the permission first, in
   * this window, it is kept in mind until that is granted: the popup, which the browser's question closes, could not keep the choice itself.
   */
  detectSite: {
    request: v.strictObject({
      site: v.pipe(v.string(), v.regex(/^\*:\/\/[^/*]+\/\*$/)),
      wanted: v.boolean(),
      windowId: v.number(),
    }),
    reply: v.null(),
  },
  /**
   * Capture these tabs, or the pages behind links, one after the other; answers when they are in the queue. `lent` are
   * the sites that were granted for this. Tabs that are in the queue already are not added again.
   */
  queueAdd: {
    request: v.strictObject({
      tabIds: v.array(v.number()),
      links: v.array(
        v.strictObject({
          url: v.pipe(v.string(), v.regex(/^https?:/i)),
          windowId: v.nullable(v.number()),
          private: v.boolean(),
          tellTab: v.nullable(v.number()),
        }),
      ),
      load: v.boolean(),
      tags: Labels,
      collections: Labels,
      lent: v.array(v.string()),
    }),
    reply: v.strictObject({ added: v.number() }),
  },
  /** Work on these items of the queue once more: `anyway` also when they don't look like stories; tabs that sleep are loaded. */
  queueRetry: {
    request: v.strictObject({ ids: Ids, anyway: v.boolean(), lent: v.array(v.string()) }),
    reply: v.null(),
  },
  /** Stop: what waits in the queue is cancelled. */
  queueStop: { request: v.null(), reply: v.null() },
  /** Take what is finished off the queue; the library stays as it is. */
  queueClear: { request: v.null(), reply: v.null() },
  /** Go on with the queue, when the browser ended the background meanwhile. */
  queueResume: { request: v.null(), reply: v.null() },
  /** Change the person's own marks on records: those given replace what was there; `before` has those of each changed one. */
  editMarks: {
    request: v.strictObject({
      ids: Ids,
      tags: v.optional(v.strictObject({ add: Labels, remove: Labels })),
      collections: v.optional(v.strictObject({ add: Labels, remove: Labels })),
      note: v.optional(v.string()),
    }),
    reply: v.strictObject({
      changed: v.array(v.string()),
      before: v.array(
        v.strictObject({
          id: v.string(),
          tags: v.array(v.string()),
          collections: v.array(v.string()),
          note: v.string(),
        }),
      ),
    }),
  },
  /** Move records to the trash. */
  deleteRecords: { request: v.strictObject({ ids: Ids }), reply: v.strictObject({ changed: v.array(v.string()) }) },
  /** Take records back out of the trash. */
  restoreRecords: { request: v.strictObject({ ids: Ids }), reply: v.strictObject({ changed: v.array(v.string()) }) },
  /** Remove records from the trash for good, with their revisions. */
  purgeRecords: { request: v.strictObject({ ids: Ids }), reply: v.strictObject({ changed: v.array(v.string()) }) },
  /** Take a change of tags or collections back on each record; what was changed since stays so. */
  undoLabels: {
    request: v.strictObject({ kind: LabelKind, records: v.array(LabelsChange) }),
    reply: v.strictObject({ changed: v.array(v.string()) }),
  },
  /** Put the note `before` back where the note `after` still stands; one that was written since stays. */
  undoNote: {
    request: v.strictObject({ id: v.string(), before: v.string(), after: v.string() }),
    reply: v.strictObject({ changed: v.array(v.string()) }),
  },
  /**
   * Merge records from a backup or an import, a few at a time; nothing that is there is deleted or overwritten. While somebody
   * saves, only the first of the lines are taken: ask for the others again.
   */
  importRecords: {
    request: v.strictObject({
      lines: v.pipe(v.array(ImportLineSchema), v.maxLength(500)),
      origin: v.picklist(['cutline', 'elsewhere', 'photo-list']),
      /** Under this name the answer is found when it does not come: see `library/merging/last-import.ts`. */
      part: v.exactOptional(v.string()),
    }),
    reply: v.strictObject({
      added: v.number(),
      changed: v.number(),
      same: v.number(),
      revisions: v.number(),
      orphans: v.number(),
      /** Ids of the records that were added. */
      ids: v.array(v.string()),
      /** How many of the lines, from the first, were taken. */
      took: v.number(),
    }),
  },
  /** Fetch and keep the photo files of these records (null: of all) that are not kept; answers when they are in the queue. */
  keepPhotos: { request: v.strictObject({ ids: v.nullable(Ids) }), reply: v.strictObject({ wanted: v.number() }) },
  /** Fetch once more the photo files for which there was no room, and those that wait; answers when they are in the queue. */
  retryPhotos: { request: v.null(), reply: v.strictObject({ wanted: v.number() }) },
  /** Keep photo files of a backup, a few at a time; `bytes` is Base64, null where the library has the file already. */
  importPhotos: {
    request: v.strictObject({
      photos: v.pipe(
        v.array(v.strictObject({ ...KeptPhotoSchema.entries, bytes: v.nullable(v.string()) })),
        v.maxLength(100),
      ),
    }),
    reply: v.strictObject({ kept: v.number() }),
  },
  /** Fetch no more photo files; what was kept stays. */
  stopPhotos: { request: v.null(), reply: v.strictObject({ stopped: v.number() }) },
  /**
   * Remove everything for good, and the search index with it; `indexLeft` when that could not be removed. There is no undo.
   */
  forgetEverything: { request: v.null(), reply: v.strictObject({ indexLeft: v.boolean() }) },
};

export type ToBackground = {
  [Name in keyof typeof toBackground]: {
    request: v.InferOutput<(typeof toBackground)[Name]['request']>;
    reply: v.InferOutput<(typeof toBackground)[Name]['reply']>;
  };
};
/** The same schemas, indexable by a call's name with request and reply kept together. */
export const backgroundSchemas: {
  [Name in keyof ToBackground]: {
    request: v.GenericSchema<unknown, ToBackground[Name]['request']>;
    reply: v.GenericSchema<unknown, ToBackground[Name]['reply']>;
  };
} = toBackground;
export type SaveOutcome = v.InferOutput<typeof SavedSchema>;

/**
 * What a content script may ask. It runs in the page's process, so it gets only what its notice and chooser need: undo,
 * which moves records to the trash, from where a person can take them back; the caption that the person picked; what
 * the detector saw; that a saved page has moved on; and a rule for its own site.
 */
export type ContentMayCall = 'deleteRecords' | 'captionChosen' | 'pageSeen' | 'pageMoved' | 'taught';
export const contentMayCall: ReadonlySet<keyof ToBackground> = new Set<ContentMayCall>([
  'deleteRecords',
  'captionChosen',
  'pageSeen',
  'pageMoved',
  'taught',
]);
