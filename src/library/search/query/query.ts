/**
 * What a person types into the search field: words, "phrases", prefix*, -exclusion, `field:value`, and OR between two of a
 * kind. Everything that is typed is a query; nothing is an error.
 */
import { nearest } from '../../../article/text/nearest.ts';

/** Fields that can be named in a query, with the facets in which their values are looked up. */
export const QUERY_FIELDS = {
  source: ['source', 'publisher'],
  author: ['author'],
  tag: ['tag'],
  collection: ['collection'],
  section: ['section'],
  agency: ['agency'],
  photographer: ['photographer'],
  language: ['language'],
} as const;

export type QueryField = keyof typeof QUERY_FIELDS;

/**
 * A field that is looked up as words are: stories have more keywords than all other values together, and most stand in one
 * record only, so that they are no facet.
 */
const KEYWORD = 'keyword';

export interface Term {
  /** As typed, without quotes. */
  text: string;
  /** Whether words that begin with it count. */
  prefix: boolean;
  /** It begins so because its end is still being typed, and not because the person asked for it. */
  typing?: boolean;
  /** It is to stand among the story's own keywords. */
  among?: 'keywords';
  /** It may stand in the place of the term before it. */
  or?: true;
}

export interface FieldTerm {
  field: QueryField;
  value: string;
  /** As of a term. */
  or?: true;
}

export interface ParsedQuery {
  terms: Term[];
  without: Term[];
  fields: FieldTerm[];
  withoutFields: FieldTerm[];
  /** First day that counts, and the first that no longer does: `2026-03-02`. */
  after: string | null;
  before: string | null;
  /** What was not taken as it may have been meant. */
  problems: QueryProblem[];
}

/** What a person should be told about a query, which is answered all the same. */
export type QueryProblem =
  /** `after:soon` is no date, and was left out. */
  | { kind: 'date'; field: 'after' | 'before'; value: string }
  /** An OR that stands not between two words or two fields was left out. */
  | { kind: 'or' }
  /** No day is both after the one and before the other. */
  | { kind: 'order'; after: string; before: string }
  /** `author:` with nothing behind it was left out. */
  | { kind: 'empty'; field: string }
  /** There is no such field: it was searched for as words. `meant` is one that is written nearly so. */
  | { kind: 'field'; field: string; meant: string | null }
  /** Nothing was found, and this word stands in no record; only the index knows, see `answer.ts`. */
  | { kind: 'word'; word: string; like: Like | null }
  /** No record has the like of this value; only the index knows, see `answer.ts`. */
  | { kind: 'value'; field: QueryField | typeof KEYWORD; value: string };

/** A word that may be meant instead: folded as the index has it, or, for a person, as it is printed in the record `id`. */
export interface Like {
  word: string;
  id: string;
}

/**
 * An optional minus, an optional field, and a quoted text (the closing quote may still be missing) or a word. The value of
 * a field may stand a space after it.
 */
const PART = /(?<minus>-?)(?:(?<field>\p{L}+):(?<gap>\s*))?(?:"(?<quoted>[^"]*)(?<closed>"?)|(?<word>\S+))/gu;

/** A field that nothing follows is a word to the pattern above. */
const BARE_FIELD = /^(?<field>\p{L}+):$/u;

/** A paragraph is shorter. What is pasted beyond it is left out: the words of a book would be sought in every record listed. */
const LONGEST = 1000;

/** Returns the parts of a query. The last word counts as a prefix while it is being typed: until a space follows it. */
export function parseQuery(text: string): ParsedQuery {
  const query: ParsedQuery = {
    terms: [],
    without: [],
    fields: [],
    withoutFields: [],
    after: null,
    before: null,
    problems: [],
  };
  const plain = text.slice(0, LONGEST).replace(/[“”„«»]/gu, '"');
  /** Whether OR stands before the next part. */
  let or = false;
  let last: 'terms' | 'fields' | null = null;
  for (const match of plain.matchAll(PART)) {
    const { minus = '', field, gap = '', quoted, closed, word } = match.groups ?? {};
    const atEnd = match.index + match[0].length === plain.length;
    const value = quoted ?? word ?? '';
    if (match[0] === 'OR') {
      or = true;
      continue;
    }
    const counts = { terms: query.terms.length, fields: query.fields.length };
    const typing = atEnd && closed !== '"' && minus === '';
    const bare = field === undefined ? BARE_FIELD.exec(word ?? '')?.groups?.['field'] : undefined;
    const terms = minus === '-' ? query.without : query.terms;
    if (field?.toLowerCase() === KEYWORD && value !== '') {
      for (const term of termOf(value, quoted === undefined, typing)) terms.push({ ...term, among: 'keywords' });
    } else if (!takeField(query, field ?? bare, bare === undefined ? value : '', minus === '-')) {
      if (gap !== '') terms.push(...termOf(field ?? '', true, false));
      const whole = field === undefined || gap !== '' ? value : `${field}:${value}`;
      terms.push(...termOf(whole, quoted === undefined, typing));
    }
    const went = (['terms', 'fields'] as const).find((list) => query[list].length > counts[list]) ?? null;
    const added = went === null ? undefined : query[went][counts[went]];
    if (or && went === last && added) added.or = true;
    else if (or && bare === undefined && value !== '') query.problems.push({ kind: 'or' });
    or = false;
    last = went;
  }
  const { after, before } = query;
  if (after !== null && before !== null && after >= before) query.problems.push({ kind: 'order', after, before });
  return query;
}

/** Returns the term, or none for a text without letters. */
function termOf(text: string, isWord: boolean, typing: boolean): Term[] {
  const bare = isWord ? text.replace(/\*+$/u, '') : text;
  if (!/[\p{L}\p{N}]/u.test(bare)) return [];
  if (typing && bare === text) return [{ text, prefix: true, typing }];
  return [{ text: bare, prefix: bare !== text }];
}

/** Takes `field:value` into the query; returns false when there is no such field, and the text is just words. */
function takeField(query: ParsedQuery, name: string | undefined, value: string, minus: boolean): boolean {
  if (name === undefined) return false;
  const field = name.toLowerCase();
  const isDate = field === 'after' || field === 'before';
  const isEmptyKeyword = field === KEYWORD && value === '';
  if (!isDate && !isQueryField(field) && !isEmptyKeyword) {
    // An address has a colon too, and means no field.
    if (!value.startsWith('//')) query.problems.push({ kind: 'field', field: name, meant: fieldLike(field) });
    return false;
  }
  if (value === '') query.problems.push({ kind: 'empty', field });
  else if (isDate) takeDate(query, field, value);
  else if (isQueryField(field)) (minus ? query.withoutFields : query.fields).push({ field, value });
  return true;
}

const FIELD_NAMES = [...Object.keys(QUERY_FIELDS), KEYWORD, 'after', 'before'];

/** What other programs call a field of ours: none of their letters tell which. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  publisher: 'source',
  site: 'source',
  by: 'author',
  folder: 'collection',
  since: 'after',
  from: 'after',
  until: 'before',
  to: 'before',
  subject: KEYWORD,
  topic: KEYWORD,
};

/** Returns the field that is most likely meant: `lang` is the beginning of one, and only two letters from another. */
function fieldLike(typed: string): string | null {
  const begun = typed.length > 1 && FIELD_NAMES.find((name) => name.startsWith(typed));
  const other = Object.hasOwn(OTHER_NAMES, typed) && OTHER_NAMES[typed];
  return other || begun || nearest(typed, FIELD_NAMES);
}

function takeDate(query: ParsedQuery, field: 'after' | 'before', value: string): void {
  const day = firstDay(value);
  if (day === null) query.problems.push({ kind: 'date', field, value });
  else query[field] = day;
}

function isQueryField(field: string): field is QueryField {
  return Object.hasOwn(QUERY_FIELDS, field);
}

/** `2026`, `2026-03`, `2026-03-02`, `3/2026`, `2/3/2026` (day first): returns its first day, or null when it is no date. */
function firstDay(value: string): string | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(value);
  const dayFirst = /^(?:(?:(\d{1,2})[/.])?(\d{1,2})[/.])(\d{4})$/u.exec(value);
  const [year, month = '1', day = '1'] = iso ? iso.slice(1) : (dayFirst?.slice(1).reverse() ?? []);
  if (year === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 ? date.toISOString().slice(0, 10) : null;
}
