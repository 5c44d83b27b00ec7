/** What the popup opens with: the page's story compared with the saved one, with unsaved changes applied. */
import type { Capture } from '../../article/forms/person.ts';
import { atOwnAddress, isAnotherStory } from '../../library/saving/another-story.ts';
import { allDifferences } from '../../library/record/differences.ts';
import { areSame, type StoryDraft } from '../../settings/story-drafts.ts';
import type { Obstacle } from '../../ui/words/obstacle.ts';
import { compareSaved } from './compare-saved.ts';
import { restoreCapture, restoreMarks } from './draft.ts';
import type { Services } from './services.ts';
import type { Marks, PopupEvent } from './state.ts';

/** The story as it is opened, without unsaved changes. */
export interface Plain {
  capture: Capture;
  marks: Marks;
}

export type Opening =
  | { ok: false; obstacle: Obstacle }
  /**
   * `shown` is the event that shows the story, `plain` the story without unsaved changes, and `draft` those changes, made
   * before the popup closed.
   */
  | { ok: true; shown: Extract<PopupEvent, { type: 'read' }>; plain: Plain; draft: StoryDraft | null };

/** Returns the obstacle to reading the page, or its story with what is saved of it and what was changed in it. */
export async function openStory(services: Services): Promise<Opening> {
  const marking = services.defaultMarks();
  const opened = await services.opened;
  if (!opened.ok) return opened;
  const { detection, ...read } = opened.reading;
  const { identified, reply } = await identify(read, services);
  const { canonicalUrl } = identified.article;
  const [usual, draft] = await Promise.all([marking, services.draftOf(canonicalUrl)]);
  const { capture, lookup } = compareSaved(identified, detection.isArticle, reply);
  const plain: Plain = { capture, marks: lookup.found === true ? lookup.before.marks : usual };
  const drafted = draft === null ? null : await withDraft(plain, draft);
  if (draft !== null && drafted === null) services.keepDraft(canonicalUrl, null);
  const { isArticle, reasons } = detection;
  const story = drafted ?? plain;
  const shown = { type: 'read' as const, isArticle, reasons, ...story, lookup, restored: drafted !== null };
  return { ok: true, shown, plain, draft: drafted && draft };
}

/** Returns the story under the address that is its own, with what the library has there. */
async function identify({ article, evidence }: Capture, { findSaved }: Services) {
  const reply = await findSaved(article.canonicalUrl);
  if (!reply.ok || reply.value === null || !isAnotherStory(reply.value, article)) {
    return { identified: { article, evidence }, reply };
  }
  const identified = atOwnAddress({ article, evidence });
  return { identified, reply: await findSaved(identified.article.canonicalUrl) };
}

/** Null when the draft changes nothing: it was being saved when the popup closed, or its text can't be parsed. */
async function withDraft(plain: Plain, draft: StoryDraft): Promise<Plain | null> {
  const capture = restoreCapture(plain.capture, draft, await import('../../article/forms/editing.ts'));
  const marks = restoreMarks(plain.marks, draft);
  const isSame = areSame(marks, plain.marks) && allDifferences(plain.capture.article, capture.article).length === 0;
  return isSame ? null : { capture, marks };
}
