import type { Heading } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { t } from '../../ui/i18n.ts';
import { PageHead } from '../../ui/page-head.tsx';
import '../../ui/sheet.css';
import './help.css';
import { Markdown, partName } from './markdown.tsx';

/** A help text, Markdown whose first line is its title: the page's head, the list of its parts, the parts. */
export function HelpPage({ text }: { text: string }) {
  const [title, ...nodes] = fromMarkdown(text).children;
  if (title?.type !== 'heading') throw new TypeError('The help text has no title.');
  const parts = nodes.filter((node): node is Heading => node.type === 'heading');
  return (
    <main class="sheet help">
      <PageHead title={toString(title)} to={['library', 'options']} />
      <nav aria-label={t('helpContents')}>
        <ul>
          {parts.map((part) => (
            <li key={partName(part)}>
              <a href={`#${partName(part)}`}>{toString(part)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Markdown nodes={nodes} />
    </main>
  );
}
