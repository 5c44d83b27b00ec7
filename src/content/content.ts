/**
 * Runs in the page when the person asks, and answers the calls of `messages/to-content.ts`. It changes nothing in the
 * page but for the notice that it shows, and goes when a newer copy comes.
 */
import { detectArticle } from '../article/detect.ts';
import { speaking } from '../article/languages/spoken.ts';
import { samplePage } from '../article/page-sample.ts';
import { answerContent } from '../messages/content-side.ts';
import { showChooser } from './chooser.ts';
import { findPhotos, type PhotosFound } from './find-photos.ts';
import { showNotice } from './notice.ts';
import { becomeOnlyCopy } from './only-copy.ts';
import { readWatched } from './read-watched.ts';
import { readSelection } from './selection.ts';
import { siteRules } from './site-rules.ts';

const signal = becomeOnlyCopy();
/** Asked for at once: they are there by the time that the page is to be read. */
const rules = siteRules(document.URL);

/** What the page itself shows of the captions that were found last. */
let thumbnails: PhotosFound['thumbnails'] = new Map();

answerContent(
  {
    look: () => samplePage(document, document.URL),
    readGalley: async ({ languages }) => readWatched(document, languages, signal, await rules),
    detect: () => detectArticle(document, document.URL),
    findPhotos: ({ pointed, languages }) => {
      const found = speaking(languages, () => findPhotos(document, pointed));
      thumbnails = found.thumbnails;
      return found.reply;
    },
    readSelection: () => readSelection(document),
    showNotice: (request) => {
      showNotice(request, signal);
      return null;
    },
    chooseCaption: ({ text, found }) => {
      const choices = found.map((found) => ({ found, thumbnail: thumbnails.get(found.photo.src) ?? null }));
      showChooser(text, choices, signal);
      return null;
    },
  },
  signal,
);
