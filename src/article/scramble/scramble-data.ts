/** Structured data with its texts scrambled: keys, types, numbers that are no text, and yes and no stay. */
import type { Scramble } from './scramble-text.ts';

/** Values under these keys are words of a vocabulary, not of the story. */
const VOCABULARY = new Set(
  (
    '@type @context type kind code role precision zone access source language inLanguage isAccessibleForFree itemtype ' +
    'depth id photo'
  ).split(' '),
);

/** Returns the value with every text in it scrambled. */
export function scrambleData(value: unknown, scramble: Scramble, key = ''): unknown {
  if (typeof value === 'string') return VOCABULARY.has(key) && isVocabulary(value) ? value : scramble(value);
  if (Array.isArray(value)) return value.map((item) => scrambleData(item, scramble, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [safeKey(name, scramble), scrambleData(item, scramble, name)]),
  );
}

/** One word, or an address of schema.org: a sentence under such a key is the page's own. */
function isVocabulary(value: string): boolean {
  return /^(?:https?:\/\/schema\.org\/?)?[\w-]{0,40}$/.test(value);
}

/** Keys are names for programs; one that is not is text. */
function safeKey(name: string, scramble: Scramble): string {
  return /^[@$]?[A-Za-z_][\w:.-]{0,60}$/.test(name) ? name : scramble(name);
}
