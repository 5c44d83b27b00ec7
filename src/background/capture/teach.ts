/** A person pointed at a field on a page: the rule is kept for that page's site, and the popup shows what it gives. */
import { siteOf } from '../../article/rules/rule-fields.ts';
import type { Taught } from '../../article/rules/site-rule.ts';
import { browser } from '../../messages/browser/browser.ts';
import { done, failed, type Reply } from '../../messages/wire.ts';
import { dropFromDrafts } from '../../settings/story-drafts.ts';
import { teachSite } from '../../settings/site-rules.ts';

/**
 * Keeps the rule for the site of `pageUrl`, which is the sender's own address and not what it says of itself. The popup
 * opens on the tab again where the browser allows it; `opened` says whether it did.
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
    // Firefox opens it at a press of a button of its own only: the picker says so.
    return false;
  }
}
