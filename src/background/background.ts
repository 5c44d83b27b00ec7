/** Cutline's background: wires only. Listeners are registered at top level, since the browser stops and restarts it. */
import { browser } from '../messages/browser.ts';

browser.runtime.onInstalled.addListener(() => {
  void browser.contextMenus.removeAll();
});
