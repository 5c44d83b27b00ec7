/** Returns the address that `text` is, resolved against `base`; null where it is none of the web (`data:`, `javascript:`). */
export function webAddress(text: string, base?: string): URL | null {
  const url = URL.parse(text, base);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
