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

/**
 * Returns the parts in order; changes that only blanks or commas keep apart become one change, and what was put in or taken
 * out alone begins where a paragraph or a sentence does, if it can.
 */
export function readableParts(changes: readonly WordChange[]): Part[] {
  return atBeginnings(togetherRead(changes));
}

function togetherRead(changes: readonly WordChange[]): Part[] {
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

/**
 * Between "The mayor spoke." and "The council met." a new sentence "The town waited." is to a comparison as well "town waited.
 * The" behind the first word that all begin with: here it is the sentence.
 */
function atBeginnings(parts: readonly Part[]): Part[] {
  const moved: Part[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [before, change, after] = [moved.at(-1), parts[at], parts[at + 1]];
    if (change === undefined) break;
    const alone = change.kind !== 'same' && before?.kind === 'same' && (after === undefined || after.kind === 'same');
    const back = alone ? stepsBack(before.text, change.text) : 0;
    if (!alone || back === 0) {
      moved.push(change);
      continue;
    }
    const again = before.text.slice(-back);
    moved.pop();
    if (before.text !== again) moved.push({ kind: 'same', text: before.text.slice(0, -back) });
    moved.push({ kind: change.kind, text: again + change.text.slice(0, -back) });
    moved.push({ kind: 'same', text: again + (after?.text ?? '') });
    at++;
  }
  return moved;
}

const PARAGRAPH = /(?:^|\n)$/u;
const SENTENCE = /(?:^|\n|[.!?…؟।]["'”’»)\]]*\s+|[。！？]["”』」）]*)$/u;
/** Signs of an opening that can be the same in both: more would be looked through at each step for nothing. */
const MOST_BACK = 200;

/** Returns by how many signs, which stand at the end of both texts, the change can begin earlier to begin with a paragraph, or else a sentence. */
function stepsBack(before: string, change: string): number {
  let same = 0;
  const most = Math.min(before.length, change.length, MOST_BACK);
  while (same < most && before.at(-1 - same) === change.at(-1 - same)) same++;
  for (const opening of [PARAGRAPH, SENTENCE]) {
    for (let back = 0; back <= same; back++) {
      const head = (text: string) => text.slice(Math.max(0, text.length - back - 10), text.length - back);
      if (opening.test(head(before)) && (back === 0 || opening.test(head(change)))) return back;
    }
  }
  return 0;
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
