/** Names that a bibliography keeps in two parts, as they are read. */

/** Languages in which the family name comes first. */
const FAMILY_FIRST = new Set(['hu', 'ja', 'km', 'ko', 'vi', 'zh']);
/** Scripts in which a name has no space between its parts. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;

/** Returns the whole name: family name first where the language of the text, or the script of the name, has it so. */
export function inReadingOrder(family: string, given: string, language: string): string {
  const unspaced = UNSPACED.test(family + given);
  const familyFirst = unspaced || FAMILY_FIRST.has(language.toLowerCase().split(/[-_]/)[0] ?? '');
  const parts = (familyFirst ? [family, given] : [given, family]).map((part) => part.trim());
  return parts.filter(Boolean).join(unspaced ? '' : ' ');
}

/** Returns `Family, Given` in reading order; a name without a comma as it stands. */
export function fromCatalogue(name: string, language: string): string {
  const [family = '', ...given] = name.split(',');
  return given.length === 0 ? name.trim() : inReadingOrder(family.trim(), given.join(',').trim(), language);
}
