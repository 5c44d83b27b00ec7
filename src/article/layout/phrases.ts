/** Lines that say what they are: `Read more: …`, `Subscribe to our newsletter`, `Advertisement`. The words are the languages'. */
import { ofSpoken, type LayoutWords } from '../languages/spoken.ts';
import type { Block } from '../page.ts';
import { alternatives } from '../text.ts';

export interface Phrases {
  /** Returns the rule by which the line is boilerplate, or null. `atEnd`: no more text follows, or hardly any. */
  ruleOf: (block: Block, atEnd: boolean) => string | null;
  /** Whether the line begins as bylines do, with a name after it. */
  isByline: (text: string) => boolean;
}

/** A call or a pointer to another story is a line or two, never a paragraph. */
const LONGEST = 260;

interface Patterns {
  related: RegExp;
  calls: RegExp;
  furniture: RegExp;
  byline: RegExp;
}

/** Returns the phrases of the spoken languages. */
export function phrases(): Phrases {
  const { related, calls, furniture, byline } = patterns();
  return {
    isByline: (text) => byline.test(text),
    ruleOf: ({ text, length, linkLength }, atEnd) => {
      if (length > LONGEST) return null;
      if (length < 60 && furniture.test(text)) return 'furniture';
      const pointer = related.exec(text);
      if (pointer && isPointer(text, pointer[0], linkLength)) return 'related-line';
      if (calls.test(text) && (linkLength > 0 || text.endsWith(':')) && (atEnd || linkLength > length / 3))
        return 'call';
      return null;
    },
  };
}

/** The phrase alone, the phrase and a colon, or the phrase before a link: not a sentence that happens to begin so. */
function isPointer(text: string, phrase: string, linkLength: number): boolean {
  const rest = text.slice(phrase.length).trim();
  return rest === '' || /^[:：»>|–-]/.test(rest) || /[:：]$/.test(text) || linkLength > rest.length * 0.6;
}

const patterns = ofSpoken((languages): Patterns => {
  const choice = (pick: (words: LayoutWords) => readonly string[]): string =>
    alternatives([...new Set(languages.flatMap(pick))]) || '(?!)';
  const opening = (words: string): RegExp => new RegExp(`^[\\[(>»•|\\s-]*(?:${words})(?!\\p{L})`, 'iu');
  return {
    related: opening(choice(({ boilerplate }) => boilerplate.related)),
    calls: opening(choice(({ boilerplate }) => boilerplate.calls)),
    byline: new RegExp(`^(?:${choice(({ byline }) => byline.markers)})\\s*[:：]?\\s+\\p{Lu}`, 'u'),
    furniture: new RegExp(`^\\P{L}*(?:${choice(({ boilerplate }) => boilerplate.furniture)})\\P{L}*$`, 'iu'),
  };
});
