/** Our own help texts as elements: the parts of Markdown that they use, and nothing else. */
import type { PhrasingContent, RootContent } from 'mdast';
import { Fragment } from 'preact';
import { partName } from './help-text.ts';

export function Markdown({ nodes }: { nodes: readonly RootContent[] }) {
  return (
    <>
      {nodes.map((node, index) => (
        <Fragment key={index}>{block(node)}</Fragment>
      ))}
    </>
  );
}

function block(node: RootContent) {
  switch (node.type) {
    case 'heading':
      return <h2 id={partName(node)}>{phrases(node.children)}</h2>;
    case 'paragraph':
      return <p>{phrases(node.children)}</p>;
    case 'list':
      return (
        <ul>
          {node.children.map((item, index) => (
            <li key={index}>
              <Markdown nodes={item.children} />
            </li>
          ))}
        </ul>
      );
    default:
      throw new TypeError(`The help text uses ${node.type}, which the page does not show.`);
  }
}

const phrases = (nodes: readonly PhrasingContent[]) =>
  nodes.map((node, index) => <Fragment key={index}>{phrase(node)}</Fragment>);

function phrase(node: PhrasingContent) {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return <em>{phrases(node.children)}</em>;
    case 'strong':
      return <strong>{phrases(node.children)}</strong>;
    case 'inlineCode':
      return <code dir="ltr">{node.value}</code>;
    case 'link':
      return (
        <a href={node.url} target="_blank" rel="noopener noreferrer">
          {phrases(node.children)}
        </a>
      );
    default:
      throw new TypeError(`The help text uses ${node.type}, which the page does not show.`);
  }
}
