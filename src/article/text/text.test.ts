import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './text.ts';

describe('fold', () => {
  it.each([
    ['Nghị quyết, «được» thông qua!', 'nghịquyếtđượcthôngqua'],
    ['Ｆｕｌｌ ｗｉｄｔｈ １２', 'fullwidth12'],
    ['ﬁnal—draft', 'finaldraft'],
    ['हिन्दी में', 'हिन्दीमें'],
    ['𝒜 rare 𠮷 pair 😀', 'arare𠮷pair'],
    ['… — !', ''],
  ])('keeps letters, marks and digits of %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('is what the pattern says, for any text, half characters among them', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: constantFrom('\uD83D', '\uDE00', 'a') }), (a, b) => {
        const plain = `${a}${b}`.normalize('NFKC').toLowerCase();
        expect(fold(a + b)).toBe(plain.replace(/[^\p{L}\p{N}\p{M}]+/gu, ''));
      }),
    );
  });
});
