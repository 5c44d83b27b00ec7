/** The toolbar popup's first script: the page is being read while all that shows it is still loading. */
import { askPage } from './ask-page.ts';

const asking = askPage();
const { showPopup } = await import('./show-popup.tsx');
await showPopup(asking);
