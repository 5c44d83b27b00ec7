/** The fields that a person can teach for a site, free of validators: the page's scripts know them too. */
import { webAddress } from '../address/web-address.ts';

export const RULE_FIELDS = [
  'section',
  'kicker',
  'headline',
  'subheadline',
  'lead',
  'dateline',
  'byline',
  'agency',
  'publishedAt',
  'modifiedAt',
  'body',
  'caption',
  'credit',
  'keywords',
] as const;

/** `caption` and `credit` are each photo's; the others are the story's. */
export type RuleField = (typeof RULE_FIELDS)[number];

/** Fields that are usually made of several elements alike: a path, a list of tags, one caption a photo. */
export const LISTED: ReadonlySet<RuleField> = new Set<RuleField>(['section', 'keywords', 'caption', 'credit']);

/** Returns whether a rule can be taught for the field. */
export function isRuleField(name: string): name is RuleField {
  return (RULE_FIELDS as readonly string[]).includes(name);
}

/** Returns the site that an address belongs to, as rules name it: its host without `www.`; `''` when it has none. */
export function siteOf(url: string): string {
  return webAddress(url)?.hostname.replace(/^www\./, '') ?? '';
}

/** The key under which a site's rules lie in the extension's storage. */
export const siteKey = (site: string): string => `site-rules:${site}`;
