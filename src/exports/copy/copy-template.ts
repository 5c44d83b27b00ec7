import type { SavedRecord } from '../../library/record/record.ts';
import type { Copied } from './copy.ts';
import type { ExportTemplate } from '../templates/template.ts';
import { templateRenderer } from '../templates/template-format.ts';

/** Returns what is copied of a record as the template writes it; throws `TemplateMistake` when the template is not sound. */
export const copyByTemplate = (record: SavedRecord, template: ExportTemplate, language: string): Copied => ({
  plain: templateRenderer(template, language)(record),
  rich: null,
});
