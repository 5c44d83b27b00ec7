/** CSV as RFC 4180 has it: CRLF, quotes doubled, UTF-8 with a byte order mark so that spreadsheets read it as such. */
import Papa from 'papaparse';

/**
 * A cell that begins like a formula gets an apostrophe before it (OWASP, "CSV Injection"; East Asian spreadsheets take the
 * wide forms of the signs too); a text that begins with an apostrophe and such a character gets another, so that
 * `readableCell` always finds the original.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Where a spreadsheet that splits at semicolons or tabs, as in much of Europe, may begin a cell or a row in the middle of one of
 * ours: to it the quotes around that are letters of another cell. It drops quotes and blanks that come before the formula.
 */
const INNER = String.raw`(?<=[;\t\r\n])`;
const INNER_FORMULA = String.raw`(?=["' ]*[=+\-@＝＋－＠])`;
const UNSAFE_INSIDE = new RegExp(INNER + INNER_FORMULA, 'g');
const SAFE_INSIDE = new RegExp(`${INNER}'${INNER_FORMULA}`, 'g');

export const BYTE_ORDER_MARK = '\uFEFF';

/** Returns one CSV line, with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([cells.map(safeCell)], { newline: '\r\n' })}\r\n`;
}

/** Returns a cell that no spreadsheet takes for a formula, nor a part of it. */
export function safeCell(text: string): string {
  const safe = text.replace(UNSAFE_INSIDE, "'");
  return FORMULA.test(safe) ? `'${safe}` : safe;
}

/** The inverse of `safeCell`. */
export function readableCell(text: string): string {
  const safe = text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
  return safe.replace(SAFE_INSIDE, '');
}

/**
 * Several values in one cell, with `; ` between them, which newsrooms' own lists use; a section's path has ` > `. What stands
 * inside a value gets a backslash before it, so that `listIn` always finds the values.
 */
export const joined = (values: readonly string[], sign: Sign = ';'): string =>
  values.map((value) => value.replace(MARKED[sign], String.raw`\$&`)).join(BETWEEN[sign]);

/** The inverse of `joined`: an empty cell has no value. */
export const listIn = (cell: string, sign: Sign = ';'): string[] =>
  cell === '' ? [] : cell.split(SPLIT[sign]).map((value) => value.replace(UNMARKED[sign], '$1'));

type Sign = ';' | '>';

const BETWEEN: Record<Sign, string> = { ';': '; ', '>': ' > ' };
const MARKED: Record<Sign, RegExp> = { ';': /[;\\]/g, '>': /[>\\]/g };
const UNMARKED: Record<Sign, RegExp> = { ';': /\\([;\\])/g, '>': /\\([>\\])/g };
/** Behind an even number of backslashes: an odd one belongs to the sign. */
const SPLIT: Record<Sign, RegExp> = { ';': /(?<=(?<!\\)(?:\\\\)*); /, '>': /(?<=(?<!\\)(?:\\\\)*) > / };
