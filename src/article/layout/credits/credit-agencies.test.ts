import '../../languages/index.ts';
import { expect, test } from 'vitest';
import { isAgency } from './credit-agencies.ts';
import { parseCredit } from './credit-names.ts';

test.each([
  'AP Photo',
  'ＡＰ',
  'dpa-Bildfunk',
  'Europa Press',
  'Jiji Press',
  'TT Nyhetsbyrån',
  'Adobe Stock',
  'Alamy Stock Photo',
  'Alamy Live News',
  'Getty Images Europe',
  'Getty Images/iStockphoto',
  'SIPA Press',
  'Sipa USA',
  'Abaca Press',
  'ZUMA Press',
  'ZUMA Press Wire',
  'Rex Features',
  'Wikimedia Commons',
])('%s is an agency', (name) => {
  expect(isAgency(name)).toBe(true);
});

test.each(['Ana Stock', 'Rex Stock', 'Ana Press', 'Magnum Press', 'Ina Roth', ''])('“%s” is none', (name) => {
  expect(isAgency(name)).toBe(false);
});

test('an agency with a word of publishers in its name took no photo itself', () => {
  expect(parseCredit('Future Publishing via Getty Images')).toMatchObject({
    photographers: [],
  });
});
