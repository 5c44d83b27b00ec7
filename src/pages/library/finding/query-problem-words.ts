import type { QueryProblem } from '../../../library/search/query/query.ts';
import { t } from '../../../ui/words/i18n.ts';

/** Returns what is odd about a query, in a sentence that says what was done and what helps. */
export function queryProblemWords(problem: QueryProblem): string {
  switch (problem.kind) {
    case 'date':
      return t('searchNoDate', { what: `${problem.field}:${problem.value}` });
    case 'or':
      return t('searchOrAlone');
    case 'order':
      return t('searchNoDays', { after: problem.after, before: problem.before });
    case 'empty':
      return t('searchNoValue', { field: `${problem.field}:` });
    case 'field':
      return problem.meant === null
        ? t('searchNoField', { field: `${problem.field}:` })
        : t('searchMeantField', { field: `${problem.field}:`, meant: `${problem.meant}:` });
    case 'word':
      return t('searchNoWord', { word: problem.word });
    case 'value':
      return t('searchNothingLike', { what: `${problem.field}:${problem.value}` });
  }
}
