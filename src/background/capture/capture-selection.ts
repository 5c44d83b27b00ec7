/** Capturing an article with what the person selected in it: as a quotation in the note, or as the story's text. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { applyEdit } from '../../article/forms/editing.ts';
import type { Capture } from '../../article/forms/person.ts';
import { callContent } from '../../messages/content/call-content.ts';
import { injectContentScript } from '../../messages/content/inject.ts';
import { quickSave } from './quick-save.ts';
import { usualMarks } from './usual-marks.ts';

/** Saves the article with the selection as a quotation in its note, after what stands there. */
export async function captureWithQuote(tab: Tabs.Tab, info: Menus.OnClickData): Promise<void> {
  const selected = await selectedText(tab, info);
  await quickSave(tab, {
    anyway: true,
    marks: async (saved) => {
      const marks = await usualMarks(saved);
      const quote = asQuote(selected);
      const parts = marks.note.includes(quote) ? [marks.note] : [marks.note.trimEnd(), quote];
      return { ...marks, note: parts.filter((part) => part !== '').join('\n\n') };
    },
  });
}

/** Saves the article with the selection as its text, kept like any text that the person wrote. */
export async function captureSelectedBody(tab: Tabs.Tab, info: Menus.OnClickData): Promise<void> {
  const selected = await selectedText(tab, info);
  await quickSave(tab, { anyway: true, change: (capture) => withBody(capture, selected) });
}

/**
 * Returns the selection with its paragraphs apart. The browser's own `selectionText` is one line and cut short; in a frame
 * of another site, where we may not look, nothing better is to be had.
 */
async function selectedText({ id }: Tabs.Tab, { frameId = 0, selectionText = '' }: Menus.OnClickData): Promise<string> {
  if (id === undefined || !(await injectContentScript(id, frameId)).ok) return selectionText;
  const reply = await callContent(id, 'readSelection', null, frameId);
  return reply.ok && reply.value !== '' ? reply.value : selectionText;
}

/** Quoted as in e-mail, which Markdown understands too. */
const asQuote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

function withBody(capture: Capture, text: string): Capture {
  const edited = applyEdit(capture, 'body', text, '');
  return edited.ok ? edited.value : capture;
}
