/** The toolbar popup's first script: it has the page read while the rest of the popup is still loading. */
import { askPage, tabToRead } from './ask-page.ts';

// The page takes longest, so it is asked before any other file of the popup is loaded.
const asking = askPage(await tabToRead());
fetchTheRest();
const { showPopup } = await import('./show-popup.tsx');
await showPopup(asking);

/** Preloads the popup's other files. `preloadPopup` in `vite.config.ts` lists them in a template, which the browser ignores. */
function fetchTheRest(): void {
  const files = document.querySelector<HTMLTemplateElement>('#files');
  if (files) document.head.append(files.content);
}
