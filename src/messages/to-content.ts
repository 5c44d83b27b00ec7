/** Calls that the popup and the background make to the content script of one tab. Types only: see `wire.ts`. */
import type { Article } from '../article/article.ts';
import type { ArticleEvidence } from '../article/evidence.ts';
import type { CapturedPhoto, Story } from '../library/record.ts';

/** Whether the page looks like a news article: `score` from 0 to 1, `reasons` as codes, strongest first. */
export interface Detection {
  isArticle: boolean;
  score: number;
  reasons: string[];
}

export interface PageReading {
  detection: Detection;
  article: Article;
  evidence: ArticleEvidence;
  /** Milliseconds that reading took in the page. */
  took: number;
}

/** A caption found on the page, with the story that it belongs to. */
export interface FoundCaption {
  photo: CapturedPhoto;
  story: Story;
}

export interface NoticeText {
  /** Headline of the notice, such as "Caption saved". */
  title: string;
  lines: string[];
  /** Language and direction of the interface, for the notice's own words. */
  lang: string;
  dir: 'ltr' | 'rtl';
  actions: { undo: string | null; copy: string | null; close: string };
}

export type ToContent = {
  /** Read the whole page. Never fails: a bad page gives a record with warnings. */
  readArticle: { request: null; reply: PageReading };
  /** Only look whether this is an article. */
  detect: { request: null; reply: Detection };
  /**
   * Find the caption under the pointer. `exact` is false when the browser did not tell which of several equal photos
   * was meant: then the choices must be shown, never guessed.
   */
  findCaptions: {
    request: { srcUrl: string | null; selectionText: string | null; targetElementId: number | null };
    reply: { exact: boolean; found: FoundCaption[] };
  };
  /** Show a short notice on the page; undo is asked of the background with `deleteRecords` for `recordIds`. */
  showNotice: { request: { text: NoticeText; recordIds: string[]; copyText: string | null }; reply: null };
  /** Show the captions to choose from; answers with the index that the person picked, or null. */
  chooseCaption: { request: { text: NoticeText; found: FoundCaption[] }; reply: number | null };
};
