/** The entries of the context menus: on a page, a selection, a link, a photo, and on the toolbar button. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser/browser.ts';
import type { Pointed } from '../messages/content/to-content.ts';
import { t, type MessageKey } from '../ui/words/i18n.ts';
import { orTell } from './capture/notify.ts';
import { useChosenLanguage } from './interface-language.ts';

export type Entry =
  | 'capture-article'
  | 'selection-note'
  | 'selection-body'
  | 'capture-link'
  | 'capture-caption'
  | 'capture-window'
  | 'capture-selected'
  | 'open-library';

interface EntryLook {
  title: MessageKey;
  contexts: Menus.ContextType[];
  /** Where the browser knows the context `tab` (Firefox), the entry is on tabs too. */
  onTabs?: true;
}

const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** In the order of the menu. */
const ENTRIES: Record<Entry, EntryLook> = {
  'capture-article': { title: 'menuCaptureArticle', contexts: ['page', 'frame'] },
  'selection-note': { title: 'menuSelectionNote', contexts: ['selection'] },
  'selection-body': { title: 'menuSelectionBody', contexts: ['selection'] },
  'capture-link': { title: 'menuCaptureLink', contexts: ['link'] },
  'capture-caption': {
    title: 'menuCaptureCaption',
    contexts: ['page', 'frame', 'image', 'video', 'selection', 'link'],
  },
  'capture-window': { title: 'menuCaptureWindow', contexts: ['action'], onTabs: true },
  'capture-selected': { title: 'menuCaptureSelected', contexts: ['action'], onTabs: true },
  'open-library': { title: 'menuOpenLibrary', contexts: ['action'] },
};

const NAMES = Object.keys(ENTRIES) as Entry[];

/** Firefox's own name gives `info.targetElementId`, which the common one does not; Chromium knows only the common one. */
const menus = (): Menus.Static => browser.menus ?? browser.contextMenus;

/** Creates the menu entries. The browser keeps entries, so those of an earlier version are removed first. */
export async function putMenuEntries(): Promise<void> {
  await Promise.all([useChosenLanguage(), menus().removeAll()]);
  for (const id of NAMES) {
    const { title, contexts, onTabs } = ENTRIES[id];
    const onAction = contexts.includes('action');
    menus().create({
      id,
      title: t(title),
      contexts: onTabs && knowsTabs() ? [...contexts, 'tab'] : contexts,
      ...(onAction ? {} : { documentUrlPatterns: [...WEB_PAGES, 'file:///*'] }),
      ...(id === 'capture-link' ? { targetUrlPatterns: WEB_PAGES } : {}),
    });
  }
}

const knowsTabs = (): boolean => 'TAB' in ((browser.menus as { ContextType?: object } | undefined)?.ContextType ?? {});

/** Renames the entries when the person has changed the interface's language. */
export async function renameMenuEntries(): Promise<void> {
  await useChosenLanguage();
  await Promise.all(NAMES.map((id) => menus().update(id, { title: t(ENTRIES[id].title) })));
}

/** What a keyboard command points at: where the pointer rests or the focus is. */
export const AT_POINTER: Pointed = {
  srcUrl: null,
  linkUrl: null,
  selectionText: null,
  targetElementId: null,
  atPointer: true,
};

/**
 * Calls the entry's handler when the person chooses it, with what the browser tells about the place of the click. What the
 * handler rejects with is told on the page.
 */
export function onMenuEntries(
  handlers: Record<Entry, (tab: Tabs.Tab, info: Menus.OnClickData) => Promise<void>>,
): void {
  menus().onClicked.addListener((info, tab) => {
    const entry = NAMES.find((name) => name === info.menuItemId);
    if (entry !== undefined && tab !== undefined) void orTell(tab, entry, () => handlers[entry](tab, info));
  });
}

/** Returns what was pointed at, in the form that the script in the page takes. */
export function pointedAt({ srcUrl, linkUrl, selectionText, targetElementId }: Menus.OnClickData): Pointed {
  return {
    srcUrl: srcUrl ?? null,
    linkUrl: linkUrl ?? null,
    selectionText: selectionText ?? null,
    targetElementId: targetElementId ?? null,
    atPointer: false,
  };
}
