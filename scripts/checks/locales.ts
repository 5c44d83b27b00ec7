/** Every language has every message, with the same slots. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { ROOT } from './source-files.ts';

type Messages = Record<string, { message: string }>;

/** The Chrome and Firefox stores cut a description that is longer. */
const MAX_DESCRIPTION = 132;

/** `popupPhotos_one`, `popupPhotos_other`: a counted message has one entry for each plural form of its language. */
const PLURAL = /^(.+)_(zero|one|two|few|many|other)$/;

/** Returns one check a language, against the English messages. */
export function checkLocales(languages = readLanguages()): Check[] {
  const english = languages['en'] ?? {};
  return Object.entries(languages).map(([language, messages]) => {
    const wanted = keysFor(language, english);
    const missing = [...wanted].filter((key) => !(key in messages));
    const unknown = Object.keys(messages).filter((key) => !wanted.has(key));
    const different = Object.keys(messages).filter((key) => wanted.has(key) && !sameSlots(key, messages, english));
    const description = messages['manifestDescription']?.message ?? '';
    return {
      name: `${language}: the same messages and slots as English`,
      problems: [
        ...missing.map((key) => `missing: ${key}`),
        ...unknown.map((key) => `English has no such message: ${key}`),
        ...different.map((key) => `other slots than in English: ${key}`),
        ...(description.length > MAX_DESCRIPTION ? [`manifestDescription has ${description.length} characters`] : []),
      ],
    };
  });
}

/** The keys of the English messages, the counted ones in the plural forms of `language`. */
function keysFor(language: string, english: Messages): Set<string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return new Set(
    Object.keys(english).flatMap((key) => {
      const base = PLURAL.exec(key)?.[1];
      return base === undefined ? [key] : forms.map((form) => `${base}_${form}`);
    }),
  );
}

/** Slots are `{name}`; a counted message may say its number in words ("one photo"), so `{count}` may be absent. */
function sameSlots(key: string, messages: Messages, english: Messages): boolean {
  const base = PLURAL.exec(key)?.[1];
  const original = english[base === undefined ? key : `${base}_other`];
  return slots(messages[key]) === slots(original);
}

function slots(message: Messages[string] | undefined): string {
  const found = (message?.message ?? '').match(/\{\w+\}/g) ?? [];
  return [...new Set(found)]
    .filter((slot) => slot !== '{count}')
    .toSorted()
    .join(' ');
}

function readLanguages(): Record<string, Messages> {
  const folders = readdirSync(join(ROOT, '_locales'));
  return Object.fromEntries(
    folders.map((language) => {
      const text = readFileSync(join(ROOT, '_locales', language, 'messages.json'), 'utf8');
      return [language, JSON.parse(text) as Messages];
    }),
  );
}
