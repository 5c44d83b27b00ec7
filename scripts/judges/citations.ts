/** citation-js, which has no types of its own, as the one function that the checks need. */
import { createRequire } from 'node:module';

interface CitationPlugins {
  input: { chain(input: string, options: { forceType: string; generateGraph: boolean }): Record<string, unknown>[] };
}

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core') as { plugins: CitationPlugins };
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

/** Returns the CSL items that citation-js reads from a file's text. Throws on text that it can't parse. */
export function readCitations(
  type: '@bibtex/text' | '@biblatex/text' | '@ris/file',
  text: string,
): Record<string, unknown>[] {
  return plugins.input.chain(text, { forceType: type, generateGraph: false });
}
