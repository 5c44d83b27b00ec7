/**
 * Runs in the page when the person captures a caption: finds the caption that was meant, and shows the captions to choose
 * from where the browser does not tell. It is a script of its own so that the content script stays small.
 */
import { speaking } from '../article/languages/spoken.ts';
import { samplePage } from '../article/page-sample.ts';
import { answerContent } from '../messages/content/content-side.ts';
import { showChooser } from './notice/chooser.ts';
import { findPhotos, storyDocument, type PhotosFound } from './caption/find-photos.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';
import { whenParsed } from './page/page-parsed.ts';
import { siteRules } from './page/site-rules.ts';

const signal = becomeOnlyCopy('cutlineCaptions');

/** Thumbnails of the photos that were found last: see `PhotosFound`. */
let thumbnails: PhotosFound['thumbnails'] = new Map();

answerContent(
  {
    look: async () => {
      await whenParsed(document);
      return samplePage(document, document.URL);
    },
    findPhotos: async ({ pointed, languages }) => {
      const rules = await siteRules(storyDocument(document).URL);
      const found = speaking(languages, () => findPhotos(document, pointed, rules));
      thumbnails = found.thumbnails;
      return found.reply;
    },
    chooseCaption: ({ text, found }) => {
      const choices = found.map((found) => ({ found, thumbnail: thumbnails.get(found.photo.src) ?? null }));
      showChooser(text, choices, signal);
      return null;
    },
  },
  signal,
);
