/** A record as an mdast tree: what Markdown, HTML and EPUB are written from. */
import type { Root, RootContent, PhrasingContent, BlockContent, ListItem as MdastListItem } from 'mdast';
import type { Photo } from '../../article/article.ts';
import type { BodyBlock, Inline, List, Paragraph } from '../../article/body.ts';
import { strictUri } from '../syntax/strict-uri.ts';
import type { CapturedPhoto, SavedArticle } from '../../library/record/record.ts';
import { unplacedPhotos } from './unplaced-photos.ts';

/** A photo where it stands in the story. Not an mdast type: each writer says how it shows one. */
export interface PhotoNode {
  type: 'photo';
  photo: CapturedPhoto;
}

declare module 'mdast' {
  interface RootContentMap {
    photo: PhotoNode;
  }
  interface BlockContentMap {
    photo: PhotoNode;
  }
}

/** Returns the body with its photos in place; photos that the body does not place come first or last. */
export function storyTree(article: SavedArticle): Root {
  const byId = new Map(article.photos.map((photo) => [photo.id, photo]));
  const { above, below } = unplacedPhotos(article);
  return {
    type: 'root',
    children: [
      ...above.map(photoNode),
      ...article.body.flatMap((block) => blockNode(block, byId)),
      ...below.map(photoNode),
    ],
  };
}

const photoNode = (photo: CapturedPhoto): PhotoNode => ({ type: 'photo', photo });

function blockNode(block: BodyBlock, photos: ReadonlyMap<string, Photo>): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraphNode(block)];
    case 'heading':
      return [{ type: 'heading', depth: block.depth, children: inlineNodes(block.children) }];
    case 'blockquote':
      return [{ type: 'blockquote', children: block.children.map(flowNode) }];
    case 'list':
      return [listNode(block)];
    case 'table':
      return [
        {
          type: 'table',
          children: block.children.map((row) => ({
            type: 'tableRow',
            children: row.children.map((cell) => ({ type: 'tableCell', children: inlineNodes(cell.children) })),
          })),
        },
      ];
    case 'photo': {
      const photo = photos.get(block.photo);
      return photo ? [photoNode(photo)] : [];
    }
    case 'embed': {
      const text: PhrasingContent = { type: 'text', value: block.title ?? block.url };
      const href = webAddress(block.url);
      const children: PhrasingContent[] = href === null ? [text] : [{ type: 'link', url: href, children: [text] }];
      return [{ type: 'paragraph', children }];
    }
  }
}

const flowNode = (node: Paragraph | List): BlockContent =>
  node.type === 'list' ? listNode(node) : paragraphNode(node);

const paragraphNode = (node: Paragraph): BlockContent => ({
  type: 'paragraph',
  children: inlineNodes(node.children),
});

function listNode(list: List): BlockContent {
  const children = list.children.map((item): MdastListItem => ({
    type: 'listItem',
    spread: false,
    children: item.children.map(flowNode),
  }));
  return { type: 'list', ordered: list.ordered, spread: false, children };
}

const inlineNodes = (nodes: readonly Inline[]): PhrasingContent[] => nodes.flatMap(inlineNode);

function inlineNode(node: Inline): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
      return [{ type: 'emphasis', children: inlineNodes(node.children) }];
    case 'strong':
      return [{ type: 'strong', children: inlineNodes(node.children) }];
    case 'link': {
      // A link that is no web or mail address keeps its words only: exports must be safe to open.
      const url = webAddress(node.url);
      const children = inlineNodes(withoutLinks(node.children));
      return url === null ? children : [{ type: 'link', url, children }];
    }
  }
}

/** A link in a link is no HTML: the outer one leads. */
const withoutLinks = (nodes: readonly Inline[]): Inline[] =>
  nodes.flatMap((node) => {
    if (node.type === 'link') return withoutLinks(node.children);
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });

/** Returns the address as a URI if a reader may safely follow it (http, https, mailto), else null. */
export function webAddress(address: string): string | null {
  const url = URL.parse(address);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? strictUri(url.href) : null;
}
