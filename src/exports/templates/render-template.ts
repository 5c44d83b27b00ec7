/**
 * Liquid (https://shopify.github.io/liquid/), interpreted by liquidjs: no code is made from text. A template reads the
 * record's fields and nothing else: there are no files to include, no prototypes, and time and memory have limits.
 */
import { Liquid, type Template as Parsed } from 'liquidjs';
import type { SavedRecord } from '../../library/record/record.ts';
import { markdownText } from '../formats/documents/markdown.ts';
import { NO_FILES, type PhotoPath } from '../files/photo-files.ts';
import { yamlOf } from '../syntax/yaml.ts';
import { Markup } from './markup.ts';
import { MAX_TEMPLATE, type ExportTemplate } from './template.ts';
import { templateValues } from './template-fields.ts';

/** Writes a record by the template, with the files that lie beside it. Throws what liquidjs throws: see `templateProblem`. */
export type Renderer = (record: SavedRecord, photoPath?: PhotoPath) => string;

export interface Compiled {
  render: Renderer;
  /** The names that the template reads and does not define itself, each where it stands first. */
  names: { name: string; line: number; column: number }[];
}

/** Tags that read other templates: there are none. */
const NO_SUCH_TAGS = ['include', 'render', 'layout', 'block'];

/** A story takes a few milliseconds and some hundred kilobytes. */
const MAX_MILLISECONDS = 3_000;
const MAX_MEMORY = 20_000_000;

/**
 * Parses the template; `language` is BCP 47, for the names of months and days. Parsing and, later, rendering throw what
 * liquidjs throws, also when writing one record takes more than `milliseconds`.
 */
export function compileTemplate(
  { kind, text }: Pick<ExportTemplate, 'kind' | 'text'>,
  language: string,
  milliseconds = MAX_MILLISECONDS,
): Compiled {
  const liquid = new Liquid({
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    templates: {},
    parseLimit: MAX_TEMPLATE,
    renderLimit: milliseconds,
    memoryLimit: MAX_MEMORY,
    locale: language,
    // A story's time is said by its own newspaper's clock.
    preserveTimezones: true,
    ...(kind === 'markdown' ? { outputEscape: escapeMarkdown } : {}),
  });
  for (const tag of NO_SUCH_TAGS) delete liquid.tags[tag];
  addFilters(liquid);
  const parsed = liquid.parse(text);
  return {
    render: (record, photoPath = NO_FILES) =>
      tidy(liquid.renderSync(parsed, templateValues(record, kind, photoPath)) as string),
    names: namesIn(liquid, parsed),
  };
}

function addFilters(liquid: Liquid): void {
  // Ready as YAML: in Markdown it is not to be escaped.
  liquid.registerFilter('yaml', { handler: yamlLine, raw: true });
  const date = liquid.filters['date'];
  const byClock = typeof date === 'function' ? date : date?.handler;
  if (byClock === undefined) throw new Error('liquidjs has lost its date filter');
  liquid.registerFilter('date', function (value: unknown, ...rest: unknown[]) {
    return byClock.call(this, withZone(value), ...rest);
  });
}

/** A day, or a time without an offset, is taken as it stands: it must not move with the time zone of this machine. */
function withZone(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return `${value}T00:00:00+00:00`;
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(value) ? `${value}+00:00` : value;
}

/**
 * `{{ headline | yaml }}` writes the value as YAML has it on one line; `{{ headline | yaml: "title" }}` writes the whole
 * line with its line feed, or nothing where there is no value.
 */
function yamlLine(value: unknown, key?: unknown): string {
  const plain = value instanceof Markup ? String(value) : value;
  const written = typeof plain === 'string' ? yamlText(plain) : JSON.stringify(plain ?? null);
  if (key === undefined) return written;
  return plain === null || plain === undefined ? '' : `${textOf(key)}: ${written}\n`;
}

const yamlText = (text: string): string => yamlOf({ x: text }).replace(/^x: /, '');

/** Liquid's own way to text, lists without anything between; then escaped, unless it is Markdown already. */
function escapeMarkdown(value: unknown): string {
  if (value instanceof Markup) return value.toString();
  return markdownText(textOf(value));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(textOf).join('') : (value as { toString: () => string }).toString();
}

/** A field that a story lacks leaves its line empty: what is left over of such lines is closed up. */
const tidy = (text: string): string => `${text.replace(/\n(?:[ \t]*\n){2,}/g, '\n\n').replace(/^\s*\n|\s+$/g, '')}\n`;

function namesIn(liquid: Liquid, parsed: Parsed[]): Compiled['names'] {
  const { globals } = liquid.analyzeSync(parsed, { partials: false });
  return Object.entries(globals).flatMap(([name, [first]]) =>
    first === undefined ? [] : [{ name, line: first.location.row, column: first.location.col }],
  );
}
