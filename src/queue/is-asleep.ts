import type { Tabs } from 'webextension-polyfill';

/** Whether the browser has put the tab to sleep to save memory. Chromium calls one that was never loaded since the start `unloaded`. */
export const isAsleep = ({ discarded, status }: Pick<Tabs.Tab, 'discarded' | 'status'>): boolean =>
  discarded === true || status === 'unloaded';
