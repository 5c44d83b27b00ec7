/** Which page an address belongs to. */

/** Returns the address without its fragment. A fragment that begins with `#/` or `#!` stays: single-page sites route by it. */
export const pageOf = (url: string): string => url.replace(/#(?![/!]).*$/s, '');
