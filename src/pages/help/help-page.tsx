import { toString } from 'mdast-util-to-string';
import { directionOf } from '../../ui/words/direction.ts';
import { interfaceLanguage, t } from '../../ui/words/i18n.ts';
import { PageHead } from '../../ui/components/page-head.tsx';
import '../../ui/styles/sheet.css';
import './help.css';
import { partName, type HelpPart } from './help-text.ts';
import { Markdown } from './markdown.tsx';

/** The help: the page's head, the list of its parts, the parts; those that are in another language say so. */
export function HelpPage({ parts }: { parts: readonly HelpPart[] }) {
  return (
    <main class="sheet help">
      <PageHead title={t('helpTitle')} to={['library', 'options']} />
      <nav aria-label={t('helpContents')}>
        <ul>
          {parts.map((part) => (
            <li key={partName(part.heading)}>
              <a href={`#${partName(part.heading)}`}>
                <bdi {...inLanguage(part)}>{toString(part.heading)}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <section key={partName(part.heading)} {...inLanguage(part)}>
          <Markdown nodes={part.nodes} />
        </section>
      ))}
    </main>
  );
}

function inLanguage({ language }: HelpPart): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const isInterface = language.split('-')[0] === interfaceLanguage().split('-')[0];
  return isInterface ? {} : { lang: language, dir: directionOf(language) };
}
