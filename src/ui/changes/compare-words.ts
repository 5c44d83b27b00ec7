import { readableParts, type Part } from './readable-parts.ts';

/** Milliseconds for one comparison: the time grows with the square of what differs, and a live blog can be another story by now. */
const TIME_LIMIT = 300;

/**
 * Returns the difference of two texts, word by word. Where words begin and end is the browser's knowledge, in every script:
 * by spaces alone Thai would be one word, and by Latin letters Arabic none. Texts that differ too much for that are compared
 * by their paragraphs, and if that takes too long as well, as a whole. Letters are composed first: what looks alike is the same.
 */
export async function compareWords(was: string, now: string): Promise<Part[]> {
  const { diffArrays } = await import('diff');
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);
  const [before, after] = [was.normalize('NFC'), now.normalize('NFC')];
  const compare = (pieces: (text: string) => string[]) =>
    diffArrays(pieces(before), pieces(after), { timeout: TIME_LIMIT })?.map(({ value, added, removed }) => {
      return { value: value.join(''), added, removed };
    });
  const changes = compare(words) ??
    compare(paragraphs) ?? [
      { value: before, removed: true },
      { value: after, added: true },
    ];
  return readableParts(changes);
}

const paragraphs = (text: string): string[] => text.split(/(?<=\n)/);
