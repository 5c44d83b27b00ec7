/**
 * Days as Vietnamese papers print them: 22/10/2025, ngày 22 tháng 10 năm 2025. The browsers' own data have forms that nobody
 * writes: `22 thg 10, 2025`, `lúc 19:25 22 tháng 10, 2025`.
 */

/** Writes a day or time; `Intl.DateTimeFormat` is one. */
export interface DateWriter {
  format: (at: Date | number | Temporal.PlainDate | Temporal.PlainDateTime) => string;
}

const NUMERIC = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

/** Returns what writes days and times in Vietnamese, by the options of `Intl.DateTimeFormat`. */
export function vietnameseDates(tag: string, options: Intl.DateTimeFormatOptions): DateWriter {
  const { dateStyle, timeStyle, ...others } = options;
  if (dateStyle === 'medium') {
    return new Intl.DateTimeFormat(tag, { ...others, ...NUMERIC, ...(timeStyle === undefined ? {} : CLOCK) });
  }
  if (options.month === 'short') return new Intl.DateTimeFormat(tag, { ...options, month: 'numeric' });
  const format = new Intl.DateTimeFormat(tag, options);
  return dateStyle === 'long' || dateStyle === 'full' ? { format: (at) => inWords(format.format(at)) } : format;
}

function inWords(words: string): string {
  return words
    .replace(/^lúc /u, '')
    .replace(/(^|\s)(?=\d+ tháng)/u, '$1ngày ')
    .replace(/(tháng \d+), (?=\d)/u, '$1 năm ');
}
