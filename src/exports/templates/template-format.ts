import type { ExportFormat } from '../format.ts';
import type { PhotoPath } from '../files/photo-files.ts';
import { SEPARATOR } from '../formats/documents/plain-text.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { checkTemplate, templateProblem, type TemplateProblem } from './check-template.ts';
import { compileTemplate, type Renderer } from './render-template.ts';
import { templateFormatId, type ExportTemplate, type TemplateKind } from './template.ts';

/** A template has a mistake, so that the export can't be written. */
export class TemplateMistake extends Error {
  readonly template: ExportTemplate;
  readonly problem: TemplateProblem;
  constructor(template: ExportTemplate, problem: TemplateProblem) {
    super(`${template.name}, line ${problem.line}, column ${problem.column}: ${problem.code} ${problem.name}`);
    this.name = 'TemplateMistake';
    this.template = template;
    this.problem = problem;
  }
}

const FILES: Record<TemplateKind, Pick<ExportFormat, 'extension' | 'mime'>> = {
  markdown: { extension: 'md', mime: 'text/markdown' },
  text: { extension: 'txt', mime: 'text/plain' },
};

/** Returns the template as an export format; throws `TemplateMistake` when it is not sound, before anything is written. */
export function templateFormat(template: ExportTemplate): ExportFormat {
  refuseMistakes(template);
  const between = template.kind === 'text' ? SEPARATOR : '\n';
  return {
    id: templateFormatId(template),
    ...FILES[template.kind],
    async *write({ records, photoPath }, { language }) {
      const { render } = compileTemplate(template, language);
      let first = true;
      for await (const record of records) {
        yield `${first ? '' : between}${renderOrSay(template, render, record, photoPath)}`;
        first = false;
      }
    },
  };
}

/** Returns what writes one record by the template; throws `TemplateMistake` when it is not sound, now or for a record. */
export function templateRenderer(template: ExportTemplate, language: string): Renderer {
  refuseMistakes(template);
  const { render } = compileTemplate(template, language);
  return (record) => renderOrSay(template, render, record);
}

function refuseMistakes(template: ExportTemplate): void {
  const problem = checkTemplate(template);
  if (problem) throw new TemplateMistake(template, problem);
}

/** What is sound for the sample can still be too much for a very long story. */
function renderOrSay(template: ExportTemplate, render: Renderer, record: SavedRecord, photoPath?: PhotoPath): string {
  try {
    return render(record, photoPath);
  } catch (error) {
    throw new TemplateMistake(template, templateProblem(error));
  }
}
