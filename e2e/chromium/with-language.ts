/** A build of Cutline with one more language: nothing is added to the sources but its one file of messages. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = [
  'src',
  'scripts',
  'public',
  'docs/help',
  '_locales',
  'manifest.json',
  'package.json',
  'vite.config.ts',
];

type Messages = Record<string, { message: string }>;

/** Builds the extension from a copy of the sources with `messages` for `language`; `remove` takes it away again. */
export function buildWithLanguage(language: string, messages: Messages): { extension: string; remove: () => void } {
  const copy = mkdtempSync(join(tmpdir(), 'cutline-language-'));
  for (const name of SOURCES) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, '_locales', language));
  writeFileSync(join(copy, '_locales', language, 'messages.json'), JSON.stringify(messages));
  execFileSync(join(ROOT, 'node_modules/.bin/vite'), ['build', '--mode', 'chrome', '--logLevel', 'error'], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { extension: join(copy, 'dist/chrome'), remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/**
 * Returns the English messages as one who translates into `language` would leave them, but that each stands in brackets
 * and is longer by a third, with slots and plural forms in place: what is cut off, or has no message, is seen.
 */
export function pseudoMessages(language: string): Messages {
  const english = JSON.parse(readFileSync(join(ROOT, '_locales/en/messages.json'), 'utf8')) as Messages;
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.fromEntries(
    Object.entries(english).flatMap(([key, { message }]) => {
      const pseudo = { message: key.startsWith('manifest') ? message : lengthened(message) };
      const counted = /^(.+)_(?:one|other)$/.exec(key)?.[1];
      return counted === undefined ? [[key, pseudo]] : forms.map((form) => [`${counted}_${form}`, pseudo]);
    }),
  );
}

/** Arabic letters with marks above and below, in words of five. */
const WORD = 'لُغَةٌ';

function lengthened(message: string): string {
  const words = Math.ceil(message.length / 3 / WORD.length);
  return `⟦${message} ${Array.from({ length: words }, () => WORD).join(' ')}⟧`;
}
