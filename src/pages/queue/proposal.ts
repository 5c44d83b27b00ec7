/** What can be captured: the tabs of a window, the page behind a link, or the pages of a list of addresses. */
import type { Tabs } from 'webextension-polyfill';
import type { ToBackground } from '../../messages/background/to-background.ts';
import { browser } from '../../messages/browser/browser.ts';
import type { Draft } from '../../queue/draft.ts';
import { EVERY_SITE, siteOf } from '../../settings/site-access.ts';

export type TabsProposal = { of: 'window' | 'selected'; tabs: Tabs.Tab[] };
export type LinkProposal = Extract<Draft, { of: 'link' }>;
type ListProposal = Extract<Draft, { of: 'list' }>;
export type Proposal = TabsProposal | LinkProposal | ListProposal;

/** Returns the tabs that the draft names, without those that are closed meanwhile and Cutline's own pages. */
export async function tabsNamed({ of, tabIds }: Exclude<Draft, LinkProposal | ListProposal>): Promise<TabsProposal> {
  const found = await Promise.all(tabIds.map((id) => browser.tabs.get(id).catch(() => undefined)));
  return { of, tabs: found.filter((tab) => tab !== undefined).filter((tab) => !isOurs(tab)) };
}

/** Returns what this window has to offer: all of its tabs, and those that are selected beside this page. */
export async function tabsHere(): Promise<{ window: TabsProposal; selected: TabsProposal }> {
  const tabs = (await browser.tabs.query({ currentWindow: true })).filter((tab) => !isOurs(tab));
  return {
    window: { of: 'window', tabs },
    selected: { of: 'selected', tabs: tabs.filter(({ highlighted }) => highlighted) },
  };
}

/** Without permission the browser tells neither the title nor the address of a tab. */
export const isKnown = ({ url }: Tabs.Tab): boolean => url !== undefined && url !== '';

/** Returns the sites to ask for: of a tab that is not known, any can be meant. */
export function sitesOf(pages: readonly { url?: string | undefined }[]): string[] {
  const sites = pages.map(({ url }) => (url === undefined || url === '' ? EVERY_SITE : siteOf(url)));
  if (sites.includes(EVERY_SITE)) return [EVERY_SITE];
  return [...new Set(sites.filter((site) => site !== null))];
}

function isOurs({ url }: Tabs.Tab): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}

type Link = ToBackground['queueAdd']['request']['links'][number];

/** The links among what is proposed; those of a list are opened in whichever window is in front. */
export function linksOf(proposal: Proposal): Link[] {
  if (proposal.of === 'list') {
    return proposal.urls.map((url) => ({ url, windowId: null, private: false, tellTab: null }));
  }
  if (proposal.of !== 'link') return [];
  const { of: _, ...link } = proposal;
  return [link];
}
