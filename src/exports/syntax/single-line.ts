/**
 * Returns the text on one line, well-formed, without control characters and code points that are no characters: for formats in
 * which a value ends with its line.
 */
export const singleLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
