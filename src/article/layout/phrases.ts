/** Lines that say what they are: `Read more: …`, `Subscribe to our newsletter`, `Advertisement`. The words are the languages'. */
import { languageFor, languages, wordsOf } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import type { Block, Page } from '../page.ts';

export interface Phrases {
  /** Returns the rule by which the line is boilerplate, or null. `atEnd`: no more text follows, or hardly any. */
  ruleOf: (block: Block, atEnd: boolean) => string | null;
  /** Whether the line begins as bylines do, with a name after it. */
  isByline: (text: string) => boolean;
}

/** A call or a pointer to another story is a line or two, never a paragraph. */
const LONGEST = 260;

const compiled = new Map<string, Patterns>();

interface Patterns {
  related: RegExp;
  calls: RegExp;
  furniture: RegExp;
  byline: RegExp;
}

/** Returns the phrases for the page's language; for one that we don't know or that the page does not name, of all. */
export function phrasesFor(page: Page): Phrases {
  const language = languageFor(page.metadata.htmlLanguage);
  const key = language?.code ?? '';
  let patterns = compiled.get(key);
  if (!patterns) compiled.set(key, (patterns = compile(language)));
  const { related, calls, furniture, byline } = patterns;
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

/** English is read everywhere: plugins and advertisements speak it on pages of any language. */
function compile(language: Language | undefined): Patterns {
  const from = language ? languages.filter(({ code }) => code === language.code || code === 'en') : languages;
  return {
    related: opening(wordsOf(({ boilerplate }) => boilerplate.related, from)),
    calls: opening(wordsOf(({ boilerplate }) => boilerplate.calls, from)),
    byline: new RegExp(`^(?:${alternatives(wordsOf(({ byline }) => byline.markers, from))})\\s*[:：]?\\s+\\p{Lu}`, 'u'),
    furniture: new RegExp(
      `^[\\W\\d]*(?:${alternatives(wordsOf(({ boilerplate }) => boilerplate.furniture, from))})[\\W\\d]*$`,
      'iu',
    ),
  };
}

function opening(words: string[]): RegExp {
  return new RegExp(`^[\\[(>»•|\\s-]*(?:${alternatives(words)})(?!\\p{L})`, 'iu');
}

function alternatives(words: string[]): string {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}
