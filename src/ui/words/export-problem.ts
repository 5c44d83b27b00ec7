/** Why an export or a copy did not come about, in the interface's language. */
import type { TooManyRecords } from '../../exports/format.ts';
import type { TemplateMistake } from '../../exports/templates/template-format.ts';
import { meaningOf } from '../../library/database/problems.ts';
import { t } from './i18n.ts';
import { templateProblemWords } from './template-problem.ts';

/** Returns what went wrong and what is as it was. The detail of an error that nobody expected stands at its end. */
export function exportProblemWords(error: unknown): string {
  if (isTemplateMistake(error)) {
    return t('templateMistakeStop', { name: error.template.name, problem: templateProblemWords(error.problem) });
  }
  if (isTooMany(error)) return t('exportTooMany', { limit: error.limit });
  if (isNotWritten(error)) return t('exportNotWritten');
  if (meaningOf(error) === 'storage-full') return t('exportDiskFull');
  return t('libraryExportFailed', { detail: String(error) });
}

const isNotWritten = (error: unknown): boolean => error instanceof Error && error.name === 'FileNotWritten';

const isTooMany = (error: unknown): error is TooManyRecords =>
  error instanceof Error && error.name === 'TooManyRecords';

/** By its name: the class comes with the template language, which is loaded only when it is used. */
const isTemplateMistake = (error: unknown): error is TemplateMistake =>
  error instanceof Error && error.name === 'TemplateMistake';
