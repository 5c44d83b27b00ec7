/** Text that the page has twice: a copy for small screens, a sentence set large beside the paragraph it is from. */
import type { DropContext } from './drop-context.ts';
import type { Block, Box } from '../../page.ts';
import { holderOf, isQuoted } from '../story/style.ts';

/** Drops from `body` every paragraph that has been there before in another box, and quotations whose words stand in another block. */
export function dropRepeats({ page }: DropContext, body: number[], dropped: Map<number, string>): void {
  const inBody = new Set(body);
  const seen = new Map<string, Box>();
  let all: string | null = null;
  let kept = 0;
  let quotes = 0;
  for (const index of body) {
    const block = page.blocks[index];
    if (!block) continue;
    const { text } = block;
    const holder = holderOf(block);
    const quoted = isSetLarge(block);
    // A song's refrain or a recipe's step stands in one box with the first: that is how the story goes.
    let repeated = text.length >= SHORTEST && (seen.get(text) ?? holder) !== holder;
    if (!repeated && quoted && text.length >= SHORTEST_QUOTE && quotes < MOST_QUOTES) {
      quotes += 1;
      // Lines of a song or a poem that is quoted may recur in it.
      all ??= page.blocks
        .filter((other) => inBody.has(other.index) && !isSetLarge(other))
        .map((other) => other.text)
        .join('\n');
      repeated = all.includes(text.replace(QUOTED, ''));
    }
    // Who said so goes with the words.
    repeated ||= quoted && text.length < SHORTEST && dropped.get(index - 1) === 'repeated';
    if (repeated) {
      dropped.set(index, 'repeated');
      continue;
    }
    seen.set(text, holder);
    body[kept] = index;
    kept += 1;
  }
  body.length = kept;
}

/** Quoted, or called so. */
function isSetLarge(block: Block): boolean {
  const { names, parent } = block.box;
  return isQuoted(block) || LARGE.test(`${names}${parent?.names}`);
}

const LARGE = /exergue|quote/;

/** Shorter lines recur in their own right: answers, refrains, cells of a table. */
const SHORTEST = 40;
/** What is set large beside the text may be half a sentence. */
const SHORTEST_QUOTE = 20;
/** Signs around words that are quoted, and the stop that the text may not have there. */
const SIGN = `[\\s"'“”„«»‘’「」.,!?…—–-]`;
/** At the end a few: of a row of thousands in the midst each would be looked along. */
const QUOTED = new RegExp(`^${SIGN}+|${SIGN}{1,9}$`, 'g');
/** Each is looked for in the whole text; a page of thousands of quotations is a forum's. */
const MOST_QUOTES = 50;
