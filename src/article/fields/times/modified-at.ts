import type { Field } from '../../field.ts';
import { declaredTimes, shownTimes, timeCandidates, withAssumedZone, type TimeKeys } from './time-candidates.ts';

const KEYS: TimeKeys = {
  jsonLd: { dateModified: 0.9 },
  meta: {
    'article:modified_time': 0.85,
    'article:modified': 0.8,
    'og:updated_time': 0.75,
    datemodified: 0.75,
    'last-modified': 0.6,
    'dcterms.modified': 0.6,
    lastmod: 0.6,
  },
};

/** When the story was last changed. A time before publication is no time of change. */
export const modifiedAt: Field<'modifiedAt'> = {
  name: 'modifiedAt',
  absent: null,
  text: (value) => value?.iso ?? '',
  candidates: (reading) => {
    const places = [...declaredTimes(reading, KEYS), ...shownTimes(reading, 'updated')];
    const { language, publishedAt } = reading.chosen;
    return withAssumedZone(timeCandidates(places, language), [publishedAt]).filter(({ value }) => {
      return !publishedAt || !value || !isBefore(value.iso, publishedAt.iso);
    });
  },
};

/** Compared as instants where both state an offset, else as written. */
function isBefore(a: string, b: string): boolean {
  const zoned = /T.*(?:Z|[+-]\d\d:\d\d)$/;
  return zoned.test(a) && zoned.test(b)
    ? Date.parse(a) < Date.parse(b)
    : a.slice(0, 16) < b.slice(0, Math.min(16, a.length));
}
