/** The keyboard commands. A person can change their keys in the browser; `_execute_action` (open the popup) is the browser's own. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser/browser.ts';

type Command = 'quick-save' | 'capture-caption' | 'open-library';

/** Calls the command's handler with the tab in front. Pressing the key grants `activeTab`, as a click does. */
export function onCommands(handlers: Record<Command, (tab: Tabs.Tab) => Promise<void>>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (isCommand(handlers, name))
      void (tab ? handlers[name](tab) : tabInFront().then((tab) => tab && handlers[name](tab)));
  });
}

function isCommand(handlers: Record<Command, unknown>, name: string): name is Command {
  return Object.hasOwn(handlers, name);
}

/** For browsers that don't pass the tab to the listener. */
async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
