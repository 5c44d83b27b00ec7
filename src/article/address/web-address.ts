/** Returns the address that `text` is, resolved against `base`; null where it is none of the web (`data:`, `javascript:`). */
export function webAddress(text: string, base?: string): URL | null {
  const url = URL.parse(text, base);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** Returns what stands percent-encoded in an address as it reads; where that is no text, as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign, or bytes that are no UTF-8.
    return text;
  }
}
