/** What is wrong with an export template, and where, in the interface's language. */
import type { ProblemCode, TemplateProblem } from '../../exports/templates/check-template.ts';
import { MAX_TEMPLATE } from '../../exports/templates/template.ts';
import { t, type MessageKey } from './i18n.ts';

const WORDS: Record<ProblemCode, MessageKey> = {
  'unknown-field': 'templateUnknownField',
  'unknown-filter': 'templateUnknownFilter',
  'unknown-tag': 'templateUnknownTag',
  'stray-tag': 'templateStrayTag',
  'not-closed': 'templateNotClosed',
  'no-value': 'templateNoValue',
  'too-much': 'templateTooMuch',
  'too-long': 'templateTooLong',
  unreadable: 'templateUnreadable',
};

/** Returns a sentence such as "Line 3, column 4: there is no field “hedline”. Did you mean “headline”?". */
export function templateProblemWords({ code, line, column, name, meant }: TemplateProblem): string {
  const problem = meant === null ? t(WORDS[code], { name, max: MAX_TEMPLATE }) : t('templateMeant', { name, meant });
  return t('templatePlace', { line, column, problem });
}
