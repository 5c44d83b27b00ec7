/**
 * The interface's words, in every language that has a folder in `_locales/`, as data. A message takes values as `{name}`; a counted
 * message has one entry for each plural form of its language (`popupPhotos_one`, `popupPhotos_other`).
 *
 * The messages are bundled and not fetched, so that the first paint has its words and the background can use them. The
 * browser reads the same files for the manifest.
 */
import english from '../../../_locales/en/messages.json';
import { directionOf, primary } from './direction.ts';
import { dateTimeFormat, listFormat, numberFormat, relativeTimeFormat } from './formatters.ts';
import { writeDayAndTime } from './time-display.ts';

export type MessageKey = Exclude<keyof typeof english, `manifest${string}`>;
type PluralForm<Key> = Key extends `${infer Base}_other` ? Base : never;
/** A counted message, named without its plural form. */
export type PluralKey = PluralForm<MessageKey>;
export type Values = Readonly<Record<string, string | number>>;
export type MessageTable = Readonly<Record<string, { message: string }>>;

const files = import.meta.glob<MessageTable>('../../../_locales/*/messages.json', { eager: true, import: 'default' });

/** The messages by their language (BCP 47; a folder is named `pt_BR`); English stands in for what another lacks. */
export const tables: Readonly<Record<string, MessageTable>> = Object.fromEntries(
  Object.entries(files).map(([path, table]) => [path.split('/').at(-2)?.replaceAll('_', '-') ?? '', table]),
);

interface Language {
  /** BCP 47, with the person's region where the browser told it: dates and numbers follow it. */
  tag: string;
  table: MessageTable;
  plural: Intl.PluralRules;
}

let current: Language = languageOf(pickLanguage(globalThis.navigator?.languages ?? []));

/** Returns the first of the `wanted` BCP 47 tags that we have words for, with its region; `en` when there is none. */
export function pickLanguage(wanted: readonly string[]): string {
  return wanted.find((tag) => nearest(tag, Object.keys(tables)) !== null) ?? 'en';
}

/**
 * Returns that of the `offered` BCP 47 tags whose words a person who wants `tag` reads: the same, one without the region or
 * script (`pt` for `pt-BR`), or else one of another region (`pt-BR` for `pt-PT`); null when there is none.
 */
export function nearest(tag: string, offered: readonly string[]): string | null {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const shorter = parts.slice(0, length).join('-');
    const found = offered.find((each) => each.toLowerCase() === shorter);
    if (found !== undefined) return found;
  }
  return offered.find((each) => primary(each) === parts[0]) ?? null;
}

/** Uses the language `tag` from now on; `table` gives the words of one that is not bundled (tests). */
export function setLanguage(tag: string, table?: MessageTable): void {
  current = languageOf(tag, table);
}

/**
 * Picks the language, from the person's setting or else from the browser, and says it in the document: `lang` for
 * hyphenation, fonts and screen readers, `dir` for the layout.
 */
export function startInterface(setting: string | null, root: HTMLElement = document.documentElement): void {
  setLanguage(pickLanguage(setting === null ? navigator.languages : [setting, ...navigator.languages]));
  root.lang = current.tag;
  root.dir = interfaceDirection();
}

/** Returns the interface's language as a BCP 47 tag. */
export function interfaceLanguage(): string {
  return current.tag;
}

/** Returns the direction in which the interface's language is written. */
export function interfaceDirection(): 'ltr' | 'rtl' {
  return directionOf(current.tag);
}

/** Returns the message, its `{name}` slots filled; numbers are written as the language writes them. */
export function t(key: MessageKey, values: Values = {}): string {
  return fill(find(key) ?? key, values);
}

/** Returns the counted message in the right plural form; `{count}` is filled by itself. */
export function tn(key: PluralKey, count: number, values: Values = {}): string {
  const name: string = key;
  const text = find(`${name}_${current.plural.select(count)}`) ?? find(`${name}_other`) ?? name;
  return fill(text, { count, ...values });
}

/** Returns `items` as one text, joined as the language joins a list ("a, b and c"). */
export function formatList(items: readonly string[]): string {
  return listFormat(current.tag, { type: 'conjunction' }).format(items);
}

/** Returns a number as the language writes it. */
export function formatNumber(value: number): string {
  return numberFormat(current.tag, {}).format(value);
}

/**
 * Returns an instant (milliseconds, or as `Date` reads it) in words, by this device's clock and as the person wants times
 * written, unless `options` say otherwise; an invalid one is returned as it stands.
 */
export function formatInstant(instant: number | string, options?: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  const timeZone = Temporal.Now.timeZoneId();
  if (options) return dateTimeFormat(current.tag, { timeZone, ...options }).format(date);
  const here = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
  return writeDayAndTime(here.toPlainDateTime(), current.tag);
}

/** As `formatInstant`, with the offset of this device's clock: for what is to prove when something was seen. */
export function formatInstantHere(instant: string): string {
  const { offset } = Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return `${formatInstant(instant)} (UTC${offset})`;
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Returns how long ago an instant was, in the largest unit that fits ("2 days ago"); under a minute it is "just now". */
export function formatAgo(instant: number | string, now = Date.now()): string {
  const passed = new Date(instant).getTime() - now;
  const step = STEPS.find(([, length]) => Math.abs(passed) >= length);
  if (!step) return t('uiJustNow');
  // Nothing that is told so lies ahead: the clock was wrong, and only the date itself may mean something.
  if (passed > 0) return formatInstant(instant);
  return relativeTimeFormat(current.tag, { numeric: 'auto' }).format(Math.trunc(passed / step[1]), step[0]);
}

function languageOf(tag: string, table = tables[nearest(tag, Object.keys(tables)) ?? 'en'] ?? english): Language {
  return { tag, table, plural: new Intl.PluralRules(tag) };
}

function find(key: string): string | undefined {
  const fallback: MessageTable = english;
  return (current.table[key] ?? fallback[key])?.message;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name];
    return value === undefined ? slot : typeof value === 'number' ? formatNumber(value) : value;
  });
}
