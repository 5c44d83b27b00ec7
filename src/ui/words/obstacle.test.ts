import { expect, test } from 'vitest';
import { browser } from '../../messages/browser/browser.ts';
import { obstacleOf } from './obstacle.ts';

const CHROMIUM =
  'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

test.each([
  ['', 'Error: Cannot access a chrome:// URL', 'browser-page'],
  ['about:addons', 'Error: Missing host permission for the tab', 'browser-page'],
  ['edge://settings/', '', 'browser-page'],
  ['', 'Error: The extensions gallery cannot be scripted.', 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'Error: Missing host permission for the tab', 'store'],
  ['https://support.mozilla.org/', 'Error: Missing host permission for the tab', 'store'],
  ['', 'Error: Cannot access contents of url "chrome-extension://abc/page.html".', 'extension-page'],
  ['moz-extension://abc/page.html', '', 'extension-page'],
  [browser.runtime.getURL('src/pages/welcome/index.html'), '', 'own-page'],
  ['view-source:https://news.example/report.pdf', '', 'view'],
  ['about:reader?url=https%3A%2F%2Fnews.example%2Fstory', '', 'view'],
  ['read://https_news.example/?url=https%3A%2F%2Fnews.example%2Fstory', '', 'view'],
  ['https://news.example/report.PDF?page=2', 'Error: Missing host permission for the tab', 'pdf'],
  ['https://news.example/download?id=3', 'application/pdf', 'pdf'],
  ['', 'Error: Cannot access contents of url "file:///home/me/story.html".', 'file'],
  ['file:///home/me/story.html', '', 'file'],
  ['https://news.example/', 'Error: Frame with ID 0 is showing error page', 'error-page'],
  ['https://news.example/', 'Error: This page cannot be scripted due to an ExtensionsSettings policy.', 'policy'],
  ['https://news.example/', CHROMIUM, 'no-grant'],
  ['https://news.example/', 'Error: something new', 'other'],
])('%s (%s) is told as %s', (url, detail, kind) => {
  expect(obstacleOf(url, { code: 'page-forbidden', detail })).toEqual({ kind, detail });
});

test('Firefox’s own pages, which do not answer, are told as such', () => {
  expect(obstacleOf('about:support', { code: 'page-closed', detail: 'no answer' }).kind).toBe('browser-page');
});

test('a page that went away meanwhile is told as such', () => {
  expect(obstacleOf('https://news.example/', { code: 'page-closed', detail: 'gone' }).kind).toBe('page-gone');
});
