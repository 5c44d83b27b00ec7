/** The head of a page of one column: its title, and the way to the pages beside it. */
import { t } from '../words/i18n.ts';
import { Logo } from './icons.tsx';

const TITLES = { library: 'libraryTitle', options: 'optionsTitle', help: 'helpTitle' } as const;

export function PageHead({ title, to }: { title: string; to: readonly (keyof typeof TITLES)[] }) {
  return (
    <header>
      <Logo size={24} />
      <h1>{title}</h1>
      <div class="page-links">
        {to.map((page) => (
          <a key={page} href={`../${page}/index.html`}>
            {t(TITLES[page])}
          </a>
        ))}
      </div>
    </header>
  );
}
