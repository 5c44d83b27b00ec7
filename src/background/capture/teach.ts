/** A person pointed at a field on a page: the rule is stored for that site, and the popup shows what it yields. */
import { siteOf } from '../../article/rules/rule-fields.ts';
import type { Taught } from '../../article/rules/site-rule.ts';
import { browser } from '../../messages/browser/browser.ts';
import { done, failed, type Reply } from '../../messages/wire.ts';
import { dropFromDrafts } from '../../settings/story-drafts.ts';
import { teachSite } from '../../settings/site-rules.ts';

/**
 * Stores the rule for the site of `pageUrl`. That must be the address that the browser reports for the sender, never one
 * from the message. The popup opens on the tab again if the browser allows it; `opened` says whether it did.
 */
export async function keepRule(
  taught: Taught,
  tabId: number | undefined,
  pageUrl: string,
): Promise<Reply<{ opened: boolean }>> {
  const site = siteOf(pageUrl);
  if (site === '') return failed('invalid', 'A rule was taught on a page that belongs to no site.');
  try {
    await teachSite(site, taught);
    if (tabId !== undefined) await dropFromDrafts(tabId, taught.field);
  } catch (error) {
    return failed('storage-unavailable', String(error));
  }
  return done({ opened: await openPopup(tabId) });
}

async function openPopup(tabId: number | undefined): Promise<boolean> {
  try {
    const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (front === undefined || front.id !== tabId) return false;
    await browser.action.openPopup();
    return true;
  } catch {
    // Firefox opens the popup only for a press of its own button; the picker tells the person so.
    return false;
  }
}
