/** The toolbar popup's first script: the page is being read while all that shows it is still loading. */
import { askPage, tabToRead } from './ask-page.ts';

// The page takes longest: its script is asked for before any file of the popup's own.
const asking = askPage(await tabToRead());
fetchTheRest();
const { showPopup } = await import('./show-popup.tsx');
await showPopup(asking);

/** `preloadPopup` in `vite.config.ts` lists the popup's other files in a template, where the browser leaves them alone. */
function fetchTheRest(): void {
  const files = document.querySelector<HTMLTemplateElement>('#files');
  if (files) document.head.append(files.content);
}
