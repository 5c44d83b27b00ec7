/** Which page an address is of. */

/** Returns the address without the place in the page; what begins with `#/` or `#!` is another page. */
export const pageOf = (url: string): string => url.replace(/#(?![/!]).*$/s, '');
