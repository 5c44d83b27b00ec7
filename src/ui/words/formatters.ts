/** What writes numbers, days, lists and names in a language, each made once: making one takes far longer than using it. */
import { vietnameseDates, type DateWriter } from './vietnamese-dates.ts';

export const numberFormat = kept((tag, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options));
export const dateTimeFormat = kept((tag, options: Intl.DateTimeFormatOptions): DateWriter =>
  /^vi\b/i.test(tag) ? vietnameseDates(tag, options) : new Intl.DateTimeFormat(tag, options),
);
export const listFormat = kept((tag, options: Intl.ListFormatOptions) => new Intl.ListFormat(tag, options));
export const relativeTimeFormat = kept(
  (tag, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(tag, options),
);
export const displayNames = kept((tag, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(tag, options));

/** Returns what gives the one made for this BCP 47 tag and these options before, or makes it. */
function kept<Options, Formatter>(make: (tag: string, options: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (tag: string, options: Options): Formatter => {
    const key = `${tag} ${JSON.stringify(options)}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const formatter = make(tag, options);
    made.set(key, formatter);
    return formatter;
  };
}
