/** Saving the story in a tab at a key, without the popup. */
import type { Tabs } from 'webextension-polyfill';
import { trimEvidence } from '../article/evidence.ts';
import { findSaved, newestRecords } from '../library/read.ts';
import type { SavedRecord } from '../library/record.ts';
import { saveArticle } from '../library/save-article.ts';
import { callContent } from '../messages/call-content.ts';
import { injectContentScript } from '../messages/inject.ts';
import { useChosenLanguage } from './interface-language.ts';
import { asReply } from './library-calls.ts';
import { articleNotice, noArticleNotice, problemNotice } from './notice-words.ts';
import { notify } from './notify.ts';
import { showOnButton } from './toolbar.ts';

type Marks = Pick<SavedRecord, 'tags' | 'collections' | 'note'>;

/**
 * Saves the story with the tags and collections of the article saved last, or its own when it is in the library
 * already, and says so on the page, with undo. A page that is no article is not saved: the popup can do that.
 */
export async function quickSave(tab: Tabs.Tab): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  await useChosenLanguage();
  if (!(await injectContentScript(tabId)).ok) return await showOnButton(tabId, 'forbidden');
  const reading = await callContent(tabId, 'readArticle', null);
  if (!reading.ok) return await notify(tabId, problemNotice(reading.problem));
  const { article, evidence, detection } = reading.value;
  if (!detection.isArticle) return await notify(tabId, noArticleNotice());

  const marks = await asReply(marksFor(article.canonicalUrl));
  if (!marks.ok) return await notify(tabId, problemNotice(marks.problem));
  const request = { article, evidence: trimEvidence(evidence), ...marks.value };
  const saved = await asReply(saveArticle(request));
  if (!saved.ok) return await notify(tabId, problemNotice(saved.problem));
  await showOnButton(tabId, 'saved');
  await notify(tabId, articleNotice(article, marks.value.tags, saved.value));
}

async function marksFor(canonicalUrl: string): Promise<Marks> {
  const saved = await findSaved(canonicalUrl);
  if (saved) return { tags: saved.tags, collections: saved.collections, note: saved.note };
  const [last] = await newestRecords({ kind: 'article', limit: 1 });
  return { tags: last?.tags ?? [], collections: last?.collections ?? [], note: '' };
}
