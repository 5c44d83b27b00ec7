/** The help page: the text of `docs/help/`, in the interface's language as far as it has been translated. */
import { render } from 'preact';
import '../../ui/styles/base.css';
import { interfaceLanguage } from '../../ui/words/i18n.ts';
import { startPage } from '../../ui/page/start-page.ts';
import { HelpPage } from './help-page.tsx';
import { helpIn } from './help-text.ts';
import { helpTexts } from './help-texts.ts';
import { partNamed } from './part-named.ts';

await startPage('helpTitle');
const app = document.getElementById('app');
if (app) {
  render(<HelpPage parts={helpIn(interfaceLanguage(), helpTexts)} />, app);
  // The part that the address names is there only now.
  partNamed(location.hash)?.scrollIntoView();
}
