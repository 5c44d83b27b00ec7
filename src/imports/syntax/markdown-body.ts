/** A Markdown text as a story's body: mdast's nodes, of which those that a body has no word for keep their text. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { BodyBlock, Inline, List, Paragraph } from '../../article/body.ts';
import { inlineText } from '../../article/forms/body-text.ts';

/** What stands in a Markdown text, in order; a picture stands by itself. */
export type MarkdownBlock = BodyBlock | { type: 'picture'; src: string; alt: string } | { type: 'title'; text: string };

/** Returns the blocks of the text; markup in it (HTML) and rules are left out, links that lead nowhere on the web keep their words. */
export function markdownBlocks(text: string): MarkdownBlock[] {
  const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return tree.children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): MarkdownBlock[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphsOf(node.children);
    case 'heading': {
      const children = inlines(node.children);
      if (node.depth === 1) return [{ type: 'title', text: inlineText(children) }];
      return [{ type: 'heading', depth: node.depth, children }];
    }
    case 'blockquote':
      return [{ type: 'blockquote', children: flow(node.children) }];
    case 'list':
      return [listOf(node)];
    case 'table':
      return [
        {
          type: 'table',
          children: node.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({ type: 'tableCell', children: inlines(cell.children) })),
          })),
        },
      ];
    case 'code':
      return [paragraph([{ type: 'text', value: node.value }])];
    default:
      return [];
  }
}

/** Pictures divide a paragraph: they stand by themselves. */
function paragraphsOf(children: readonly PhrasingContent[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let run: PhrasingContent[] = [];
  const end = () => {
    const found = inlines(run);
    if (inlineText(found).trim() !== '') blocks.push(paragraph(found));
    run = [];
  };
  for (const child of children) {
    const picture = pictureOf(child);
    if (picture === null) run.push(child);
    else {
      end();
      blocks.push({ type: 'picture', src: picture.url, alt: picture.alt ?? '' });
    }
  }
  end();
  return blocks;
}

/** A picture, also one that is a link. */
function pictureOf(node: PhrasingContent) {
  if (node.type === 'image') return node;
  const [only, ...others] = node.type === 'link' ? node.children : [];
  return only?.type === 'image' && others.length === 0 ? only : null;
}

type Flow = BlockContent | DefinitionContent;

function flow(nodes: readonly Flow[]): (Paragraph | List)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return [listOf(node)];
    if (node.type === 'blockquote') return flow(node.children);
    if (node.type === 'paragraph' || node.type === 'heading') return [paragraph(inlines(node.children))];
    return node.type === 'code' ? [paragraph([{ type: 'text', value: node.value }])] : [];
  });
}

function listOf({
  ordered,
  children,
}: {
  ordered?: boolean | null | undefined;
  children: { children: Flow[] }[];
}): List {
  return {
    type: 'list',
    ordered: ordered ?? false,
    children: children.map((item) => ({ type: 'listItem', children: flow(item.children) })),
  };
}

function inlines(nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        // A line end in the file is a blank in the text.
        return [{ type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'break':
        return [{ type: 'break' }];
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, children: inlines(node.children) }];
      case 'link':
        return /^(?:https?|mailto):/i.test(node.url)
          ? [{ type: 'link', url: node.url, children: inlines(node.children) }]
          : inlines(node.children);
      case 'delete':
      case 'linkReference':
        return inlines(node.children);
      case 'image':
        return node.alt ? [{ type: 'text', value: node.alt }] : [];
      default:
        return [];
    }
  });
}

const paragraph = (children: Inline[]): Paragraph => ({ type: 'paragraph', children });
