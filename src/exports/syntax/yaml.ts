import { stringify, type ScalarTag } from 'yaml';

/**
 * What readers of YAML 1.1 (Jekyll, PyYAML) take for a truth, a number or a time of day where no quotes tell that it is a text. Days
 * and times of publication stay without: there it is what they are.
 */
const NO_TEXT_IN_1_1: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  default: true,
  test: /^(?:[yn]|yes|no|on|off|=|<<|[-+]?(?:0b)?[\d_][\d_:.,]*)$/i,
  resolve: (text) => text,
};

/** No block scalars: a line of a value could end the front matter, and they fold CRLF. */
const OPTIONS = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Infinity,
  compat: [NO_TEXT_IN_1_1],
};

/** Returns the value as YAML for front matter, which readers of YAML 1.1 and 1.2 take for the same. */
export function yamlOf(value: object): string {
  const written = stringify(value, printable, OPTIONS).replace(/\n$/, '');
  if (!written.includes('<%')) return written;
  // Templater would take it for a command of the person's: between quotes a code can stand for a sign.
  return stringify(value, printable, { ...OPTIONS, ...QUOTED })
    .replace(/\n$/, '')
    .replaceAll('<%', String.raw`\x3C%`);
}

const QUOTED = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', singleQuote: false } as const;

/** Control characters, as pages in a wrong encoding have them: a strict reader refuses all of a text for one. */
const NOT_PRINTABLE = /(?![\t\n\r\u0085])\p{Cc}|[\uFFFE\uFFFF]/gu;

const printable = (_key: unknown, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replace(NOT_PRINTABLE, '') : value;
