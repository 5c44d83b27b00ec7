/** The entry *Capture caption* of the context menu. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser.ts';
import type { Pointed } from '../messages/to-content.ts';
import { t } from '../ui/i18n.ts';
import { useChosenLanguage } from './interface-language.ts';

const CAPTURE_CAPTION = 'capture-caption';

/** Firefox's own name gives `info.targetElementId`, which the common one does not; Chromium knows only the common one. */
const menus = (): Menus.Static => browser.menus ?? browser.contextMenus;

/** Puts the entry into the menu. The browser keeps entries, so what an earlier run left is removed first. */
export async function putMenuEntry(): Promise<void> {
  await Promise.all([useChosenLanguage(), menus().removeAll()]);
  menus().create({
    id: CAPTURE_CAPTION,
    title: t('menuCaptureCaption'),
    contexts: ['page', 'frame', 'image', 'video', 'selection', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
  });
}

/** Says the entry in another language, when the person changed it in the options. */
export async function renameMenuEntry(): Promise<void> {
  await useChosenLanguage();
  await menus().update(CAPTURE_CAPTION, { title: t('menuCaptureCaption') });
}

/** The entry for a keyboard command: where the pointer rests or the focus is. */
export const AT_POINTER: Pointed = {
  srcUrl: null,
  linkUrl: null,
  selectionText: null,
  targetElementId: null,
  atPointer: true,
};

/** Calls `capture` when the person chooses the entry, with all that the browser tells of where it was clicked. */
export function onCaptureCaption(capture: (tab: Tabs.Tab, pointed: Pointed, frameId: number) => Promise<void>): void {
  menus().onClicked.addListener((info, tab) => {
    if (info.menuItemId !== CAPTURE_CAPTION || tab === undefined) return;
    void capture(tab, pointedAt(info), info.frameId ?? 0);
  });
}

function pointedAt({ srcUrl, linkUrl, selectionText, targetElementId }: Menus.OnClickData): Pointed {
  return {
    srcUrl: srcUrl ?? null,
    linkUrl: linkUrl ?? null,
    selectionText: selectionText ?? null,
    targetElementId: targetElementId ?? null,
    atPointer: false,
  };
}
