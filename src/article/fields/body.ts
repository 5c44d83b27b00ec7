import type { BodyBlock } from '../body.ts';
import type { Field } from '../field.ts';

/** The story's text in reading order. */
export const body: Field<'body'> = {
  name: 'body',
  doc: 'The story’s text and photos in reading order.',
  absent: [],
  text: (blocks) => `${blocks.length}`,
  candidates: ({ page, story }) => {
    const value = story.body.flatMap((index): BodyBlock[] => {
      const block = page.blocks[index];
      if (!block) return [];
      const children = [{ type: 'text' as const, value: block.text }];
      return /^h[2-6]$/.test(block.box.tag)
        ? [{ type: 'heading' as const, depth: 2 as const, children }]
        : [{ type: 'paragraph' as const, children }];
    });
    return [{ value, raw: '', source: 'layout', where: story.box.tag, score: 1 }];
  },
};
