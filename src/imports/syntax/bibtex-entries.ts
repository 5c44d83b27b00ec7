/** The entries of a BibTeX file: `@article{key, name = {value}, …}`, with values in braces, quotes, numbers and strings. */
import { bad, type ImportItem, type Spot } from '../format.ts';
import { linesOf } from './text-lines.ts';

export interface BibtexEntry {
  /** By name in small letters; the TeX in the values is as it stands. */
  fields: Map<string, string>;
  at: Spot;
  progress: number;
}

/** Yields the entries; one that is not closed, or not of that form, is yielded as such, and reading goes on at the next `@`. */
export async function* entriesOf(file: Blob): AsyncGenerator<BibtexEntry | ImportItem> {
  const strings = new Map<string, string>();
  let text = '';
  let begin = 0;
  let reached = 0;
  for await (const line of linesOf(file)) {
    if (/^\s*@[a-z]+\s*[{(]/i.test(line.text)) {
      if (begin > 0) yield* entryOf(text, { at: { unit: 'line', number: begin }, progress: reached }, strings);
      text = '';
      begin = line.number;
    }
    if (begin > 0) text += `${line.text}\n`;
    reached = line.progress;
  }
  if (begin > 0) yield* entryOf(text, { at: { unit: 'line', number: begin }, progress: 1 }, strings);
}

function* entryOf(
  text: string,
  where: { at: Spot; progress: number },
  strings: Map<string, string>,
): Generator<BibtexEntry | ImportItem> {
  const [opening, type = ''] = /^\s*@([a-z]+)\s*[{(]/i.exec(text) ?? ['', ''];
  if (/^(?:comment|preamble)$/i.test(type)) return;
  const isString = type.toLowerCase() === 'string';
  const start = isString ? opening.length : text.indexOf(',', opening.length) + 1;
  const fields = start === 0 ? 'cut-off' : fieldsIn(text, start, strings);
  if (typeof fields === 'string') yield bad(fields, where.at, where.progress, text.slice(0, 80));
  else if (isString) for (const [name, value] of fields) strings.set(name, value);
  else yield { fields, ...where };
}

/** Why an entry cannot be read: it does not end, or strings that are made of others come to more than any text has. */
type Broken = 'cut-off' | 'too-large';

/** Characters of a value. Forty strings, each the one before it twice, would come to a million million. */
const LONGEST = 1_000_000;

/** Returns the fields from `at` to the end of the entry, or why there are none. */
function fieldsIn(text: string, at: number, strings: ReadonlyMap<string, string>): Map<string, string> | Broken {
  const fields = new Map<string, string>();
  const name = /\s*,?\s*([\w:+.-]+)\s*=\s*/y;
  const end = /\s*,?\s*[})]/y;
  for (;;) {
    end.lastIndex = at;
    if (end.test(text)) return fields;
    name.lastIndex = at;
    const [whole, field = ''] = name.exec(text) ?? [];
    if (whole === undefined) return 'cut-off';
    const value = valueAt(text, at + whole.length, strings);
    if (typeof value === 'string') return value;
    fields.set(field.toLowerCase(), value.text);
    at = value.end;
  }
}

/** One value, or several put together with `#`. */
function valueAt(
  text: string,
  at: number,
  strings: ReadonlyMap<string, string>,
): { text: string; end: number } | Broken {
  let value = '';
  const bare = /[^\s,#{}"()]+/y;
  const joint = /\s*#\s*/y;
  for (;;) {
    const close = text[at] === '{' || text[at] === '"' ? closeOf(text, at) : null;
    bare.lastIndex = at;
    const word = close === null ? bare.exec(text)?.[0] : undefined;
    if (close !== null) value += text.slice(at + 1, close);
    else if (word === undefined) return 'cut-off';
    else value += strings.get(word.toLowerCase()) ?? word;
    if (value.length > LONGEST) return 'too-large';
    at = close === null ? at + (word?.length ?? 0) : close + 1;
    joint.lastIndex = at;
    const joined = joint.exec(text)?.[0];
    if (joined === undefined) return { text: value, end: at };
    at += joined.length;
  }
}

/** The place of the brace or quote that closes the one at `open`; braces in between must balance. */
function closeOf(text: string, open: number): number | null {
  const quoted = text[open] === '"';
  let depth = quoted ? 1 : 0;
  for (let at = quoted ? open + 1 : open; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (quoted && character === '"' && depth === 1) return at;
    if (!quoted && depth === 0) return at;
  }
  return null;
}
