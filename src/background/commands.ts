/** The keyboard commands; the browser lets a person change their keys. `_execute_action` is the browser's own. */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../messages/browser.ts';

type Command = 'quick-save' | 'capture-caption' | 'open-library';

/** Calls the command's `act` for the tab in front. The press of a key grants `activeTab`, as a click does. */
export function onCommands(acts: Record<Command, (tab: Tabs.Tab) => Promise<void>>): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (isCommand(acts, name)) void (tab ? acts[name](tab) : tabInFront().then((tab) => tab && acts[name](tab)));
  });
}

function isCommand(acts: Record<Command, unknown>, name: string): name is Command {
  return Object.hasOwn(acts, name);
}

/** Older browsers don't tell the tab. */
async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
