/** citation-js, which has no types of its own, as the functions that the checks need. */
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';

interface CitationPlugins {
  input: {
    chain(input: string, options: { forceType: string; generateGraph: boolean }): Record<string, unknown>[];
    /** Leaves out what is no field of CSL, or has no value that the field can have; with `guess` it mends them first. */
    util: { clean(items: readonly unknown[], guess: boolean): Record<string, unknown>[] };
  };
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

/** Returns what in these items is no CSL-JSON by citation-js's table of CSL's fields, types, names and dates. */
export function judgeCsl(items: readonly unknown[]): string[] {
  const clean = plugins.input.util.clean(items, false);
  return items.flatMap((item, index) =>
    Object.entries(item as object).flatMap(([field, value]) =>
      isDeepStrictEqual(clean[index]?.[field], value) ? [] : [`${field}: ${JSON.stringify(value)}`],
    ),
  );
}
