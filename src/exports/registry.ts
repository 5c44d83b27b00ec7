/** The export formats, in the order in which they are offered. Each is loaded when it is used: some are large. */
import type { MessageKey } from '../ui/words/i18n.ts';
import type { ExportFormat } from './format.ts';
import { templateOf, type ExportTemplate } from './templates/template.ts';

export interface FormatEntry {
  /** The same as the format's own: the settings remember it. */
  id: string;
  /** Its readers take one story a file: of several a file for each is offered. */
  each?: true;
  /** Key of its name in the interface's languages. */
  label: MessageKey;
  load: () => Promise<ExportFormat>;
}

export const formats: readonly FormatEntry[] = [
  {
    id: 'cutline-json',
    label: 'exportCutlineJson',
    load: async () => (await import('./formats/records/cutline-json.ts')).cutlineJson,
  },
  {
    id: 'cutline-jsonl',
    label: 'exportCutlineLines',
    load: async () => (await import('./formats/records/cutline-json.ts')).cutlineLines,
  },
  {
    id: 'csv-articles',
    label: 'exportCsvArticles',
    load: async () => (await import('./formats/tables/csv-articles.ts')).csvArticles,
  },
  {
    id: 'csv-captions',
    label: 'exportCsvCaptions',
    load: async () => (await import('./formats/tables/csv-captions.ts')).csvCaptions,
  },
  { id: 'xlsx', label: 'exportXlsx', load: async () => (await import('./formats/tables/xlsx.ts')).xlsx },
  {
    id: 'markdown',
    each: true,
    label: 'exportMarkdown',
    load: async () => (await import('./formats/documents/markdown.ts')).markdown,
  },
  { id: 'docx', each: true, label: 'exportDocx', load: async () => (await import('./formats/documents/docx.ts')).docx },
  { id: 'html', each: true, label: 'exportHtml', load: async () => (await import('./formats/documents/html.ts')).html },
  {
    id: 'text',
    each: true,
    label: 'exportText',
    load: async () => (await import('./formats/documents/plain-text.ts')).plainText,
  },
  { id: 'epub', each: true, label: 'exportEpub', load: async () => (await import('./formats/documents/epub.ts')).epub },
  {
    id: 'ninjs',
    each: true,
    label: 'exportNinjs',
    load: async () => (await import('./formats/records/ninjs.ts')).ninjs,
  },
  {
    id: 'schema-org',
    label: 'exportSchemaOrg',
    load: async () => (await import('./formats/records/schema-org.ts')).schemaOrg,
  },
  {
    id: 'csl-json',
    label: 'exportCslJson',
    load: async () => (await import('./formats/citations/csl-json.ts')).cslJson,
  },
  { id: 'bibtex', label: 'exportBibtex', load: async () => (await import('./formats/citations/bibtex.ts')).bibtex },
  {
    id: 'classic-bibtex',
    label: 'exportClassicBibtex',
    load: async () => (await import('./formats/citations/classic-bibtex.ts')).classicBibtex,
  },
  { id: 'ris', label: 'exportRis', load: async () => (await import('./formats/citations/ris.ts')).ris },
];

/** Whether a file for each record can be wanted of the format: of the person's own templates always. */
export function isForEach(id: string): boolean {
  const entry = formats.find((format) => format.id === id);
  return entry === undefined || entry.each === true;
}

/**
 * Returns the format with this id, built in or one of the person's templates; rejects when there is none, as after a setting
 * of a newer version or when the template was deleted, and with `TemplateMistake` when the template is not sound.
 */
export async function loadFormat(id: string, templates: readonly ExportTemplate[] = []): Promise<ExportFormat> {
  const template = templateOf(id, templates);
  if (template !== undefined) return (await import('./templates/template-format.ts')).templateFormat(template);
  const entry = formats.find((format) => format.id === id);
  if (entry === undefined) throw new RangeError(`There is no export format "${id}".`);
  return await entry.load();
}
