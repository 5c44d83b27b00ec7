/** The inline markup of a block: emphasis, strong, links, line breaks, over exactly the text that the block has. */
import type { Inline } from '../../body.ts';
import type { Block } from '../../page.ts';
import { LINE_BREAK, plainText, withBreaks } from './tidy-text.ts';

/** What a stretch of text is set in. */
interface Marks {
  strong: boolean;
  emphasis: boolean;
  /** Absolute address, or null. */
  link: string | null;
}

interface Run {
  text: string;
  marks: Marks;
}

/** Addresses that a record may hold: never `javascript:`, never `data:`. */
const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** Returns the block's text as inline nodes; `inlineText` of them is the block's `text`. Links are absolute. */
export function inlinesOf(block: Block, baseUrl: string): Inline[] {
  const nodes: Inline[] = [];
  for (const run of tidyRuns(block, baseUrl)) {
    if (run === 'break') nodes.push({ type: 'break' });
    else append(nodes, run);
  }
  return nodes;
}

/** White space is collapsed across the borders of elements, as on the screen. */
function tidyRuns(block: Block, baseUrl: string): (Run | 'break')[] {
  const runs: (Run | 'break')[] = [];
  const bold = /^h[1-6]$|^th$/.test(block.box.tag);
  let gap = true;
  const trimEnd = (): void => {
    const last = runs.at(-1);
    if (last === undefined || last === 'break') return;
    last.text = last.text.trimEnd();
    if (last.text === '') {
      runs.pop();
      trimEnd();
    }
  };
  const pushBreak = (): void => {
    trimEnd();
    if (runs.length > 0 && runs.at(-1) !== 'break') runs.push('break');
    gap = true;
  };
  for (const node of block.nodes) {
    if (node.nodeType !== 3) {
      pushBreak();
      continue;
    }
    for (const [at, line] of linesOf(node as Text)) {
      if (at > 0) pushBreak();
      let text = line.replace(WHITE_SPACE, ' ');
      // Within a line only blanks run together: an ideographic space after one stays.
      if (runs.length === 0 || runs.at(-1) === 'break') text = text.trimStart();
      else if (gap) text = text.replace(/^ /, '');
      if (text === '') continue;
      gap = text.endsWith(' ');
      runs.push({ text, marks: marksOf(node, block.box.element, baseUrl, bold) });
    }
  }
  trimEnd();
  while (runs.at(-1) === 'break') {
    runs.pop();
    trimEnd();
  }
  return runs;
}

/** The walk's mark for a break is Unicode's line separator; one in the text itself is a break too. Nearly all texts are one line. */
function linesOf(node: Text): Iterable<[number, string]> {
  const text = plainText(withBreaks(node));
  return text.includes(LINE_BREAK) ? text.split(LINE_BREAK).entries() : [[0, text]];
}

/** White space that is no single blank, and no ideographic space. */
const WHITE_SPACE = /[^\S \u3000][^\S\u3000]*| [^\S\u3000]+/g;

function marksOf(node: Node, within: Element, baseUrl: string, bold: boolean): Marks {
  const marks: Marks = { strong: false, emphasis: false, link: null };
  for (let at = node.parentElement; at && at !== within; at = at.parentElement) {
    const tag = at.localName;
    if ((tag === 'strong' || tag === 'b') && !bold) marks.strong = true;
    else if (tag === 'em' || tag === 'i') marks.emphasis = true;
    else if (tag === 'a' && marks.link === null) marks.link = addressOf(at, baseUrl);
  }
  return marks;
}

function addressOf(anchor: Element, baseUrl: string): string | null {
  const href = anchor.getAttribute('href');
  const url = href === null ? null : URL.parse(href, baseUrl);
  return url && SAFE.has(url.protocol) ? url.href : null;
}

/** Puts a run into the open nodes where its marks agree with what stands before it: link outermost, then strong, then emphasis. */
function append(nodes: Inline[], { text, marks }: Run): void {
  let into = nodes;
  if (marks.link !== null) {
    const last = into.at(-1);
    if (last?.type === 'link' && last.url === marks.link) into = last.children;
    else into = open(into, { type: 'link', url: marks.link, children: [] });
  }
  for (const type of ['strong', 'emphasis'] as const) {
    if (!marks[type]) continue;
    const last = into.at(-1);
    into = last?.type === type ? last.children : open(into, { type, children: [] });
  }
  const last = into.at(-1);
  if (last?.type === 'text') last.value += text;
  else into.push({ type: 'text', value: text });
}

function open(into: Inline[], node: Extract<Inline, { children: Inline[] }>): Inline[] {
  into.push(node);
  return node.children;
}
