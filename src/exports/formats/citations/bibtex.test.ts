import { expect, test } from 'vitest';
import { bibtexEntry } from './bibtex.ts';
import { classicEntry } from './classic-bibtex.ts';
import { sampleArticle } from '../../record.sample.ts';

test.each([bibtexEntry, classicEntry])(
  'a person’s own note is no part of the reference that a style prints',
  (entry) => {
    const written = entry(sampleArticle);
    expect(written).toContain('annote = {{Gọi lại "ban quản lý", hỏi vốn.}}');
    expect(written).not.toContain('  note = ');
  },
);

test('a code point that is no character, for which biber refuses the whole file, is left out', () => {
  const entry = bibtexEntry({ ...sampleArticle, headline: 'Bridge\uFFFE opens\uFDD0 \u{1FFFF}today' });
  expect(entry).toContain('title = {{Bridge opens today}}');
});
