/** Lines that say what they are: `Read more: …`, `Subscribe to our newsletter`, `Advertisement`. The words are the languages'. */
import { isLetter, isUpper } from '../../text/characters.ts';
import { ofSpoken, type LayoutWords } from '../../languages/spoken.ts';
import type { Block } from '../../page.ts';
import { alternatives, bareWords } from '../../text/text.ts';

/** A call or a pointer to another story is a line or two, never a paragraph. */
const LONGEST = 260;

interface Patterns {
  related: RegExp;
  calls: RegExp;
  byline: RegExp;
  furniture: ReadonlySet<string>;
}

/** Returns the rule by which the line is boilerplate in the spoken languages, or null. `atEnd`: no more text follows, or hardly any. */
export function phraseRuleOf({ text, length, linkLength }: Block, atEnd: boolean): string | null {
  if (length > LONGEST) return null;
  const { related, calls, furniture } = patterns();
  if (length < 60 && furniture.has(bareWords(text))) return 'furniture';
  const pointer = openingOf(text, related);
  if (pointer !== null && isPointer(text, pointer, linkLength)) return 'related-line';
  // `Follow us:` stands before icons.
  const isLast = atEnd && (linkLength > 0 || text.endsWith(':'));
  return (isLast || linkLength > length / 3) && openingOf(text, calls) !== null ? 'call' : null;
}

/** Returns whether the line begins as bylines do, with a name after it. */
export function opensAsByline(text: string): boolean {
  return isUpper(afterByline(text) ?? '', 0);
}

/** Returns what follows a byline's marker at the start of the text, or null where none stands there. */
export function afterByline(text: string): string | null {
  const marker = patterns().byline.exec(text)?.[0];
  return marker === undefined ? null : text.slice(marker.length);
}

/** The phrase alone, the phrase and a colon, or the phrase before a link: not a sentence that happens to begin so. */
function isPointer(text: string, phrase: string, linkLength: number): boolean {
  const rest = text.slice(phrase.length).trim();
  return (
    rest === '' ||
    /^[:：»>|–-]/.test(rest) ||
    (rest.length < 40 && /[:：]$/.test(rest)) ||
    linkLength > rest.length * 0.6
  );
}

const patterns = ofSpoken((languages): Patterns => {
  const choice = (pick: (words: LayoutWords) => readonly string[]): string =>
    alternatives([...new Set(languages.flatMap(pick))]) || '(?!)';
  // `Click here, said the harbour master` tells of it.
  const opening = (words: string): RegExp => new RegExp(`^[\\[(>»•►*|\\s–-]*(?:${words})(?!,)`, 'i');
  return {
    related: opening(choice(({ boilerplate }) => boilerplate.related)),
    calls: opening(choice(({ boilerplate }) => boilerplate.calls)),
    byline: new RegExp(`^(?:${choice(({ byline }) => byline.markers)})\\s*[:：]?\\s+`, 'i'),
    furniture: new Set(
      languages.flatMap(({ boilerplate }) => boilerplate.furniture.map(bareWords)).filter((words) => words !== ''),
    ),
  };
});

/**
 * Returns the phrase that the text opens with, or null; `Read morels` opens with none. Where a letter follows the longest, a
 * shorter one may be meant: `Follow Usher Quill` opens with `Follow`, not with `Follow us`.
 */
function openingOf(text: string, phrases: RegExp): string | null {
  let found = phrases.exec(text)?.[0];
  while (found && isLetter(text, found.length)) found = phrases.exec(found.slice(0, -1))?.[0];
  return found || null;
}
