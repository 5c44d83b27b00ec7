/** The person's rules for the page's site, from the extension's storage. */
import { siteKey, siteOf } from '../../article/rules/rule-fields.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import { pageBrowser } from '../../messages/browser/page-browser.ts';

/**
 * Returns the rules for the site of `url`; none when the storage can't be read. They were checked when they were stored
 * (`settings/site-rules.ts`): checking them again would mean a validator in every page.
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
