/** The words by which a byline is read, as patterns: built once for each language. */
import { wordsOf } from '../../languages/index.ts';
import { ofLanguage } from '../../languages/of-language.ts';
import type { Language } from '../../languages/language.ts';
import { looksLikePerson } from './name-shapes.ts';
import { alternatives, fold } from '../../text/text.ts';
import { PhraseList, type PhraseOptions, type Place } from '../phrase-list.ts';

export interface BylineWords {
  /** At the start of a line: `By`, `Von`. */
  marker: Opening;
  /** What joins two names, with the signs that do. */
  joiner: RegExp;
  joiners: ReadonlySet<string>;
  joining: PhraseList;
  /** A preposition and what follows it, after a name: ` in Berlin`; and at the start of a piece. */
  preposition: RegExp;
  leadingPreposition: RegExp;
  role: PhraseList;
  /** What stands before a role of one word in a longer one: `senior` reporter. The first syllable of `tiến sĩ` begins names. */
  ranks: ReadonlySet<string>;
  staff: ReadonlySet<string>;
  /** At the start of a line: `Theo`, `Quelle:`. */
  source: Opening;
  /** At the start of a link: `Follow`, `Theo dõi`. */
  call: Opening;
  note: PhraseList;
  /** What leads to whom the author spoke with: `im Gespräch mit`. */
  interviewed: PhraseList;
  /** A label of a photo's credit or the like: no author follows. */
  credit: RegExp;
  /** The same, without its sign. */
  photo: PhraseList;
  /** Such a label inside the line, and all after it: `Text: Name Foto: Name`, `Story by Name Photographs by Name`. */
  creditInside: RegExp;
  /** Labels of a list of tags. */
  tags: PhraseList;
  /** Labels of a time. */
  dates: PhraseList;
  /** What stands at the head of a text as a place does: `Interview`, `Update`. */
  label: Opening;
}

/** As the end of a pattern: where it matches, no bracket is open. */
export const OUTSIDE_BRACKET = String.raw`(?![^()（）]{0,60}[)）])`;

/** What a line may open with. */
export class Opening {
  readonly #phrases: PhraseList;
  readonly #others: PhraseList | null;
  readonly #withColon: PhraseList | null;

  /**
   * A text that opens with one of the `others`, which are longer, opens with none of the `phrases`: `Theo dõi` is not `Theo`.
   * Those `withColon` need one behind them, or a person's name: `Tin LIÊN QUAN` has none.
   */
  constructor(phrases: PhraseList, others: PhraseList | null = null, withColon: PhraseList | null = null) {
    this.#phrases = phrases;
    this.#others = others;
    this.#withColon = withColon;
  }

  test(text: string): boolean {
    return this.#end(text) > 0;
  }

  /** Returns where in the text one of the phrases stands, or null. */
  find(text: string): Place | null {
    return this.#phrases.find(text);
  }

  /** Whether the text ends with one of the phrases, or is one. */
  endsAt(text: string): boolean {
    return this.#end(text.slice(text.search(/\S+$/))) > 0;
  }

  /** Returns the text without what it opens with and the sign after it. */
  cutOff(text: string): string {
    const end = this.#end(text);
    return end === 0 ? text : text.slice(end).replace(/^\s*[:：៖／/]?\s*/, '');
  }

  #end(text: string): number {
    const end = this.#phrases.opening(text);
    if (end === 0 || (this.#others?.opening(text) ?? 0) > end) return 0;
    return this.#withColon?.opening(text) === end && !isNamed(text.slice(end).trim()) ? 0 : end;
  }
}

function isNamed(rest: string): boolean {
  return /^[:：]/.test(rest) || (/\p{Ll}/u.test(rest) && looksLikePerson(rest));
}

/** Returns the words of the page's language and of English, or, for a language not known, those of all. */
export const bylineWords = ofLanguage(build);

function build(from: readonly Language[]): BylineWords {
  const choice = (pick: (language: Language) => readonly string[]): string =>
    alternatives(wordsOf(pick, from)) || '(?!)';
  const phrases = (pick: (language: Language) => readonly string[], options: PhraseOptions = {}): PhraseList =>
    new PhraseList(wordsOf(pick, from), options);
  const calls = phrases((l) => l.boilerplate.calls);
  const joiners = choice((l) => l.byline.joiners);
  const prepositions = choice((l) => l.byline.prepositions);
  const labels = choice((l) => [...l.credit.photo, ...l.credit.graphic, ...l.credit.video, ...l.credit.illustration]);
  return {
    marker: new Opening(
      phrases((l) => l.byline.markers, { beforeName: true }),
      null,
      phrases((l) => l.byline.markersWithColon ?? []),
    ),
    joiner: new RegExp(String.raw`(?:\s+(?:${joiners})\s+|\s*&\s*|\s+[-–—+]\s+)${OUTSIDE_BRACKET}`, 'iu'),
    joining: phrases((l) => l.byline.joiners),
    joiners: new Set(wordsOf((l) => l.byline.joiners, from)),
    preposition: new RegExp(String.raw`\s(?:${prepositions})\s.*$`, 'u'),
    leadingPreposition: new RegExp(String.raw`^(?:${prepositions})\s`, 'iu'),
    role: phrases((l) => l.byline.roles.flatMap((role) => [role, `${role}s`])),
    ranks: ranksIn(wordsOf((l) => l.byline.roles, from)),
    staff: new Set(wordsOf((l) => l.byline.staff, from).map(fold)),
    source: new Opening(
      phrases((l) => l.byline.sources, { exact: true, beforeName: true }),
      calls,
    ),
    call: new Opening(calls),
    note: phrases((l) => l.byline.notes),
    interviewed: phrases((l) => l.byline.interviewed ?? []),
    credit: new RegExp(String.raw`^(?:${labels})s?(?:\s(?:by|de|di|von))?\s*[:：]`, 'iu'),
    photo: phrases((l) => l.credit.photo.flatMap((word) => [word, `${word}s`])),
    creditInside: new RegExp(String.raw`\s(?:${labels})s?(?:\s?[:：]|\sby\s).*$`, 'iu'),
    tags: phrases((l) => l.keywordLabels),
    dates: phrases((l) => [...l.dates.updated, ...l.dates.published]),
    label: new Opening(phrases((l) => l.labels ?? [])),
  };
}

function ranksIn(roles: readonly string[]): ReadonlySet<string> {
  const single = new Set(roles.filter((role) => !role.includes(' ')).map((role) => role.toLowerCase()));
  const longer = roles.map((role) => role.toLowerCase().split(' ')).filter((words) => words.length > 1);
  return new Set(longer.flatMap((words) => (single.has(words.at(-1) ?? '') ? words.slice(0, 1) : [])));
}
