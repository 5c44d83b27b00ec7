/** From a click in the context menu, or a keyboard command, to a caption in the library and a notice on the page. */
import type { Tabs } from 'webextension-polyfill';
import { callContent } from '../../messages/content/call-content.ts';
import { findCaptions, type FoundCaptions } from '../../messages/reading/find-captions.ts';
import { injectCaptionScript } from '../../messages/content/inject.ts';
import type { FoundCaption, Pointed } from '../../messages/content/to-content.ts';
import type { Reply } from '../../messages/wire.ts';
import { useChosenLanguage } from '../interface-language.ts';
import { asReply } from '../library-calls.ts';
import { captionNotice, chooserWords, noCaptionNotice, type PicturePlace } from './notice-words.ts';
import { notify, tellProblem } from './notify.ts';
import { saveFoundCaption } from './save-records.ts';
import { marksOfCaption } from './caption-marks.ts';
import { showOnButton } from '../button/toolbar.ts';

/**
 * Saves the caption that was pointed at and shows a notice of it on the page, with undo. When several captions may be
 * meant the person chooses; when there is none, or something fails, the notice says that nothing was saved, and why.
 */
export async function captureCaption(tab: Tabs.Tab, pointed: Pointed, frameId = 0): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined) return;
  await useChosenLanguage();
  const injected = await injectCaptionScript(tabId);
  if (!injected.ok) return await showOnButton(tabId, 'forbidden');

  const reply = await findInFrames(tabId, pointed, frameId);
  if (!reply.ok) return await tellProblem(tabId, 'capture caption', reply.problem);
  const { exact, found } = reply.value;
  const [first] = found;
  if (first === undefined) return await notify(tabId, noCaptionNotice(whereIs(tab, pointed, frameId)));
  if (exact) return await keepCaption(tabId, first);
  const asked = await callContent(tabId, 'chooseCaption', { text: chooserWords(), found });
  if (!asked.ok) await tellProblem(tabId, 'capture caption', asked.problem);
}

/** Where the picture is. One that is open alone in its tab has the tab's address. */
function whereIs({ url }: Tabs.Tab, { srcUrl }: Pointed, frameId: number): PicturePlace {
  if (srcUrl !== null && srcUrl === url) return 'alone';
  return frameId === 0 ? 'in-page' : 'in-frame';
}

/** Saves the caption and shows on the page what was saved, or why it was not. */
export async function keepCaption(tabId: number, { photo, story }: FoundCaption): Promise<void> {
  await useChosenLanguage();
  const marked = async () => {
    const marks = await marksOfCaption({ photo, story });
    return { ...(await saveFoundCaption({ photo, story, ...marks })), tags: marks.tags };
  };
  const reply = await asReply(marked());
  if (!reply.ok) return await tellProblem(tabId, 'capture caption', reply.problem);
  await notify(tabId, captionNotice({ photo, story }, reply.value.tags, reply.value));
}

/** Looks for a photo in its frame first. Into a frame of another site we can't look: then only the photo's address helps. */
async function findInFrames(tabId: number, pointed: Pointed, frameId: number): Promise<Reply<FoundCaptions>> {
  if (frameId !== 0 && (await injectCaptionScript(tabId, frameId)).ok) {
    const inFrame = await findCaptions(tabId, pointed, frameId);
    if (inFrame.ok && inFrame.value.found.length > 0) return inFrame;
  }
  return await findCaptions(tabId, pointed);
}
