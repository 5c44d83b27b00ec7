/** What the person taught for the page's site, as it lies in the extension's storage. */
import { siteKey, siteOf } from '../../article/rules/rule-fields.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import { pageBrowser } from '../../messages/browser/page-browser.ts';

/**
 * Returns the site's rules. They were checked when they were written (`settings/site-rules.ts`); checking them again would
 * cost a validator on every page. Without storage there are none.
 */
export async function siteRules(url: string): Promise<SiteRule[]> {
  const site = siteOf(url);
  if (site === '') return [];
  try {
    const key = siteKey(site);
    const rules: unknown = (await pageBrowser().storage.local.get(key))[key];
    return Array.isArray(rules) ? rules : [];
  } catch {
    return [];
  }
}
