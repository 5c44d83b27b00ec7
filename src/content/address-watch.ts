/**
 * Runs in a page whose story was saved: tells the background when the page changes its address, since the mark "saved" on
 * the button is then wrong. It reads nothing of the page and ends with it.
 */
import { askBackground } from '../messages/content/content-side.ts';
import { becomeOnlyCopy } from './page/only-copy.ts';
import { onMoves } from './page/in-page-moves.ts';

const signal = becomeOnlyCopy('cutlineAddressWatch');
let told = document.URL;

onMoves(() => {
  if (document.URL === told) return;
  told = document.URL;
  void askBackground('pageMoved', { url: told });
}, signal);
