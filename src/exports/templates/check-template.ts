/** What is wrong with a template, and where: checked as it is typed. The words are the interface's. */
import { sampleCaption, samplePhotoPath, sampleStory } from './sample-story.ts';
import { nearest } from '../../article/text/nearest.ts';
import { compileTemplate } from './render-template.ts';
import { MAX_TEMPLATE, type ExportTemplate } from './template.ts';
import { photoFields, templateFields } from './template-fields.ts';

export type ProblemCode =
  | 'unknown-field'
  | 'unknown-filter'
  | 'unknown-tag'
  | 'stray-tag'
  | 'not-closed'
  | 'no-value'
  | 'too-much'
  | 'too-long'
  | 'unreadable';

export interface TemplateProblem {
  code: ProblemCode;
  /** From 1. */
  line: number;
  column: number;
  /** What the problem is about as it stands in the template; empty where there is no one word for it. */
  name: string;
  /** A field that was probably meant. */
  meant: string | null;
}

/** The check runs while somebody types. */
const CHECK_MILLISECONDS = 500;

/**
 * Returns the first thing that is wrong, or null. A template that is sound here reads only fields that there are: it is
 * written out for a story and a caption that have them all.
 */
export function checkTemplate(template: Pick<ExportTemplate, 'kind' | 'text'>): TemplateProblem | null {
  if (template.text.length > MAX_TEMPLATE) return { code: 'too-long', line: 1, column: 1, name: '', meant: null };
  try {
    const { names, render } = compileTemplate(template, 'en', CHECK_MILLISECONDS);
    const unknown = names.find(({ name }) => !templateFields.some((field) => field.name === name));
    if (unknown) return unknownField(unknown.name, unknown.line, unknown.column);
    render(sampleStory('en'), samplePhotoPath);
    render(sampleCaption('en'), samplePhotoPath);
    return null;
  } catch (error) {
    return templateProblem(error);
  }
}

/** Returns what an error of liquidjs says, as data. What it is not prepared for is `unreadable`, with the place. */
export function templateProblem(error: unknown): TemplateProblem {
  const message = error instanceof Error ? error.message : String(error);
  const [line, column] = placeOf(error);
  const problem = (code: ProblemCode, name = ''): TemplateProblem => ({ code, line, column, name, meant: null });
  const found = (pattern: RegExp): string | undefined => pattern.exec(message)?.[1];

  const field = found(/^undefined variable: (\S+?)(?:,|$)/);
  if (field !== undefined) return unknownField(field, line, column);
  const filter = found(/undefined filter: (\S+?)(?:,|$)/);
  if (filter !== undefined) return problem('unknown-filter', filter);
  const tag = found(/^tag "(.*?)" not found/);
  if (tag !== undefined) return problem(/^(?:end|els|when)/.test(tag) ? 'stray-tag' : 'unknown-tag', tag);
  const open = found(/^(?:tag|output|raw) "?([\s\S]*?)"? not closed/);
  if (open !== undefined) return problem('not-closed', open.trim().split('\n', 1)[0]?.slice(0, 40));
  if (/limit exceeded/.test(message)) return problem('too-much');
  if (/invalid value expression|illegal tag/.test(message)) return problem('no-value');
  return problem('unreadable');
}

function placeOf(error: unknown): [line: number, column: number] {
  if (typeof error !== 'object' || error === null || !('token' in error)) return [1, 1];
  const token = error.token as { getPosition?: () => number[] } | undefined;
  const [line = 1, column = 1] = token?.getPosition?.() ?? [];
  return [line, column];
}

function unknownField(name: string, line: number, column: number): TemplateProblem {
  const last = name.split('.').at(-1) ?? name;
  const known = name.includes('.') ? photoFields : templateFields;
  const meant = nearest(
    last,
    known.map((field) => field.name),
  );
  return { code: 'unknown-field', line, column, name, meant: meant === null ? null : name.replace(/[^.]*$/, meant) };
}
