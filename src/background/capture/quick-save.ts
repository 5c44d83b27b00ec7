/** Saving the story in a tab at a key or from the menu, without the popup. */
import type { Tabs } from 'webextension-polyfill';
import { captureStory, type CaptureWish } from './capture-story.ts';
import { useChosenLanguage } from '../interface-language.ts';
import { articleNotice, lostNotice, noArticleNotice } from './notice-words.ts';
import { notify, tellProblem } from './notify.ts';
import { usualMarks } from './usual-marks.ts';
import { showOnButton } from '../button/toolbar.ts';

/**
 * Saves the story and shows a notice of it on the page, with undo. A new story gets the tags and collections of the article
 * saved last; one that is in the library keeps its own. A page that is no article, or has lost the saved
 * one, is not saved: for that there is the popup.
 */
export async function quickSave(tab: Tabs.Tab, wish: Partial<CaptureWish> = {}): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  await useChosenLanguage();
  const captured = await captureStory(tabId, { marks: usualMarks, ...wish });
  switch (captured.at) {
    case 'saved': {
      const { capture, marks, noted, outcome } = captured;
      return await notify(tabId, articleNotice(capture.article, marks.tags, outcome, noted));
    }
    case 'not-article':
      return await notify(tabId, noArticleNotice());
    case 'lost':
      return await notify(tabId, lostNotice(captured.loss));
    case 'failed':
      // Where no extension may run, no notice can be shown: only the button is left.
      if (captured.problem.code === 'page-forbidden') return await showOnButton(tabId, 'forbidden');
      return await tellProblem(tabId, 'quick save', captured.problem);
  }
}
