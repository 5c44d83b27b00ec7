import type { BodyBlock, Inline } from '../body.ts';

/** Returns the plain text of inline nodes; a break is a line feed. */
export function inlineText(children: readonly Inline[]): string {
  return children
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? '\n' : inlineText(node.children)))
    .join('');
}

/** Returns the text of each block that has any, in order: a list gives a text per item, a table one per row. */
export function blockTexts(blocks: readonly BodyBlock[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [inlineText(block.children)];
      case 'blockquote':
        return blockTexts(block.children);
      case 'list':
        return block.children.flatMap((item) => blockTexts(item.children));
      case 'table':
        return block.children.map((row) => row.children.map((cell) => inlineText(cell.children)).join(' '));
      case 'photo':
      case 'embed':
        return [];
    }
  });
}
