/** What no URI has as it is: other characters, a `%` that begins no code, and a second `#`. */
const NOT_IN_URI = /[^\w.~:/?#@!$&'()*+,;=%-]|%(?![\dA-Fa-f]{2})|(?<=#.*)#/g;

/** Returns a browser's address (`URL.href`) as RFC 3986 has it, which strict readers ask for: `|` and `[` percent-encoded. */
export function strictUri(href: string): string {
  const [host = ''] = /^\w+:\/\/[^/?#]*/.exec(href) ?? [];
  return host + href.slice(host.length).replace(NOT_IN_URI, encodeURIComponent);
}
