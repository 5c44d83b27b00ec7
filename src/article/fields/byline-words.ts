/** The words by which a byline is read, as patterns: built once for each language. */
import { languageFor, languages, wordsOf } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { alternatives, fold } from '../text.ts';

export interface BylineWords {
  /** At the start of a line: `By`, `Von`. */
  marker: RegExp;
  /** What joins two names, with the signs that do. */
  joiner: RegExp;
  joiners: ReadonlySet<string>;
  /** A preposition and what follows it, after a name: ` in Berlin`; and at the start of a piece. */
  preposition: RegExp;
  leadingPreposition: RegExp;
  role: RegExp;
  /** What stands before a role of one word in a longer one: `senior` reporter. The first syllable of `tiến sĩ` begins names. */
  ranks: ReadonlySet<string>;
  staff: ReadonlySet<string>;
  source: RegExp;
  note: RegExp;
  /** A label of a photo's credit or the like: no author follows. */
  credit: RegExp;
  /** Such a label inside the line, and all after it: `Text: Name Foto: Name`. */
  creditInside: RegExp;
  /** From the label of a list of tags to the end, where something stands before it. */
  tags: RegExp;
  /** From the label of a time to the end. */
  dates: RegExp;
}

const built = new Map<string, BylineWords>();

/** Returns the words of the page's language and of English, or, for a language not known, those of all. */
export function bylineWords(tag: string | null): BylineWords {
  const own = languageFor(tag);
  const key = own?.code ?? '';
  let words = built.get(key);
  if (!words) {
    const english = languages.filter((known) => known.code === 'en' && known !== own);
    built.set(key, (words = build(own ? [own, ...english] : languages)));
  }
  return words;
}

function build(from: readonly Language[]): BylineWords {
  const choice = (pick: (language: Language) => readonly string[]): string =>
    alternatives(wordsOf(pick, from)) || '(?!)';
  const start = String.raw`(?<![\p{L}\p{M}])`;
  // After `文` or `記者` the name follows without a blank; after a word in letters it must not go on.
  const end = String.raw`(?:(?![\p{L}\p{M}])|(?<=[\p{Script=Han}／/]))`;
  const joiners = choice((l) => l.byline.joiners);
  const prepositions = choice((l) => l.byline.prepositions);
  const labels = choice((l) => [...l.credit.photo, ...l.credit.graphic, ...l.credit.video, ...l.credit.illustration]);
  return {
    marker: new RegExp(String.raw`^(?:${choice((l) => l.byline.markers)})${end}\s*[:：／/]?\s*`, 'iu'),
    joiner: new RegExp(String.raw`\s+(?:${joiners})\s+|\s*&\s*|\s+[-–—+]\s+`, 'iu'),
    joiners: new Set(wordsOf((l) => l.byline.joiners, from)),
    preposition: new RegExp(String.raw`\s(?:${prepositions})\s.*$`, 'u'),
    leadingPreposition: new RegExp(String.raw`^(?:${prepositions})\s`, 'iu'),
    role: new RegExp(`${start}(?:${choice((l) => l.byline.roles)})s?(?![\\p{L}\\p{M}])`, 'iu'),
    ranks: ranksIn(wordsOf((l) => l.byline.roles, from)),
    staff: new Set(wordsOf((l) => l.byline.staff, from).map(fold)),
    source: new RegExp(String.raw`^(?:${choice((l) => l.byline.sources)})${end}\s*[:：]?\s*`, 'u'),
    note: new RegExp(String.raw`\s*[([（]?\s*${start}(?:${choice((l) => l.byline.notes)})(?![\p{L}\p{M}]).*$`, 'iu'),
    credit: new RegExp(String.raw`^(?:${labels})\s*[:：]`, 'iu'),
    creditInside: new RegExp(String.raw`\s(?:${labels})\s?[:：].*$`, 'iu'),
    tags: new RegExp(
      String.raw`(?<=\S)\s*(?:[;|•·]\s*)?${start}(?:${choice((l) => l.keywordLabels)})\s*[:：].*$`,
      'isu',
    ),
    dates: new RegExp(
      String.raw`${start}(?:${choice((l) => [...l.dates.updated, ...l.dates.published])})(?![\p{L}\p{M}]).*$`,
      'iu',
    ),
  };
}

function ranksIn(roles: readonly string[]): ReadonlySet<string> {
  const single = new Set(roles.filter((role) => !role.includes(' ')).map((role) => role.toLowerCase()));
  const longer = roles.map((role) => role.toLowerCase().split(' ')).filter((words) => words.length > 1);
  return new Set(longer.flatMap((words) => (single.has(words.at(-1) ?? '') ? words.slice(0, 1) : [])));
}
