/** What the popup reaches outside of itself, as an interface: tests put others in the place of the real ones. */
import type { SavedArticle } from '../../library/record/record.ts';
import type { SaveOutcome, ToBackground } from '../../messages/background/to-background.ts';
import type { Reply } from '../../messages/wire.ts';
import type { StoryDraft } from '../../settings/story-drafts.ts';
import type { Opened } from './open-page.ts';
import type { Marks } from './state.ts';

/** Tags and collections in use, most used first. */
export interface InUse {
  tags: string[];
  collections: string[];
}

export interface Services {
  /** The page's reading, already under way. */
  opened: Promise<Opened>;
  findSaved: (canonicalUrl: string) => Promise<Reply<SavedArticle | null>>;
  /** Tells `take` what `findSaved` would answer, each time that it may have changed, as long as the popup is open. */
  watchSaved: (canonicalUrl: string, take: (saved: SavedArticle | null) => void) => void;
  labelsInUse: () => Promise<InUse>;
  /** What the person wants on every new story. */
  defaultMarks: () => Promise<Marks>;
  save: (request: ToBackground['saveArticle']['request']) => Promise<Reply<SaveOutcome>>;
  /** What the person changed in this story before the popup closed, and did not save. */
  draftOf: (canonicalUrl: string) => Promise<StoryDraft | null>;
  keepDraft: (canonicalUrl: string, draft: StoryDraft | null) => void;
  /** Shows the library in a tab, at the record with this id when it is given. */
  openLibrary: (id: string | null) => void;
}
