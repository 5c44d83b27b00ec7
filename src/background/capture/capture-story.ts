/** From a tab to a story in the library, without the popup. */
import { trimEvidence } from '../../article/evidence.ts';
import { keepPersonEdits, type Capture } from '../../article/forms/person.ts';
import { atOwnAddress, isAnotherStory } from '../../library/saving/another-story.ts';
import { findSaved } from '../../library/reading/read.ts';
import type { SavedArticle, SavedRecord } from '../../library/record/record.ts';
import { injectContentScript } from '../../messages/content/inject.ts';
import { readArticle } from '../../messages/reading/read-article.ts';
import type { SaveOutcome } from '../../messages/background/to-background.ts';
import type { PageReading } from '../../messages/content/to-content.ts';
import { failed, type Problem, type Reply } from '../../messages/wire.ts';
import { asReply } from '../library-calls.ts';
import { saveStory } from './save-records.ts';
import { markSaved } from '../button/saved-mark.ts';

export type Marks = Pick<SavedRecord, 'tags' | 'collections' | 'note'>;

export interface CaptureWish {
  /** Save it though it does not look like a story. */
  anyway?: boolean;
  /** Tags, collections and note for the story; `saved` is what the library has of it, with what the person put there. */
  marks: (saved: SavedArticle | undefined) => Promise<Marks> | Marks;
  /** What the person wants otherwise than the page has it. */
  change?: (capture: Capture) => Promise<Capture> | Capture;
}

export type Captured =
  /** `noted` is what was added to the note, empty when nothing was. */
  | { at: 'saved'; capture: Capture; marks: Marks; noted: string; outcome: SaveOutcome }
  | { at: 'not-article'; reasons: string[] }
  | { at: 'failed'; problem: Problem };

/** Milliseconds that a page has to answer: reading takes two seconds at most, the rest is for a page that is busy itself. */
const PATIENCE = 20_000;

/**
 * Reads the story in the tab, saves it and says so on the button. What is in the library already keeps what the person
 * wrote in its fields. A page that is no story and was never saved is left alone, unless `anyway`.
 */
export async function captureStory(tabId: number, { anyway = false, marks, change }: CaptureWish): Promise<Captured> {
  const reading = await inTime(readPage(tabId));
  if (!reading.ok) return { at: 'failed', problem: reading.problem };
  const { detection } = reading.value;
  const found = await asReply(identify(reading.value));
  if (!found.ok) return { at: 'failed', problem: found.problem };
  const { article, evidence, saved } = found.value;
  if (!detection.isArticle && !anyway && saved === undefined) return { at: 'not-article', reasons: detection.reasons };

  const read: Capture = saved
    ? keepPersonEdits({ article, evidence }, { article: saved, evidence: saved.evidence })
    : { article, evidence };
  const capture = change ? await change(read) : read;
  const wanted = await asReply(Promise.resolve(marks(saved)));
  if (!wanted.ok) return { at: 'failed', problem: wanted.problem };
  const request = { article: capture.article, evidence: trimEvidence(capture.evidence), ...wanted.value };
  const outcome = await asReply(saveStory(request));
  if (!outcome.ok) return { at: 'failed', problem: outcome.problem };
  await markSaved(tabId, capture.article);
  return {
    at: 'saved',
    capture,
    marks: wanted.value,
    noted: addedTo(saved?.note ?? '', wanted.value.note),
    outcome: outcome.value,
  };
}

/** Returns the story under the address that is its own, with what the library has there. */
async function identify({ article, evidence }: Capture): Promise<Capture & { saved: SavedArticle | undefined }> {
  const saved = await findSaved(article.canonicalUrl);
  if (saved === undefined || !isAnotherStory(saved, article)) return { article, evidence, saved };
  const own = atOwnAddress({ article, evidence });
  return { ...own, saved: await findSaved(own.article.canonicalUrl) };
}

function addedTo(before: string, note: string): string {
  const kept = before.trimEnd();
  return note.startsWith(kept) ? note.slice(kept.length).trim() : '';
}

async function readPage(tabId: number): Promise<Reply<PageReading>> {
  const injected = await injectContentScript(tabId);
  return injected.ok ? await readArticle(tabId) : injected;
}

/** What the page answers later is not waited for, and nothing comes of it. */
async function inTime<T>(work: Promise<Reply<T>>): Promise<Reply<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<Reply<T>>((resolve) => {
    timer = setTimeout(() => resolve(failed('page-slow', `No answer in ${PATIENCE / 1000} s.`)), PATIENCE);
  });
  const reply = await Promise.race([work, slow]);
  clearTimeout(timer);
  return reply;
}
