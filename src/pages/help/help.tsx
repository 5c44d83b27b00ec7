/** The help page: the text of `docs/help/`, in the interface's language. */
import { render } from 'preact';
import english from '../../../docs/help/en.md?raw';
import vietnamese from '../../../docs/help/vi.md?raw';
import '../../ui/base.css';
import { interfaceLanguage } from '../../ui/i18n.ts';
import { startPage } from '../../ui/start-page.ts';
import { HelpPage } from './help-page.tsx';
import { partNamed } from './part-named.ts';

const TEXTS: Record<string, string> = { en: english, vi: vietnamese };

await startPage('helpTitle');
const text = TEXTS[interfaceLanguage().split('-')[0] ?? ''] ?? english;
const app = document.getElementById('app');
if (app) {
  render(<HelpPage text={text} />, app);
  // The part that the address names is there only now.
  partNamed(location.hash)?.scrollIntoView();
}
