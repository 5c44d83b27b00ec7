/** The library page. */
import { render } from 'preact';
import { browser } from '../../messages/browser.ts';

const app = document.getElementById('app');
if (app) render(<h1>{browser.i18n.getMessage('manifestName')}</h1>, app);
