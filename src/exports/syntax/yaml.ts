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
export const yamlOf = (value: object): string => stringify(value, printable, OPTIONS).replace(/\n$/, '');

/** Control characters, as pages in a wrong encoding have them: a strict reader refuses all of a text for one. */
const NOT_PRINTABLE = /(?![\t\n\r\u0085])\p{Cc}|[\uFFFE\uFFFF]/gu;

const printable = (_key: unknown, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed().replace(NOT_PRINTABLE, '') : value;
