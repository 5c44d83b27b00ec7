/** The difference of two texts as a person reads it: what was taken out, then what was put in, in runs of whole words. */

export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

interface WordChange {
  value: string;
  added?: boolean;
  removed?: boolean;
}

/** Returns the parts in order; changes that only blanks or commas keep apart become one change. */
export function readableParts(changes: readonly WordChange[]): Part[] {
  const parts: Part[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') parts.push({ kind: 'removed', text: removed });
    if (added !== '') parts.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, change] of changes.entries()) {
    if (change.removed) removed += change.value;
    else if (change.added) added += change.value;
    else if (/^[\s,]+$/.test(change.value) && removed + added !== '' && index + 1 < changes.length) {
      removed += change.value;
      added += change.value;
    } else {
      flush();
      parts.push({ kind: 'same', text: change.value });
    }
  }
  flush();
  return parts;
}

/** Characters of a text that stayed the same, at each end of it, which are shown around the changes. */
const AROUND = 50;

/** Returns a text that stayed the same, without its middle where it is long, and with no word cut at either side of the gap. */
export function aroundChanges(text: string): string {
  if (text.length <= 2 * AROUND + 20) return text;
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const head = words.findLast(({ index }) => index <= AROUND)?.index ?? AROUND;
  const tail = words.find(({ index }) => index >= text.length - AROUND)?.index ?? text.length - AROUND;
  return `${text.slice(0, head).trimEnd()} … ${text.slice(tail).trimStart()}`;
}
