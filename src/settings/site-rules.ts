/**
 * The person's rules for sites, in the extension's own storage. Each site has one entry, which the script in a page reads.
 * Only this file writes them, and only what the schema allows.
 */
import * as v from 'valibot';
import { siteKey } from '../article/rules/rule-fields.ts';
import { SiteRuleSchema, type SiteRule, type Taught } from '../article/rules/site-rule.ts';
import { browser } from '../messages/browser/browser.ts';

const PREFIX = siteKey('');
/** The most rules for one field on one site: a site has a few layouts, not hundreds. */
const MOST_OF_A_FIELD = 20;

/** Returns the rules of one site, in the order in which they are tried. What is damaged is left out. */
export async function readSiteRules(site: string): Promise<SiteRule[]> {
  const key = siteKey(site);
  return soundRules((await browser.storage.local.get(key))[key]);
}

/** Returns all rules, site by site in alphabetical order. */
export async function allSiteRules(): Promise<SiteRule[]> {
  const stored = await browser.storage.local.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
  return keys.toSorted((a, b) => a.localeCompare(b)).flatMap((key) => soundRules(stored[key]));
}

/**
 * Stores what was taught as a rule and returns it. It is tried before the site's earlier rules for the field, which still
 * serve pages with another layout.
 */
export async function teachSite(site: string, taught: Taught, now = new Date()): Promise<SiteRule> {
  const rule = v.parse(SiteRuleSchema, {
    id: crypto.randomUUID(),
    site,
    ...taught,
    added: now.toISOString(),
    enabled: true,
  });
  await keep(site, (rules) => [rule, ...rules]);
  return rule;
}

/** Replaces the rule with the same id; does nothing when that is gone. */
export async function changeSiteRule(rule: SiteRule): Promise<void> {
  const changed = v.parse(SiteRuleSchema, rule);
  await keep(rule.site, (rules) => rules.map((known) => (known.id === rule.id ? changed : known)));
}

/** Removes the rule with this id from its site; returns what puts it back in its place among those that are tried. */
export async function deleteSiteRule({ site, id }: Pick<SiteRule, 'site' | 'id'>): Promise<() => Promise<void>> {
  let putBack = () => Promise.resolve();
  await keep(site, (rules) => {
    const place = rules.findIndex((rule) => rule.id === id);
    const gone = rules[place];
    if (gone) putBack = () => keep(site, (now) => now.toSpliced(place, 0, gone));
    return rules.filter((rule) => rule !== gone);
  });
  return putBack;
}

/** Adds rules from a file. A rule that says the same as a known one is not added. Returns how many were added. */
export async function addSiteRules(rules: readonly SiteRule[]): Promise<number> {
  let added = 0;
  for (const [site, coming] of Map.groupBy(rules, (rule) => rule.site)) {
    await keep(site, (known) => {
      const fresh = coming.filter((rule, at) => ![...known, ...coming.slice(0, at)].some((other) => same(rule, other)));
      added += fresh.length;
      return [...known, ...fresh];
    });
  }
  return added;
}

/** Returns the rules that don't say the same as a known one. */
export async function unknownRules(rules: readonly SiteRule[]): Promise<SiteRule[]> {
  const known = await allSiteRules();
  return rules.filter((rule) => !known.some((other) => other.site === rule.site && same(rule, other)));
}

const same = (a: SiteRule, b: SiteRule): boolean => JSON.stringify(sense(a)) === JSON.stringify(sense(b));
const sense = ({ field, selectors, take, all }: SiteRule) => [field, selectors, take, all];

/** Calls `onChange` with all rules now, and again whenever they change, until `signal` aborts. */
export function watchSiteRules(onChange: (rules: SiteRule[]) => void, signal: AbortSignal): void {
  const tell = async () => {
    const rules = await allSiteRules();
    if (!signal.aborted) onChange(rules);
  };
  const changed = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) void tell();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
  // Without storage there are no rules to show.
  void tell().catch(() => onChange([]));
}

/** Changes a site's rules; concurrent changes take turns. Duplicates are removed, and the oldest if there are too many. */
async function keep(site: string, change: (rules: SiteRule[]) => SiteRule[]): Promise<void> {
  const key = siteKey(site);
  await navigator.locks.request(key, async () => {
    const rules: SiteRule[] = [];
    for (const rule of change(await readSiteRules(site))) {
      const alike = rules.filter(({ field }) => field === rule.field);
      const known = alike.some((other) => same(rule, other) || other.id === rule.id);
      if (!known && alike.length < MOST_OF_A_FIELD) rules.push(rule);
    }
    if (rules.length === 0) await browser.storage.local.remove(key);
    else await browser.storage.local.set({ [key]: rules });
  });
}

function soundRules(stored: unknown): SiteRule[] {
  return Array.isArray(stored) ? stored.filter((rule) => v.is(SiteRuleSchema, rule)) : [];
}
