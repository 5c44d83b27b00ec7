/** The popup's real services: page, library, background. The database code is loaded while the page reads itself. */
import { browser } from '../../messages/browser/browser.ts';
import { callBackground } from '../../messages/background/call-background.ts';
import { readSettings, settingsOf } from '../../settings/settings.ts';
import { openBeside } from '../../ui/page/open-beside.ts';
import { tabToRead } from '../ask-page.ts';
import type { Opened } from './open-page.ts';
import type { Services } from './services.ts';

const LIBRARY_PAGE = 'src/pages/library/index.html';

/** Returns the popup's real services; `opened` is the page's reading, already under way. */
export function realServices(opened: Promise<Opened>): Services {
  const lookup = import('./library-lookup.ts');
  const drafts = Promise.all([import('../../settings/story-drafts.ts'), tabToRead()]);
  return {
    opened,
    findSaved: async (canonicalUrl) => (await lookup).findInLibrary(canonicalUrl),
    watchSaved: (canonicalUrl, take) => void lookup.then(({ watchLibrary }) => watchLibrary(canonicalUrl, take)),
    labelsInUse: async () => (await lookup).labelsInLibrary(),
    defaultMarks: async () => {
      const { defaultTags, defaultCollections } = await readSettings().catch(() => settingsOf(null));
      return { tags: defaultTags, collections: defaultCollections, note: '' };
    },
    draftOf: async (canonicalUrl) => {
      const [{ readDraft, dropDraftsOfClosedTabs }, tab] = await drafts;
      if (tab?.id === undefined) return null;
      const draft = await readDraft(tab.id, canonicalUrl).catch(() => null);
      void dropDraftsOfClosedTabs().catch(() => undefined);
      return draft;
    },
    // Without session storage, closing the popup loses unsaved changes; nothing else suffers.
    keepDraft: (canonicalUrl, draft) =>
      void drafts
        .then(([{ keepDraft }, tab]) => (tab?.id === undefined ? undefined : keepDraft(tab.id, canonicalUrl, draft)))
        .catch(() => undefined),
    save: (request) => callBackground('saveArticle', request),
    openLibrary: (id) => {
      const page = browser.runtime.getURL(LIBRARY_PAGE);
      void openBeside(id === null ? page : `${page}#open=${id}`, { active: true }).then(() => window.close());
    },
  };
}
