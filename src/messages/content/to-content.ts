/** Calls that the popup and the background make to the content script of one tab. Types only: see `wire.ts`. */
import type { Article } from '../../article/article.ts';
import type { ArticleEvidence } from '../../article/evidence.ts';
import type { PageSigns } from '../../article/detection/page-signs.ts';
import type { Galley } from '../../article/galley.ts';
import type { LayoutWords } from '../../article/languages/spoken.ts';
import type { PageSample } from '../../article/page-sample.ts';
import type { RuleField } from '../../article/rules/rule-fields.ts';
import type { CapturedPhoto, Story } from '../../library/record/record.ts';

/** Whether the page looks like a news article: `score` from 0 to 1, `reasons` as codes, strongest first. */
export interface Detection {
  isArticle: boolean;
  score: number;
  reasons: string[];
}

/** What `messages/reading/read-article.ts` makes of the content script's answer. */
export interface PageReading {
  detection: Detection;
  article: Article;
  evidence: ArticleEvidence;
  /** Milliseconds that reading took in the page. */
  took: number;
}

export interface GalleyReading {
  /** By which the page is judged to be an article or none. */
  signs: PageSigns;
  galley: Galley;
  /** The page rewrote itself while it was read. */
  changed: boolean;
  /** Milliseconds that reading took in the page. */
  took: number;
}

/** A caption found on the page, with the story that it belongs to. */
export interface FoundCaption {
  photo: CapturedPhoto;
  story: Story;
}

/** How notices, the chooser and the picker are shown on a page: they follow Cutline's settings, not the page's. */
export interface SurfaceSetting {
  /** Language (BCP 47) and direction of the interface. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** `system` leaves it to the browser. */
  theme: 'system' | 'light' | 'dark';
}

export interface NoticeText extends SurfaceSetting {
  /** Headline of the notice, such as "Caption saved". */
  title: string;
  lines: string[];
  /** Labels; `null` where there is nothing to undo or to copy. */
  actions: { undo: string | null; copy: string | null; close: string };
  /** What the notice says after a button was pressed. */
  results: { undone: string; undoFailed: string; copied: string; copyFailed: string };
}

/** What a notice offers to copy; a missing part is an empty string. */
export interface CaptionToCopy {
  caption: string;
  credit: string;
}

/** Words of the chooser: `title` asks which caption was meant, `hint` says how to choose by keyboard. */
export interface ChooserText extends SurfaceSetting {
  title: string;
  hint: string;
  /** Stands in for a caption that has only a credit. */
  noCaption: string;
  save: string;
  cancel: string;
  /** When the background can't be reached. */
  failed: string;
}

/** Words of the picker, with which a person points at a field; `{…}` is filled in the page. */
export interface PickerText extends SurfaceSetting {
  /** "Point at: Headline" */
  title: string;
  hint: string;
  /** Read out with the keys when the picker gets the focus. */
  keys: string;
  /** "{element}: {text}", for what is outlined. */
  outlined: string;
  noText: string;
  taken: string;
  /** Label of the choice between text and attributes, and its first entry. */
  take: string;
  wholeText: string;
  /** "All {count} like it" */
  all: string;
  notATime: string;
  remember: string;
  again: string;
  cancel: string;
  remembered: string;
  /** When the popup could not be opened again. */
  openYourself: string;
  failed: string;
  close: string;
}

/** Where the person pointed, as far as the browser tells; `null` for what it does not. */
export interface Pointed {
  /** Address of the picture under the pointer. */
  srcUrl: string | null;
  /** Address of the link under the pointer: a link often lies over the photo. */
  linkUrl: string | null;
  selectionText: string | null;
  /** Firefox only: for `menus.getTargetElement`, which is exact. */
  targetElementId: number | null;
  /** A keyboard command: take the focused photo, or else the one that the pointer rests on. */
  atPointer: boolean;
}

export type ToContent = {
  /**
   * Sample the page's text, so that its languages can be chosen. `thenRead` is true when `readGalley` follows: the script
   * then walks the page without waiting for it.
   */
  look: { request: { thenRead: boolean }; reply: PageSample };
  /** Read the whole page. Never fails: a bad page gives a galley with little in it. */
  readGalley: { request: { languages: LayoutWords[] }; reply: GalleyReading };
  /**
   * Find the photos that were pointed at, with their captions; the galley tells the story. `exact` is false when the
   * browser did not tell which of several was meant: then the choices must be shown, never guessed.
   */
  findPhotos: {
    request: { pointed: Pointed; languages: LayoutWords[] };
    reply: { exact: boolean; photos: CapturedPhoto[]; galley: Galley };
  };
  /** What is selected in this frame, its paragraphs divided by an empty line; empty when nothing is. */
  readSelection: { request: null; reply: string };
  /** Show a short notice on the page. Its undo asks the background to delete the records in `recordIds`. */
  showNotice: { request: { text: NoticeText; recordIds: string[]; copy: CaptionToCopy | null }; reply: null };
  /**
   * Show the captions to choose from; answers as soon as they are shown. The choice comes later, as the background call
   * `captionChosen`: a person may think longer than the browser lets a service worker wait.
   */
  chooseCaption: { request: { text: ChooserText; found: FoundCaption[] }; reply: null };
  /**
   * Let the person point at the field on the page; answers as soon as the picker is shown. What was picked comes later, as
   * the background call `taught`. `start` is the selector of the place where the field was read: the picker begins there.
   */
  pickField: { request: { field: RuleField; text: PickerText; start: string }; reply: null };
  /** Return the page as HTML with all words scrambled beyond recognition; the same secret scrambles the same way. */
  scramblePage: { request: { secret: string }; reply: string };
};
