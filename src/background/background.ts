/**
 * Cutline's background: it only connects the browser's events to the code that handles them. The browser stops and
 * restarts it at will, so it holds no state that matters, and every listener is registered at the top level: a listener
 * that is registered later misses the event that started the background.
 */
import '../article/languages/further/index.ts';
import { answerBackground } from '../messages/background/answer-background.ts';
import { browser } from '../messages/browser/browser.ts';
import { logUnforeseen } from '../messages/error-log.ts';
import { done, failed } from '../messages/wire.ts';
import { listWishedSite, unlistSite, wishSite } from '../settings/detection.ts';
import { captureCaption, keepCaption } from './capture/capture-caption.ts';
import { captureLink, proposeTabs } from './capture/capture-many.ts';
import { captureSelectedBody, captureWithQuote } from './capture/capture-selection.ts';
import { refreshDetected, showPageSeen, updateDetection } from './button/detection.ts';
import { answerLibraryCalls, asReply } from './library-calls.ts';
import { followLibrary } from './library-changes.ts';
import { onCommands } from './commands.ts';
import { AT_POINTER, onMenuEntries, pointedAt, putMenuEntries, renameMenuEntries } from './menu.ts';
import { openOwnPage } from './open-pages.ts';
import { answerQueueCalls } from './queue/queue-calls.ts';
import { answerForgetting } from './forget-all.ts';
import { goOnKeeping } from './photo-keeper.ts';
import { quickSave } from './capture/quick-save.ts';
import { backUpWhenDue } from './start-backup.ts';
import { leavePage, markSavedInFront, refreshMarks } from './button/saved-mark.ts';
import { keepRule } from './capture/teach.ts';

logUnforeseen('background');
answerLibraryCalls((article) => void markSavedInFront(article));
answerQueueCalls();
answerForgetting();
followLibrary(refreshMarks);
followLibrary(refreshDetected);
// Run at each start of the background. When the library can't be read, the first call that a person makes says so.
void goOnKeeping().catch(() => undefined);
void backUpWhenDue().catch(() => undefined);
void updateDetection().catch(() => undefined);

answerBackground({
  detectSite: ({ site, wanted, windowId }) =>
    asReply((wanted ? wishSite(site, windowId) : unlistSite(site)).then(() => null)),
  captionChosen: async (found, { tab }) => {
    if (tab?.id === undefined) return failed('page-closed', 'A caption was chosen outside a tab.');
    await keepCaption(tab.id, found);
    return done(null);
  },
  taught: (taught, { tab, url }) => keepRule(taught, tab?.id, url ?? ''),
  pageSeen: async (seen, { tab, url }) => {
    if (tab !== undefined) await showPageSeen(tab, url ?? '', seen);
    return done(null);
  },
  pageMoved: async ({ url }, { tab }) => {
    if (tab?.id !== undefined) await leavePage(tab.id, url);
    return done(null);
  },
});

// The listener does nothing: that it exists makes the browser start the background when the browser itself starts.
browser.runtime.onStartup.addListener(() => undefined);
browser.runtime.onInstalled.addListener(({ reason }) => {
  void putMenuEntries();
  // An update takes away the scripts that were registered before.
  void updateDetection();
  if (reason === 'install') void openOwnPage('welcome');
});
browser.storage.onChanged.addListener((changes) => {
  if (!('settings' in changes)) return;
  void renameMenuEntries();
  void updateDetection();
});
browser.permissions.onAdded.addListener(({ origins = [] }) => {
  void listWishedSite(origins);
  void updateDetection();
});
browser.permissions.onRemoved.addListener(() => void updateDetection());
onMenuEntries({
  'capture-article': (tab) => quickSave(tab),
  'selection-note': captureWithQuote,
  'selection-body': captureSelectedBody,
  'capture-link': captureLink,
  'capture-caption': (tab, info) => captureCaption(tab, pointedAt(info), info.frameId ?? 0),
  'capture-window': (tab) => proposeTabs('window', tab),
  'capture-selected': (tab) => proposeTabs('selected', tab),
  'open-library': (tab) => openOwnPage('library', tab),
});
onCommands({
  'quick-save': (tab) => quickSave(tab),
  'capture-caption': (tab) => captureCaption(tab, AT_POINTER),
  'open-library': (tab) => openOwnPage('library', tab),
});
