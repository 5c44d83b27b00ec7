/** From a tab to a story in the library, without the popup. */
import { trimEvidence } from '../../article/evidence.ts';
import { keepPersonEdits, type Capture } from '../../article/forms/person.ts';
import { atOwnAddress, isAnotherStory } from '../../library/saving/another-story.ts';
import { lossOf, type Loss } from '../../library/saving/lost-story.ts';
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
  /** Save the page even if it does not look like a story, or has lost the one that is saved. */
  anyway?: boolean;
  /** Returns the tags, collections and note to save; `saved` is the story as the library has it, if it does. */
  marks: (saved: SavedArticle | undefined) => Promise<Marks> | Marks;
  /** Applies what the person wants changed in what was read. */
  change?: (capture: Capture) => Promise<Capture> | Capture;
}

export type Captured =
  /** `noted` is what was added to the note, empty when nothing was. */
  | { at: 'saved'; capture: Capture; marks: Marks; noted: string; outcome: SaveOutcome }
  | { at: 'not-article'; reasons: string[] }
  | { at: 'lost'; loss: Loss; saved: SavedArticle }
  | { at: 'failed'; problem: Problem };

/** Milliseconds that a page has to answer: reading takes two seconds at most, but the page itself may be busy. */
const PAGE_TIMEOUT = 20_000;

/**
 * Reads the story in the tab, saves it and marks it as saved on the button. If the library has the story already, what the
 * person wrote in its fields stays. A page that is no story and was never saved, or has lost the story that was saved from it,
 * is not saved, unless `anyway`.
 */
export async function captureStory(tabId: number, { anyway = false, marks, change }: CaptureWish): Promise<Captured> {
  const reading = await withTimeout(readPage(tabId));
  if (!reading.ok) return { at: 'failed', problem: reading.problem };
  const { detection } = reading.value;
  const found = await asReply(identify(reading.value));
  if (!found.ok) return { at: 'failed', problem: found.problem };
  const { article, evidence, saved } = found.value;
  if (!detection.isArticle && !anyway && saved === undefined) return { at: 'not-article', reasons: detection.reasons };

  const read: Capture = saved
    ? keepPersonEdits({ article, evidence }, { article: saved, evidence: saved.evidence })
    : { article, evidence };
  const loss = saved && !anyway ? lossOf(saved, read.article, detection.isArticle) : null;
  if (saved && loss !== null) return { at: 'lost', loss, saved };
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
    noted: textAddedTo(saved?.note ?? '', wanted.value.note),
    outcome: outcome.value,
  };
}

/**
 * Returns the story with what the library has under its address. A page may declare the address of another story; then the
 * address it was read at is taken.
 */
async function identify({ article, evidence }: Capture): Promise<Capture & { saved: SavedArticle | undefined }> {
  const saved = await findSaved(article.canonicalUrl);
  if (saved === undefined || !isAnotherStory(saved, article)) return { article, evidence, saved };
  const own = atOwnAddress({ article, evidence });
  return { ...own, saved: await findSaved(own.article.canonicalUrl) };
}

function textAddedTo(before: string, note: string): string {
  const kept = before.trimEnd();
  return note.startsWith(kept) ? note.slice(kept.length).trim() : '';
}

async function readPage(tabId: number): Promise<Reply<PageReading>> {
  const injected = await injectContentScript(tabId);
  return injected.ok ? await readArticle(tabId) : injected;
}

/** Answers `page-slow` when `work` takes longer than `PAGE_TIMEOUT`; its later result is ignored. */
async function withTimeout<T>(work: Promise<Reply<T>>): Promise<Reply<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<Reply<T>>((resolve) => {
    timer = setTimeout(() => resolve(failed('page-slow', `No answer in ${PAGE_TIMEOUT / 1000} s.`)), PAGE_TIMEOUT);
  });
  const reply = await Promise.race([work, slow]);
  clearTimeout(timer);
  return reply;
}
