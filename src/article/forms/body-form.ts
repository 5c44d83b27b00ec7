/**
 * The body as text that a person can edit: blocks stand apart by an empty line, `## ` begins a heading, `> ` a
 * quotation, `- ` or `1. ` the items of a list. Links and emphasis don't show; a block whose text was not touched keeps
 * them. Photos, tables and embeds are lines in brackets, which can be moved or removed.
 */
import type { BodyBlock, Inline, List, Paragraph } from '../body.ts';
import { inlineText } from './body-text.ts';

/** Returns the body as text. */
export function formatBody(blocks: readonly BodyBlock[]): string {
  return formatBlocks(blocks).join('\n\n');
}

/**
 * Returns the body that the text stands for. A block that reads as one of `known` is that block, with its links and
 * emphasis; others are made from their text alone.
 */
export function parseBody(text: string, known: readonly BodyBlock[]): BodyBlock[] {
  const forms = formatBlocks(known);
  const left = new Map<string, BodyBlock[]>();
  for (const [index, form] of forms.entries()) {
    const block = known[index];
    if (block) left.set(form, [...(left.get(form) ?? []), block]);
  }
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => left.get(piece)?.shift() ?? blockOf(piece));
}

/** Each block's form; like things in brackets are numbered, so that each can be told from the others. */
function formatBlocks(blocks: readonly BodyBlock[]): string[] {
  let tables = 0;
  return blocks.map((block) => {
    if (block.type === 'table') tables += 1;
    return formatBlock(block, tables).trim();
  });
}

function formatBlock(block: BodyBlock, table: number): string {
  switch (block.type) {
    case 'paragraph':
      return oneBlock(inlineText(block.children));
    case 'heading':
      return `${'#'.repeat(block.depth)} ${oneBlock(inlineText(block.children))}`;
    case 'blockquote':
      return formatParts(block.children)
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return formatList(block);
    case 'table':
      return `[table ${table}]`;
    case 'photo':
      return `[photo ${block.photo}]`;
    case 'embed':
      return `[embed ${block.url}]`;
  }
}

function formatList({ ordered, children }: List): string {
  return children
    .map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${formatParts(item.children).join(' ')}`)
    .join('\n');
}

function formatParts(parts: readonly (Paragraph | List)[]): string[] {
  return parts.flatMap((part) =>
    part.type === 'paragraph' ? oneBlock(inlineText(part.children)).split('\n') : formatList(part).split('\n'),
  );
}

/** An empty line inside a block would divide it. */
const oneBlock = (text: string): string => text.replace(/\n\s*\n/g, '\n');

function blockOf(text: string): BodyBlock {
  const heading = /^(#{2,6}) (.+)$/s.exec(text);
  if (heading?.[1] && heading[2] !== undefined) {
    return { type: 'heading', depth: heading[1].length as 2 | 3 | 4 | 5 | 6, children: inlines(heading[2]) };
  }
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('> '))) {
    return { type: 'blockquote', children: lines.map((line) => paragraph(line.slice(2))) };
  }
  if (lines.every((line) => /^- ./.test(line))) return listOf(lines, false);
  if (lines.every((line) => /^\d+\. ./.test(line))) return listOf(lines, true);
  return paragraph(text);
}

function listOf(lines: string[], ordered: boolean): List {
  return {
    type: 'list',
    ordered,
    children: lines.map((line) => ({
      type: 'listItem',
      children: [paragraph(line.replace(/^(?:-|\d+\.) /, ''))],
    })),
  };
}

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', children: inlines(text) });

/** A line feed inside a block is a break. */
function inlines(text: string): Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ]);
}
