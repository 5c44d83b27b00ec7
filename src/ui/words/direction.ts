/** Languages written from right to left, by ISO 639 code: browsers do not all tell (`Intl.Locale.getTextInfo`). */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Returns the direction in which a language (BCP 47) is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primary(tag)) ? 'rtl' : 'ltr';
}

/** Returns the language of a tag, without script and region. */
export function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
