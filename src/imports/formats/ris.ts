/** RIS, the tagged lines of EndNote and Zotero (https://en.wikipedia.org/wiki/RIS_(file_format)). */
import { bad, type ImportFormat, type ImportItem, type Spot } from '../format.ts';
import { importedArticle, webPage, type Clipping, type Places } from '../records/imported-article.ts';
import { fromCatalogue } from '../records/person-names.ts';
import { linesOf } from '../syntax/text-lines.ts';

export const ris: ImportFormat = {
  id: 'ris',
  async *read(file, options) {
    for await (const found of entriesOf(file)) {
      if ('kind' in found) yield found;
      else yield await importedArticle(clippingOf(found.tags), { ...options, ...found, from: 'RIS', places: PLACES });
    }
  },
};

interface RisEntry {
  tags: Map<string, string[]>;
  at: Spot;
  progress: number;
}

/**
 * An entry goes from `TY` to `ER`; one without its end is taken up to the next, or to the end of the file. Where that
 * comes in the middle of a line it was cut off: an address that lost its end leads elsewhere. What stands above the first
 * entry is the database's own.
 */
async function* entriesOf(file: Blob): AsyncGenerator<RisEntry | ImportItem> {
  let entry: RisEntry | null = null;
  let begun = false;
  let values: string[] = [];
  for await (const { text, number, progress } of linesOf(file)) {
    const at = { unit: 'line', number } as const;
    const [, tag, value = ''] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(text) ?? [];
    begun ||= tag === 'TY';
    if (!begun) continue;
    if (tag === 'TY' || tag === 'ER') {
      if (entry) yield { ...entry, progress };
      entry = tag === 'TY' ? { tags: new Map(), at, progress } : null;
      values = [];
    } else if (tag !== undefined && entry) {
      values = entry.tags.get(tag) ?? [];
      values.push(value.trim());
      entry.tags.set(tag, values);
    } else if (text.trim() !== '') {
      // Long texts go on in lines without a tag.
      if (entry && values.length > 0) values.push(`${values.pop() ?? ''}\n${text.trim()}`);
      else yield bad('invalid-record', at, progress, text.slice(0, 80));
    }
  }
  if (!entry) return;
  const whole = /[\r\n]$/.test(await file.slice(-1).text());
  yield whole ? { ...entry, progress: 1 } : bad('cut-off', entry.at, 1, entry.tags.get('TI')?.[0]);
}

function clippingOf(tags: ReadonlyMap<string, string[]>): Clipping {
  const first = (...names: string[]) => names.map((name) => tags.get(name)?.[0]).find(Boolean);
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []);
  const language = first('LA') ?? '';
  const place = first('CY') ?? '';
  return {
    url: all('UR', 'L2', 'LK').find((address) => webPage(address) !== null),
    headline: first('TI', 'T1', 'CT'),
    subheadline: first('ST') === first('TI', 'T1', 'CT') ? undefined : first('ST'),
    publisher: first('T2', 'JO', 'JF', 'PB'),
    section: first('SE')?.split(' > '),
    lead: first('AB', 'N2'),
    language,
    keywords: all('KW'),
    authors: all('AU', 'A1').map((name) => fromCatalogue(name, language)),
    dateline: { raw: place, place },
    publishedAt: dateText(first('DA', 'PY', 'Y1')),
    savedAt: dateText(first('Y2')),
    note: all('N1', 'RN').join('\n\n'),
  };
}

/** `2026/03/01/other`: only year, month and day tell a day; less stays as it stands. */
function dateText(value: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/.*)?$/.exec(value ?? '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return value?.replace(/\/+$/, '');
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

const PLACES: Places = {
  canonicalUrl: 'UR',
  headline: 'TI',
  subheadline: 'ST',
  publisher: 'T2',
  section: 'SE',
  lead: 'AB',
  language: 'LA',
  keywords: 'KW',
  byline: 'AU',
  dateline: 'CY',
  publishedAt: 'DA',
};
