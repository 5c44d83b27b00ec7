/** The toolbar popup's first script: the page is being read while all that shows it is still loading. */
import { askPage, tabToRead } from './ask-page.ts';

// The browser reads an extension's files one after the other: the script for the page has to come before the popup's own
// (measured in Chromium: 20 ms until it runs instead of 90).
const asking = askPage(await tabToRead());
const { showPopup } = await import('./show-popup.tsx');
await showPopup(asking);
