/** Returns the language tag (BCP 47) in canonical form; null without one, and for what is none: a page may declare anything. */
export function languageTag(tag: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(tag ?? [])[0] ?? null;
  } catch {
    return null;
  }
}
