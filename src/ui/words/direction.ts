/** The scripts written from right to left, by ISO 15924 code: browsers do not all tell (`Intl.Locale.getTextInfo`). */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Returns the direction in which a language (BCP 47) is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}

/** The script that the tag names, or else the language's usual one; empty for a tag that is none. */
function scriptOf(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
}

/** Returns the language of a tag, without script and region. */
export function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
