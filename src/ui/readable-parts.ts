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
