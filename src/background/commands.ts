/** The keyboard commands. A person can change their keys in the browser; `_execute_action` (open the popup) is the browser's own. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser/browser.ts';
import { orTell } from './capture/notify.ts';

type Command = 'quick-save' | 'capture-caption' | 'open-library';

/**
 * Calls the command's handler with the tab in front. Pressing the key grants `activeTab`, as a click does. What the handler
 * rejects with is told on the page.
 */
export function onCommands(handlers: Record<Command, (tab: Tabs.Tab) => Promise<void>>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (isCommand(handlers, name)) void onTab(handlers[name], name, tab);
  });
}

async function onTab(handler: (tab: Tabs.Tab) => Promise<void>, name: Command, given?: Tabs.Tab): Promise<void> {
  const tab = given ?? (await tabInFront());
  if (tab) await orTell(tab, name, () => handler(tab));
}

function isCommand(handlers: Record<Command, unknown>, name: string): name is Command {
  return Object.hasOwn(handlers, name);
}

/** For browsers that don't pass the tab to the listener. */
async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
