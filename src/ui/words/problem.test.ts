import { afterEach, expect, test } from 'vitest';
import type { ProblemCode } from '../../messages/wire.ts';
import { startInterface, tables } from './i18n.ts';
import { problemWords } from './problem.ts';

afterEach(() => startInterface('en'));

/** The type has every code here; the words must be there in every language. */
const CODES: Record<ProblemCode, true> = {
  'storage-full': true,
  'storage-blocked': true,
  'storage-unavailable': true,
  'storage-failed': true,
  'not-found': true,
  invalid: true,
  'page-closed': true,
  'page-forbidden': true,
  'page-slow': true,
  'file-unreadable': true,
  unexpected: true,
};
const codes = Object.keys(CODES) as ProblemCode[];

test.each(Object.keys(tables))('every problem says what happened, what was kept and what to do, in %s', (language) => {
  startInterface('en');
  const english = codes.map((code) => problemWords({ code, detail: '' }));
  startInterface(language);
  const words = codes.map((code) => problemWords({ code, detail: '' }));
  for (const { what, doThis } of words) {
    // A sentence each, and no name of a message that is missing.
    expect(what).toMatch(/^\p{Lu}.*\.$/u);
    expect(doThis).toMatch(/^\p{Lu}.*\.$/u);
  }
  expect(new Set(words.map(({ what }) => what)).size).toBe(codes.length);
  const untranslated = words.filter(({ what }, index) => what === english[index]?.what);
  expect(untranslated).toHaveLength(language === 'en' ? codes.length : 0);
});

test('every problem says what became of what was saved, or to be saved', () => {
  startInterface('en');
  const kept = /safe|as it was|nothing was changed|Nothing in it was changed|[Nn]othing was saved/;
  expect(codes.filter((code) => !kept.test(problemWords({ code, detail: '' }).what))).toEqual([]);
});
