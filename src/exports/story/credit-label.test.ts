import { expect, test } from 'vitest';
import { creditLabel } from './credit-label.ts';

// A word is no less the one that is written for being another language's as well.
test.each([
  ['cs', 'Foto', 'Ilustrační foto'],
  ['da', 'Foto', 'Illustration'],
  ['de', 'Foto', 'Symbolbild'],
  ['en', 'Photo', 'Illustration'],
  ['fr', 'Photo', 'Illustration'],
  ['hr', 'Foto', 'Ilustracija'],
  ['it', 'Foto', 'Illustrazione'],
  ['nl', 'Foto', 'Illustratie'],
  ['no', 'Foto', 'Illustrasjon'],
  ['pt-BR', 'Foto', 'Ilustração'],
  ['ro', 'Foto', 'Imagine cu caracter ilustrativ'],
  ['sv', 'Foto', 'Illustration'],
  ['vi', 'Ảnh', 'Ảnh minh họa'],
])('what papers of %s print before a credit', (language, photo, illustration) => {
  expect(creditLabel(language, 'photo')).toBe(photo);
  expect(creditLabel(language, 'illustration')).toBe(illustration);
});

test('English stands in for a language that is not known', () => {
  expect([creditLabel(null, 'photo'), creditLabel('tlh', 'graphic')]).toEqual(['Photo', 'Graphic']);
});
