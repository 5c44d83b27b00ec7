import type { NewsTime } from '../../article.ts';
import type { Candidate, Field, Reading } from '../../field.ts';
import { ENOUGH } from '../../rank.ts';
import {
  closingTimes,
  declaredTimes,
  shownTimes,
  timeCandidates,
  withAssumedZone,
  type TimeKeys,
  type TimePlace,
} from './time-candidates.ts';

const KEYS: TimeKeys = {
  jsonLd: { datePublished: 0.9, dateCreated: 0.5, uploadDate: 0.45 },
  meta: {
    'article:published_time': 0.85,
    'article:published': 0.8,
    'article:published:time': 0.8,
    'og:article:published_time': 0.8,
    'og:published_time': 0.75,
    datepublished: 0.75,
    pubdate: 0.7,
    publishdate: 0.7,
    publish_date: 0.7,
    'publish-date': 0.7,
    'publication-date': 0.7,
    'parsely-pub-date': 0.7,
    'sailthru.date': 0.55,
    'cxenseparse:recs:publishtime': 0.6,
    'cxenseparse:publishtime': 0.6,
    'dc.date.issued': 0.65,
    'dcterms.created': 0.6,
    'dc.date': 0.6,
    date: 0.6,
    'last-modified': 0.31,
  },
};

/** When the story was first put out. */
export const publishedAt: Field<'publishedAt'> = {
  name: 'publishedAt',
  absent: null,
  text: (value) => value?.iso ?? '',
  candidates: (reading) => {
    const { language } = reading.chosen;
    const places = [...declaredTimes(reading, KEYS), ...shownTimes(reading, 'published'), ...inAddress(reading)];
    const found = timeCandidates(places, language);
    // `Cập nhật` (updated) stands before the only time that a Vietnamese page shows: when it came out.
    const isUntold = found.length === 0 && language?.startsWith('vi') === true;
    const told = isUntold ? timeCandidates(shownTimes(reading, 'updated'), language) : found;
    const below = told.some(({ score }) => score >= ENOUGH) ? [] : timeCandidates(closingTimes(reading), language);
    return doubtDays(withAssumedZone([...told, ...below]));
  },
};

/** A day, or its midnight, where another place of the page tells a time on it. */
const CONTRADICTED = -0.35;
const MIDNIGHT = /T00:00(?::00)?(?:Z|[+-]\d\d:\d\d)?$/;

/** Systems that keep the day alone state its midnight, with an offset as well, or nothing else: where the page tells a time of that day, that is meant. */
function doubtDays(candidates: Candidate<NewsTime | null>[]): Candidate<NewsTime | null>[] {
  const timed = new Set(
    candidates.flatMap(({ value, score }) =>
      score >= ENOUGH && value?.precision === 'minute' && !MIDNIGHT.test(value.iso) ? [value.iso.slice(0, 10)] : [],
    ),
  );
  return candidates.map((candidate) => {
    const { iso = '', precision } = candidate.value ?? {};
    const doubted = (precision === 'day' || MIDNIGHT.test(iso)) && timed.has(iso.slice(0, 10));
    return doubted ? { ...candidate, score: candidate.score + CONTRADICTED } : candidate;
  });
}

/** Returns what the metadata gives as time of publication, as written: for the warning about a date that is none. */
export function declaredPublication(reading: Reading): string[] {
  return declaredTimes(reading, KEYS).map(({ raw }) => raw);
}

/** `/2024/05/16/` in the address is a day at least. */
function inAddress({ page }: Reading): TimePlace[] {
  const found = /\/(20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?:[/_-]|\b)/.exec(page.url);
  return found ? [{ raw: found.slice(1).join('-'), source: 'url', where: 'path', score: 0.56 }] : [];
}
