/** What makes a word (a tag, a collection) of what is typed, and which words are the same. */

/** The record's limit for one word. */
export const MAX_LENGTH = 200;
/** Commas of the scripts that we meet: Latin, Chinese, Japanese, Arabic. */
export const COMMAS = /[,，、،]/u;

/** Returns the list with the words that it does not have yet, and those words. */
export function withWords(value: readonly string[], words: readonly string[]): { all: string[]; added: string[] } {
  const known = new Set(value.map(foldExactly));
  const added: string[] = [];
  for (const word of words) {
    const text = word.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
    if (text === '' || known.has(foldExactly(text))) continue;
    known.add(foldExactly(text));
    added.push(text);
  }
  return { all: [...value, ...added], added };
}

/** Words that differ only in case are the same; marks make another word (`ma`, `má`). */
const foldExactly = (word: string): string => word.toLocaleLowerCase('en');
