/** The body's blocks as a syntax tree: lists, tables and quotations are put together again from the boxes around them. */
import type { BodyBlock, Inline, List, ListItem, Paragraph, Table, TableRow } from '../../body.ts';
import type { TextBlock, TextBox } from '../../text-page.ts';

/** Something that stands between blocks: a photo or an embed. */
export interface Placed {
  node: BodyBlock;
  beforeBlock: number;
}

/** Longer text in a table's cell is not a figure or a name. */
const LONGEST_CELL = 400;

/** Returns the body's nodes. `within` is the box that holds them all: lists and tables around it are the page's layout. */
export function buildBody(blocks: readonly TextBlock[], placed: readonly Placed[], within: TextBox): BodyBlock[] {
  const body: BodyBlock[] = [];
  let next = 0;
  for (const { first, nodes } of group(blocks, within)) {
    for (; next < placed.length; next += 1) {
      const spot = placed[next];
      if (!spot || spot.beforeBlock > first) break;
      body.push(spot.node);
    }
    body.push(...nodes);
  }
  for (const { node } of placed.slice(next)) body.push(node);
  return body;
}

interface Group {
  /** Index of the first block in it. */
  first: number;
  nodes: BodyBlock[];
}

function group(blocks: readonly TextBlock[], within: TextBox): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at];
    if (!block) break;
    const outer = structureOf(block.box, within);
    let end = at + 1;
    if (outer) while (end < blocks.length && isInside(blocks[end], outer)) end += 1;
    const inside = blocks.slice(at, end);
    at = end;
    if (outer?.tag === 'table' && isLayout(outer, inside)) {
      // Each of its blocks is a group: photos stand between them.
      groups.push(...group(inside, outer));
      continue;
    }
    groups.push({ first: block.index, nodes: outer ? structure(outer, inside) : [leaf(block)] });
  }
  return groups;
}

/** The outermost list, quotation or table around the box, below `within`. */
function structureOf(box: TextBox, within: TextBox): TextBox | null {
  let outer: TextBox | null = null;
  for (let at: TextBox | null = box; at && at !== within && at.depth > within.depth; at = at.parent) {
    if (/^(?:ul|ol|blockquote|table)$/.test(at.tag)) outer = at;
  }
  return outer;
}

function structure(outer: TextBox, blocks: readonly TextBlock[]): BodyBlock[] {
  if (outer.tag === 'blockquote') return [{ type: 'blockquote', children: flow(blocks, outer) }];
  return [outer.tag === 'table' ? table(outer, blocks) : list(outer, blocks)];
}

function list(outer: TextBox, blocks: readonly TextBlock[]): List {
  const children = split(blocks, outer, 'li').map(({ box, blocks: inside }): ListItem => {
    return { type: 'listItem', children: flow(inside, box) };
  });
  return { type: 'list', ordered: outer.tag === 'ol', children };
}

function table(outer: TextBox, blocks: readonly TextBlock[]): Table {
  return {
    type: 'table',
    children: rowsOf(outer, blocks).map((cells): TableRow => {
      const children = cells.map((lines) => ({ type: 'tableCell' as const, children: joinLines(lines) }));
      return { type: 'tableRow', children };
    }),
  };
}

/** Returns the table's rows, each as the blocks of its cells. */
function rowsOf(outer: TextBox, blocks: readonly TextBlock[]): TextBlock[][][] {
  return split(blocks, outer, 'tr').map(({ box, blocks: inside }) =>
    splitBy(inside, box, (at) => at.tag === 'td' || at.tag === 'th').map((cell) => cell.blocks),
  );
}

/** A table that lays out the page: long texts in its cells, another table in one of them, or nowhere two side by side. */
function isLayout(outer: TextBox, blocks: readonly TextBlock[]): boolean {
  return (
    blocks.some((block) => block.length > LONGEST_CELL || holdsTable(outer, block.box)) ||
    !blocks.some(({ box }) => isCell(box)) ||
    rowsOf(outer, blocks).every((cells) => cells.length < 2)
  );
}

function holdsTable(outer: TextBox, inner: TextBox): boolean {
  for (let at: TextBox | null = inner; at && at !== outer; at = at.parent) if (at.tag === 'table') return true;
  return false;
}

function isCell(box: TextBox): boolean {
  return box.tag === 'td' || box.tag === 'th' || box.parent?.tag === 'td' || box.parent?.tag === 'th';
}

function joinLines(blocks: readonly TextBlock[]): Inline[] {
  return blocks.flatMap((block, index): Inline[] => {
    const children = inlineOf(block);
    return index === 0 ? children : [{ type: 'break' }, ...children];
  });
}

/** What may stand in a quotation or a list item: paragraphs and lists. */
function flow(blocks: readonly TextBlock[], within: TextBox): (Paragraph | List)[] {
  return group(blocks, within).flatMap(({ nodes }) => nodes.flatMap(asFlow));
}

function asFlow(node: BodyBlock): (Paragraph | List)[] {
  switch (node.type) {
    case 'paragraph':
    case 'list':
      return [node];
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }];
    case 'blockquote':
      return node.children;
    case 'table':
      return node.children.flatMap((row) => row.children.map(({ children }) => ({ type: 'paragraph', children })));
    case 'photo':
    case 'embed':
      return [];
  }
}

/** Parts `blocks` by the nearest box of the given tag below `outer` that each lies in; what lies in none is a part of its own. */
function split(blocks: readonly TextBlock[], outer: TextBox, tag: string): { box: TextBox; blocks: TextBlock[] }[] {
  return splitBy(blocks, outer, (box) => box.tag === tag);
}

function splitBy(
  blocks: readonly TextBlock[],
  outer: TextBox,
  isPart: (box: TextBox) => boolean,
): { box: TextBox; blocks: TextBlock[] }[] {
  const parts: { box: TextBox; blocks: TextBlock[] }[] = [];
  for (const block of blocks) {
    let part = block.box;
    for (let at: TextBox | null = block.box; at && at !== outer; at = at.parent) if (isPart(at)) part = at;
    const last = parts.at(-1);
    if (last?.box === part && isPart(part)) last.blocks.push(block);
    else parts.push({ box: part, blocks: [block] });
  }
  return parts;
}

function isInside(block: TextBlock | undefined, box: TextBox): boolean {
  return block !== undefined && block.index >= box.firstBlock && block.index < box.lastBlock;
}

const DEPTHS = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 } as const;

function leaf(block: TextBlock): BodyBlock {
  const children = inlineOf(block);
  const tag = headingTag(block.box);
  return tag ? { type: 'heading', depth: DEPTHS[tag], children } : { type: 'paragraph', children };
}

/** Text whose markup was not kept is plain. */
function inlineOf({ inline, text }: TextBlock): Inline[] {
  return inline ?? [{ type: 'text', value: text }];
}

function headingTag(box: TextBox): keyof typeof DEPTHS | null {
  for (const { tag } of [box, box.parent ?? box]) if (tag in DEPTHS) return tag as keyof typeof DEPTHS;
  return null;
}
