import { dateTimeFormat } from '../../../ui/words/formatters.ts';
import { interfaceLanguage } from '../../../ui/words/i18n.ts';
import type { Unit } from './steps.ts';

const FORMS: Record<Unit, Record<'short' | 'long', Intl.DateTimeFormatOptions>> = {
  day: { short: { day: 'numeric', month: 'short' }, long: { dateStyle: 'full' } },
  month: { short: { month: 'short', year: 'numeric' }, long: { month: 'long', year: 'numeric' } },
  year: { short: { year: 'numeric' }, long: { year: 'numeric' } },
};

/** Returns a step of time (`2026-03-02`, `2026-03`, `2026`) in words: short under an axis, long to be read. */
export function stepWords(unit: Unit, name: string, length: 'short' | 'long'): string {
  const format = dateTimeFormat(interfaceLanguage(), { ...FORMS[unit][length], timeZone: 'UTC' });
  return format.format(new Date(`${name}${'-01-01'.slice(name.length - 4)}T00:00:00Z`));
}
