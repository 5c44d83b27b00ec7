/** Addresses without what only follows the reader. */

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
