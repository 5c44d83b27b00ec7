/** Every language has every message, with the same placeholders. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { ROOT } from './source-files.ts';

type Messages = Record<string, { message: string; placeholders?: Record<string, unknown> }>;

/** The Chrome and Firefox stores cut a description that is longer. */
const MAX_DESCRIPTION = 132;

/** Returns one check a language, against the English messages. */
export function checkLocales(): Check[] {
  const english = messagesOf('en');
  return readdirSync(join(ROOT, '_locales')).map((language) => {
    const messages = messagesOf(language);
    const missing = Object.keys(english).filter((key) => !(key in messages));
    const unknown = Object.keys(messages).filter((key) => !(key in english));
    const different = Object.keys(english).filter(
      (key) => key in messages && slots(english, key) !== slots(messages, key),
    );
    const description = messages['manifestDescription']?.message ?? '';
    return {
      name: `${language}: the same messages and placeholders as English`,
      problems: [
        ...missing.map((key) => `missing: ${key}`),
        ...unknown.map((key) => `not in English: ${key}`),
        ...different.map((key) => `other placeholders: ${key}`),
        ...(description.length > MAX_DESCRIPTION ? [`manifestDescription has ${description.length} characters`] : []),
      ],
    };
  });
}

function messagesOf(language: string): Messages {
  return JSON.parse(readFileSync(join(ROOT, '_locales', language, 'messages.json'), 'utf8')) as Messages;
}

/** The slots of a message that are filled at run time, as one text. */
function slots(messages: Messages, key: string): string {
  const { message = '', placeholders = {} } = messages[key] ?? {};
  const used = message.match(/\$\w+\$|\$\d/g) ?? [];
  return [...new Set(used.map((slot) => slot.toLowerCase())), ...Object.keys(placeholders)].toSorted().join(' ');
}
