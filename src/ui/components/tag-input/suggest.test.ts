import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

test('words are found without the marks of their letters', () => {
  expect(suggest(['Đà Nẵng', 'danger'], 'da n', [])).toEqual(['Đà Nẵng']);
});

test('what begins with the letters comes before what has a word that does, and both before the rest', () => {
  expect(suggest(['harbour board', 'old harbour', 'enharbour', 'harbour'], 'harb', [])).toEqual([
    'harbour board',
    'harbour',
    'old harbour',
    'enharbour',
  ]);
});

test('what is chosen already is not offered, however it is written', () => {
  expect(suggest(['Nghị quyết', 'nghị trường'], 'nghi', ['nghị quyết'])).toEqual(['nghị trường']);
});
