/** Month names in any language, from `Intl`: no tables of ours. */
import { remember } from '../../remember.ts';

/** Returns the month (1 to 12) that a word in small letters names, long, short or inflected, in the given language or in English. */
export function monthNamed(word: string, language: string | null): number | undefined {
  const code = codeOf(language);
  const at =
    STEMS[code]
      ?.split(' ')
      .findIndex((stem) => word.startsWith(stem) || (word.length === 3 && stem.startsWith(word))) ?? -1;
  return tableOf(code).get(word) ?? (at < 0 ? undefined : at + 1);
}

/**
 * How the months begin, short, long or inflected, in languages of which Chrome's `Intl` knows no month; no place begins so
 * where papers set its dateline in capitals (`PRISHTINË`).
 */
const STEMS: Readonly<Record<string, string>> = {
  az: 'yan fev mar apr may iyun iyul avq sen okt noy dek',
  hy: 'հունվ փետ մար ապր մայ հունի հուլ օգո սեպ հոկ նոյ դեկ',
  ka: 'იან თებ მარ აპრ მაი ივნ ივლ აგვ სექ ოქტ ნოე დეკ',
  kk: 'қаң ақп наур сәуі мамы маус шіл тамы қырк қазан қараш желт',
  mk: 'јан фев мар апр мај јун јул авг сеп окт ное дек',
  sq: 'janar shkur mars prill maj qer korr gus shtat tet nënt dhj',
};

const codeOf = (language: string | null): string => language?.split('-')[0]?.toLowerCase() ?? '';

const tableOf = remember((code: string): ReadonlyMap<string, number> => {
  const languages = [...new Set(['en', code])].filter(Boolean);
  const table = new Map<string, number>();
  for (const [name, month] of languages.flatMap(monthNames)) if (!table.has(name)) table.set(name, month);
  for (const language of languages)
    for (const [at, name] of (IN_PRINT[KIN[language] ?? language]?.split(' ') ?? []).entries())
      table.set(name, (at % 12) + 1);
  for (const [name, month] of UNLISTED) table.set(name, month);
  return table;
});

/** The names in one language. A formatter takes a millisecond to make: English, which goes into each table, needs none. */
const monthNames = remember((language: string): [string, number][] => {
  const names: [string, number][] = [];
  const long = language === 'en' ? ENGLISH.split(' ') : [];
  for (const options of language === 'en' ? [] : FORMATS) {
    const format = formatFor(language, options);
    if (!format) continue;
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2024, month - 1, 13));
      const name = parts
        .find((part) => part.type === 'month')
        ?.value.toLowerCase()
        .replace(/\.$/, '');
      if (!name || /\d/.test(name)) continue;
      // Hindi papers leave out the dot below: `फरवरी` for `फ़रवरी`.
      for (const spelling of [name, name.normalize('NFD').replace(/\u093C/g, '')])
        names.push([spelling.normalize('NFC'), month]);
      if (options.month === 'long') long.push(name);
    }
  }
  // Papers cut the names after three letters, whatever `Intl` does: `фев` for `февр.`.
  const cuts = long.map((name) => (ALPHABETIC.test(name) ? name.slice(0, 3) : ''));
  for (const [at, cut] of cuts.entries())
    if (cut !== '' && cuts.every((other, of) => other !== cut || of % 12 === at % 12)) names.push([cut, (at % 12) + 1]);
  return names;
});

/** With a day beside it many languages inflect the month: `styczeń`, but `13 stycznia`. */
const FORMATS = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const;

/** Names in Latin, Greek and Cyrillic letters, of which three are enough. */
const ALPHABETIC = /^[a-zà-žά-ωа-яёѐ-џґ]{3}/;

/** Spellings in print that `Intl` does not give. */
const UNLISTED: readonly [string, number][] = [
  ['sept', 9],
  ['jänner', 1],
  ['feber', 2],
  // Icelandic, which not every browser knows.
  ['janúar', 1],
  ['febrúar', 2],
  ['apríl', 4],
  ['maí', 5],
  ['júní', 6],
  ['júlí', 7],
  ['ágúst', 8],
  ['október', 10],
  ['nóvember', 11],
  ['desember', 12],
];

const ENGLISH = 'january february march april may june july august september october november december';

/**
 * The months as they stand in print, twelve and twelve, where `Intl` gives none but the nominative, one script or the names
 * of one country.
 */
const IN_PRINT: Readonly<Record<string, string>> = {
  en: ENGLISH,
  sl: 'januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra',
  sr:
    'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra ' +
    'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра ' +
    'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar',
  ar: 'يناير شباط آذار نيسان أيار حزيران تموز آب أيلول',
};
/** Pages in one of these are taken for the other. */
const KIN: Readonly<Record<string, string>> = { hr: 'sr', bs: 'sr' };

function formatFor(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(language, {
      ...options,
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
  } catch {
    // A page can declare a language that is none; then its months have no names that we could know.
    return null;
  }
}

/** Whether a word names a month or a weekday in the given language or in English, alone or as part of the name. */
export function isCalendarWord(word: string, language: string | null): boolean {
  const code = codeOf(language);
  const lower = word.toLowerCase();
  if (monthNamed(lower, language) !== undefined) return true;
  return weekdayWords('en').has(lower) || (code !== '' && weekdayWords(code).has(lower));
}

const ENGLISH_DAYS = 'sunday monday tuesday wednesday thursday friday saturday';

const weekdayWords = remember((language: string): ReadonlySet<string> => {
  if (language === 'en') return new Set(ENGLISH_DAYS.split(' ').flatMap((name) => [name, name.slice(0, 3)]));
  const names = new Set<string>();
  for (const weekday of ['long', 'short'] as const) {
    const format = formatFor(language, { weekday });
    if (!format) continue;
    // 7 January 2024 was a Sunday; a name of two words (`Thứ Hai`) counts word by word.
    for (let day = 7; day < 14; day += 1) {
      const name = format.format(Date.UTC(2024, 0, day)).toLowerCase();
      for (const part of name.split(/\s+/)) names.add(part.replace(/\.$/, ''));
    }
  }
  return names;
});
