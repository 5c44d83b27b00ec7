/**
 * Cutline's background: wires only. The browser stops and restarts it at will, so it holds no state, and every listener
 * is registered at the top level, where the event that starts it finds it.
 */
import { answerBackground } from '../messages/answer-background.ts';
import { browser } from '../messages/browser.ts';
import { done, failed } from '../messages/wire.ts';
import { captureCaption, keepCaption } from './capture-caption.ts';
import { showPageSeen, updateDetection } from './detection.ts';
import { answerLibraryCalls } from './library-calls.ts';
import { onCommands } from './commands.ts';
import { AT_POINTER, onCaptureCaption, putMenuEntry, renameMenuEntry } from './menu.ts';
import { quickSave } from './quick-save.ts';

/** Opened once, when Cutline is installed. */
const WELCOME_PAGE = 'src/pages/welcome/index.html';

answerLibraryCalls();

answerBackground({
  captionChosen: async (found, { tab }) => {
    if (tab?.id === undefined) return failed('page-closed', 'A caption was chosen outside a tab.');
    await keepCaption(tab.id, found);
    return done(null);
  },
  pageSeen: async (seen, { tab }) => {
    if (tab?.id !== undefined) await showPageSeen(tab.id, seen);
    return done(null);
  },
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  void putMenuEntry();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
});
browser.storage.onChanged.addListener((changes) => {
  if (!('settings' in changes)) return;
  void renameMenuEntry();
  void updateDetection();
});
browser.permissions.onAdded.addListener(() => void updateDetection());
browser.permissions.onRemoved.addListener(() => void updateDetection());
onCaptureCaption(captureCaption);
onCommands({ 'quick-save': quickSave, 'capture-caption': (tab) => captureCaption(tab, AT_POINTER) });
