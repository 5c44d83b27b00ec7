/** A time as a file writes it: as the record keeps it, and as an instant. */
import type { NewsTime } from '../../article/article.ts';
import { parseNewsTime } from '../../article/fields/times/times.ts';

export interface ImportedTime {
  time: NewsTime;
  /** UTC; a time without an offset is taken as UTC, a day as its beginning: good enough to put records in order. */
  instant: string;
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Returns the time that `raw` tells: ISO 8601, Unix seconds or milliseconds, or a form that news pages use; null for others. */
export function importedTime(raw: string | undefined): ImportedTime | null {
  const text = raw?.trim() ?? '';
  const time = isoTime(text) ?? parseNewsTime(text);
  if (time === null) return null;
  const utc = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(time.iso) || !time.iso.includes('T') ? time.iso : `${time.iso}Z`;
  const instant = new Date(utc);
  return Number.isNaN(instant.getTime()) ? null : { time, instant: instant.toISOString() };
}

/** Exactly as it stands, seconds and all. */
function isoTime(text: string): NewsTime | null {
  const [, date, clock, zone = ''] = ISO.exec(text) ?? [];
  if (date === undefined) return null;
  const day = new Date(`${date}T00:00:00Z`);
  // `Date` reads 30 February as 2 March.
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)) return null;
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const iso = clock === undefined ? date : `${date}T${clock}${offset}`;
  if (Number.isNaN(Date.parse(iso))) return null;
  const precision = clock === undefined ? 'day' : 'minute';
  return { iso, raw: text, precision, zone: offset === '' ? 'absent' : 'stated' };
}
