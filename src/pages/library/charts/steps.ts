/** Stories by day as a row of equal steps of time, and what choosing one of them filters. */
import type { DayCount } from '../../../library/search/query/select.ts';
import { changed, toggled, type Place } from '../place/place.ts';

export type Unit = 'day' | 'month' | 'year';

export interface Step {
  /** `2026-03-02`, `2026-03` or `2026`. */
  name: string;
  count: number;
}

/** The unit in which so many days are looked at: a season by day, some ten years by month. */
const MOST_DAYS = 92;
const MOST_MONTHS = 150;
/** A misdated story may lie two thousand years back: so many bars are more than any screen shows. */
const MOST_STEPS = 4_000;

const NAME_LENGTH: Record<Unit, number> = { day: 10, month: 7, year: 4 };

/** Returns the units in which these days can be shown, the finest first. */
export function unitsFor(days: readonly DayCount[]): Unit[] {
  return (['day', 'month', 'year'] as const).filter((unit) => lengthIn(unit, days) <= MOST_STEPS);
}

/** Returns the unit in which these days are best looked at. */
export function bestUnit(days: readonly DayCount[]): Unit {
  if (lengthIn('day', days) <= MOST_DAYS) return 'day';
  return lengthIn('month', days) <= MOST_MONTHS ? 'month' : 'year';
}

/** Returns the days gathered in steps, the first first; steps without any stand between, with a count of 0. */
export function stepsOf(days: readonly DayCount[], unit: Unit): Step[] {
  const counts = new Map<string, number>();
  for (const [day, count] of days) {
    const name = day.slice(0, NAME_LENGTH[unit]);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const names = [...counts.keys()];
  const [first, last] = [names[0], names.at(-1)];
  const steps: Step[] = [];
  if (first === undefined || last === undefined) return steps;
  for (let name = first; name <= last; name = nextOf(name, unit)) steps.push({ name, count: counts.get(name) ?? 0 });
  return steps;
}

/** Returns the place with this step chosen, or no longer chosen. A month is a filter; days and years are dates in the query. */
export function chooseStep(at: Place, unit: Unit, name: string): Place {
  if (unit === 'month') return toggled(at, 'month', name);
  const bare = at.query.replace(DATES, ' ').replace(/\s+/gu, ' ').trim();
  const query = isChosen(at, unit, name) ? bare : `${bare} ${datesOf(unit, name)}`.trim();
  return changed(at, { query, open: null });
}

/** Whether the place is narrowed to this step. */
export function isChosen(at: Place, unit: Unit, name: string): boolean {
  if (unit === 'month') return at.filters.month?.includes(name) ?? false;
  return ` ${at.query} `.includes(` ${datesOf(unit, name)} `);
}

const DATES = /(?<!\S)(?:after|before):\s*\S+/giu;

function datesOf(unit: Unit, name: string): string {
  return `after:${name} before:${nextOf(name, unit)}`;
}

function lengthIn(unit: Unit, days: readonly DayCount[]): number {
  const [first, last] = [days[0]?.[0], days.at(-1)?.[0]];
  if (first === undefined || last === undefined) return 0;
  if (unit === 'day') return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  return unit === 'year' ? years + 1 : years * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}

function nextOf(name: string, unit: Unit): string {
  const date = new Date(`${name}${'-01-01'.slice(name.length - 4)}T00:00:00Z`);
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1);
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().slice(0, NAME_LENGTH[unit]);
}
