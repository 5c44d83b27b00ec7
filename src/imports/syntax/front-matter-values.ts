/**
 * What a front matter says. People write it by hand, and `title: Ferry: it runs` is no sound YAML: a reader then takes the
 * lines below for part of the title. So where there is a fault, each entry is read by itself, and a faulty one is its text.
 */
import { parseDocument } from 'yaml';

/** Returns the values; undefined when there are none to be read. */
export function frontMatterValues(front: string): unknown {
  const whole = soundValue(front);
  if (whole !== undefined) return whole.value;
  const values = new Map<string, unknown[]>();
  for (const entry of entriesOf(front)) {
    const [, name = '', rest = ''] = ENTRY.exec(entry) ?? [];
    const read = soundValue(entry)?.value;
    const value = isObject(read) ? read[name] : unquoted(rest);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  if (values.size === 0) return undefined;
  // A name that comes twice has the values of both.
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all[0] : all.flat()]));
}

/** Name, colon, and the rest with all its lines. */
const ENTRY = /^([\p{L}_][\p{L}\p{N}_ -]*):(?=\s|$)[ \t]*(.*)$/su;

/** An entry begins at the margin, and has the lines below that don't. */
function entriesOf(front: string): string[] {
  const entries: string[][] = [];
  for (const line of front.split('\n')) {
    if (ENTRY.test(line)) entries.push([line]);
    else entries.at(-1)?.push(line);
  }
  return entries.map((lines) => lines.join('\n'));
}

/** Returns what the YAML says; undefined when there is a fault in it, or an alias of what is not there or would multiply it. */
function soundValue(text: string): { value: unknown } | undefined {
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    return { value: document.toJS() as unknown };
  } catch {
    return undefined;
  }
}

/** The text in one line, without the quotes around it; one that was never closed is left out too. */
function unquoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [, quote = '', inner = ''] = /^(["'])(.*)$/.exec(line) ?? [];
  if (quote === '' || line === quote) return line;
  if (inner.endsWith(quote)) return inner.slice(0, -1);
  return inner.includes(quote) ? line : inner;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
