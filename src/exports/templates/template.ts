/** A person's own export format: a named text with fields in braces, in the Liquid template language. */
import * as v from 'valibot';

/** What a template writes: it decides the file's extension, and whether values are escaped as Markdown. */
export const templateKinds = ['markdown', 'text'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Longer than any layout of a story; it keeps checking and storing quick. */
export const MAX_TEMPLATE = 20_000;

export const TemplateSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(templateKinds),
  text: v.pipe(v.string(), v.maxLength(MAX_TEMPLATE)),
});

export type ExportTemplate = v.InferOutput<typeof TemplateSchema>;

const PREFIX = 'template:';

/** Returns the id under which the template is an export format. */
export const templateFormatId = ({ id }: Pick<ExportTemplate, 'id'>): string => PREFIX + id;

/** Returns the template that a format's id names; undefined for the built-in formats, and when it is no longer there. */
export function templateOf(formatId: string, templates: readonly ExportTemplate[]): ExportTemplate | undefined {
  return templates.find((template) => templateFormatId(template) === formatId);
}
