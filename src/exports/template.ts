/**
 * Templates that people write themselves, for Markdown and plain text, in Liquid (https://liquidjs.com): interpreted, so the
 * extension's content policy holds, and known from Shopify, Jekyll and Obsidian clippers.
 */
import { Liquid, LiquidError } from 'liquidjs';
import type { SavedRecord } from '../library/record.ts';
import { articleFrontMatter, recordMarkdown } from './markdown.ts';
import { recordText } from './plain-text.ts';

const engine = new Liquid({
  ownPropertyOnly: true,
  strictFilters: true,
  // A template gets its values and nothing else: no other file can be named.
  templates: {},
  // A template written in a hurry must not hang the page: milliseconds, and the engine's own count of allocations.
  renderLimit: 1000,
  memoryLimit: 50_000_000,
  parseLimit: 1_000_000,
});

export interface TemplateProblem {
  message: string;
  /** Both from 1. */
  line: number;
  column: number;
}

/** Returns what is wrong with the template, or null when it can be used. */
export function templateProblem(template: string): TemplateProblem | null {
  try {
    engine.parse(template);
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

/** Returns the record through the template, or the problem met; never throws on a bad template. */
export function renderTemplate(template: string, record: SavedRecord): { text: string } | { problem: TemplateProblem } {
  try {
    const text: unknown = engine.parseAndRenderSync(template, templateValues(record));
    return { text: String(text) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** What a template can name: the front matter's fields, and the whole story as Markdown (`markdown`) and as text (`text`). */
export function templateValues(record: SavedRecord): object {
  const fields = record.kind === 'article' ? articleFrontMatter(record) : { ...record.photo, story: record.story };
  return { ...fields, markdown: recordMarkdown(record), text: recordText(record) };
}

function problemOf(error: unknown): TemplateProblem {
  if (!LiquidError.is(error)) throw error;
  const [line, column] = error.token.getPosition();
  return { message: error.message.replace(/, line:\d+, col:\d+$/, ''), line: line ?? 1, column: column ?? 1 };
}
