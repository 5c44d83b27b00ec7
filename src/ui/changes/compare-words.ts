import { readableParts, type Part } from './readable-parts.ts';

/**
 * Returns the difference of two texts, word by word. Where words begin and end is the browser's knowledge, in every script:
 * by spaces alone Thai would be one word, and by Latin letters Arabic none.
 */
export async function compareWords(was: string, now: string): Promise<Part[]> {
  const { diffArrays } = await import('diff');
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const changes = diffArrays(words(was), words(now));
  return readableParts(changes.map(({ value, added, removed }) => ({ value: value.join(''), added, removed })));
}
