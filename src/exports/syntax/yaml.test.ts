import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlOf } from './yaml.ts';

test.each(['No', 'on', 'Y', '12:30', '1_000', '0777', '0b11', '1:30:45.5', '='])(
  'the text %s is a text to readers of YAML 1.1 and 1.2',
  (text) => {
    const written = yamlOf({ x: text, list: [text] });
    expect(parse(written, { version: '1.1' })).toEqual({ x: text, list: [text] });
    expect(parse(written)).toEqual({ x: text, list: [text] });
  },
);

test('a day, a time and other words stand without quotes', () => {
  expect(yamlOf({ x: '2026-03-01', at: '2026-03-01T09:15:00+07:00', z: 'No way' })).toBe(
    'x: 2026-03-01\nat: 2026-03-01T09:15:00+07:00\nz: No way',
  );
});

test('what YAML calls not printable, for which strict readers refuse all of it, is left out', () => {
  const written = yamlOf({ x: 'It\u0092s\u007F open\uFFFE', list: ['a\u0001b', 'Hà Nội 🙂\u0085'] });
  // The `c-printable` of YAML 1.2, 5.1.
  expect(written).toMatch(/^[\t\n\r\x20-\x7E\x85\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u);
  expect(parse(written)).toMatchObject({ x: 'Its open', list: ['ab', 'Hà Nội 🙂\u0085'] });
});
