import { expect, test } from 'vitest';
import { en } from './en.ts';
import { languages, learn, ofKnown } from './index.ts';

test('what was made of all known languages is made anew when more have been learned, and only then', () => {
  let made = 0;
  const codes = ofKnown(() => {
    made += 1;
    return languages.map(({ code }) => code);
  });
  expect(codes()).not.toContain('xx');
  codes();
  expect(made).toBe(1);
  learn([{ ...en, code: 'xx' }]);
  expect(codes()).toContain('xx');
});
