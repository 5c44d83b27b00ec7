/** Returns the text without what XML 1.0 forbids: control characters other than tab and line ends, lone surrogates. */
export const xmlText = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
