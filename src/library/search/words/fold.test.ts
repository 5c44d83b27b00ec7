import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['Nghị quyết', 'nghi quyet'],
  ['Đồng bằng sông Cửu Long', 'dong bang song cuu long'],
  ['Łódź, Straße, Ærø', 'lodz, strasse, aero'],
  ['İstanbul', 'istanbul'],
  ['O’Neill, памʼять', "o'neill, пам'ять"],
  ['مُحَمَّد', 'محمد'],
  ['Ｃｕｔｌｉｎｅ ﬁle', 'cutline file'],
])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each(['が', 'ทำไม', 'हिन्दी', '한국어'])('%s keeps the marks that make the word', (word) => {
  expect(fold(word).normalize('NFKD')).toBe(word.normalize('NFKD'));
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
