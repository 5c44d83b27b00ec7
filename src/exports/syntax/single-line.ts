/** Returns the text on one line, well-formed, without control characters: for formats in which a value ends with its line. */
export const singleLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
