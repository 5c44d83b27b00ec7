import { expect, test } from 'vitest';
import { joinedWords } from './joined.ts';

test.each([
  ["Shane O’Neill met D'Angelo of L’Oréal", ['oneill', 'dangelo', 'loreal']],
  ["Qur’an, Sana'a, Hawaiʻi", ['quran', 'sanaa', 'hawaii']],
  ["пам’ять і пам'ятник", ['память', 'памятник']],
  ['צה״ל וג׳ורג׳', ['צהל', 'וגורג']],
  ['an e-mail of U.S. co-operation', ['email', 'us', 'cooperation']],
  ["l’homme d'aujourd'hui, qu’il; dell’arte; the city’s, don't", []],
  ['state-of-the-art, 2024-25, example.com, 3.5', []],
])('of “%s” are joined: %j', (text, words) => {
  expect(joinedWords(text).map(({ word }) => word)).toEqual(words);
});

test('each is where it stands', () => {
  const text = 'Ông O’Neill nói';
  const [found] = joinedWords(text);
  expect(text.slice(found?.start, found?.end)).toBe('O’Neill');
});

test('a text of nothing but such signs is read in no time', () => {
  const began = performance.now();
  joinedWords(`${"a'".repeat(100_000)} ${'a.'.repeat(100_000)} ${'a-'.repeat(100_000)} ${'а'.repeat(200_000)}`);
  expect(performance.now() - began).toBeLessThan(1000);
});
