/** The export formats by name, as every list offers them: those that are built in, then the person's own templates. */
import { formats } from '../../exports/registry.ts';
import { templateFormatId, type ExportTemplate } from '../../exports/templates/template.ts';
import { t } from './i18n.ts';

export interface FormatChoice {
  id: string;
  label: string;
}

/** Returns the built-in formats in the interface's language. */
export const builtInFormats = (): FormatChoice[] => formats.map(({ id, label }) => ({ id, label: t(label) }));

/** Returns the person's own formats. */
export const templateFormats = (templates: readonly ExportTemplate[]): FormatChoice[] =>
  templates.map((template) => ({ id: templateFormatId(template), label: template.name }));
