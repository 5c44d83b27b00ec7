import { expect, test } from 'vitest';
import { readPage } from '../../read-page.ts';
import { weighProse } from './prose.ts';

/** The weight of a paragraph that stands alone on its page. */
function weightOf(text: string): number {
  const page = readPage(new DOMParser().parseFromString(`<p>${text}</p>`, 'text/html'), 'https://courier.example/a');
  return weighProse(page).weight[0] ?? NaN;
}

test('a line that is a date and a time is no text, though a full stop shortens the hours', () => {
  expect(weightOf('Martes, 10 de febrero 2026, 12:15 | Actualizado 12:48h.')).toBe(0);
  expect(weightOf('Martes, 10 de febrero 2026, 12:15 | Actualizado 12:48 hrs.')).toBe(0);
});

test.each([
  'The ferry sails at eight again, after nine days in the harbour.',
  'El transbordador zarpa de nuevo a las ocho, dice el capitán: «¡Por fin!»',
  'El partido del sábado en el puerto viejo comienza a las 21:00 h.',
  'The council has three proposals for the bridge over the Tarn:',
])('a sentence is text: %s', (text) => {
  expect(weightOf(text)).toBeGreaterThan(0);
});

test('a line of a hundred thousand times is weighed at once', () => {
  const line = '2026 12:48h. '.repeat(100_000);
  const started = performance.now();
  weightOf(line);
  expect(performance.now() - started).toBeLessThan(1000);
});
