import type { Candidate, Field } from '../field.ts';
import { textOf } from '../metadata/values.ts';
import { domainOf } from './publisher.ts';
import { webAddress } from '../web-address.ts';

/** The address that identifies the story: as the page declares it if it stays on the site, without what only tracks. */
export const canonicalUrl: Field<'canonicalUrl'> = {
  name: 'canonicalUrl',
  absent: '',
  text: (value) => value,
  candidates: ({ page }) => {
    const { metadata, url, baseUrl } = page;
    const found: Candidate<string>[] = [
      { value: withoutTracking(url), raw: url, source: 'url', where: 'address', score: 0.5 },
    ];
    const add = (
      raw: string | null | undefined,
      source: Candidate<string>['source'],
      where: string,
      score: number,
    ): void => {
      const address = raw ? webAddress(raw, baseUrl) : null;
      if (!raw || !address || !isSameSite(address.href, url)) return;
      // A front page declared as canonical for every story is a fault of the template.
      if (address.pathname === '/' && URL.parse(url)?.pathname !== '/') return;
      found.push({ value: withoutTracking(address.href), raw, source, where, score });
    };
    add(metadata.canonical, 'meta', 'link[rel="canonical"]', 0.9);
    add(metadata.meta.get('og:url')?.[0], 'meta', 'meta[property="og:url"]', 0.75);
    const main = metadata.article?.data['mainEntityOfPage'];
    const id = typeof main === 'object' && main !== null && !Array.isArray(main) ? main['@id'] : main;
    add(textOf(id) ?? textOf(metadata.article?.data['url']), 'json-ld', 'mainEntityOfPage', 0.7);
    return found;
  },
};

/** Parameters by which campaigns and networks follow a reader, none of which chooses a story. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|ttclid|mc_[ce]id|_ga|_gl|ref_?src|ref_?url|cmpid|cmp|ito|xtor|wt_?mc\w*|wtmc|at_(?:medium|campaign|format|link\w*|ptr\w*)|spm|share|shared?_?from|smid|smtyp|ns_\w+|vero_\w+|mkt_tok|guccounter|guce_\w+|__twitter_impression|zarsrc|_hs\w+)$/i;

/** Returns the address without tracking parameters and fragment; one that cannot be read comes back as it is. */
export function withoutTracking(url: string): string {
  const address = URL.parse(url);
  if (!address) return url;
  const tracking: string[] = [];
  // Not by the iterator of its keys: in Firefox a content script may not iterate over them (Xray vision).
  if (address.search !== '')
    address.searchParams.forEach((_, name) => {
      if (TRACKING.test(name)) tracking.push(name);
    });
  for (const name of tracking) address.searchParams.delete(name);
  // A single-page app may keep the story's address behind `#!` or `#/`.
  if (!/^#[!/]/.test(address.hash)) address.hash = '';
  return address.href;
}

function isSameSite(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [domainOf(a), domainOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`) || lastTwo(one) === lastTwo(other);
}

function lastTwo(domain: string): string {
  return domain.split('.').slice(-2).join('.');
}
