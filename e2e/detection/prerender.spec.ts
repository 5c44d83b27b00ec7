/** A page that the browser renders before it is asked for: nothing is said of it until it is shown, and all works then. */
import { serveSite, type SiteServer, SITE } from '../../scripts/site-server.ts';
import { launchUnwatched, type UnwatchedChromium } from '../chromium/unwatched.ts';
import { expect, test } from '@playwright/test';

const STORY = '/stories/de-dpa/';
const FRONT = `<!doctype html><title>Front</title>
<script type="speculationrules">{"prerender":[{"urls":["${STORY}"],"eagerness":"immediate"}]}</script>
<h1>Front page</h1><a href="${STORY}">The story</a>`;

let site: SiteServer;
let chromium: UnwatchedChromium;

/** What the browser asked for in order to render a page that nobody has opened. */
let askedAhead: Set<string>;

test.beforeEach(async () => {
  askedAhead = new Set();
  site = await serveSite(SITE, { '/front/': FRONT }, ({ url = '', headers }) => {
    if (String(headers['sec-purpose']).includes('prerender')) askedAhead.add(url);
  });
  chromium = await launchUnwatched(['*://*/*']);
});
test.afterEach(async () => {
  await chromium.close();
  await site.close();
});

/** Runs the function in the page that the tab in front shows. */
const inPage = <T>(work: () => T) =>
  chromium.inBackground<T>(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const [done] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${String(work)} });
    return done.result;
  })()`);

const title = () =>
  chromium.inBackground<string>(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getTitle({ tabId: tab.id });
  })()`);

/** Notes who reports to the background: in which state the page is, and its path. */
const NOTE_REPORTS = `
  globalThis.reports = [];
  chrome.runtime.onMessage.addListener((message, { documentLifecycle, url }) => {
    globalThis.reports.push(documentLifecycle + ' ' + new URL(url).pathname);
  });
`;

/** What the popup says, of its own and in its fields. */
const POPUP = `[document.body?.innerText, ...[...document.querySelectorAll('textarea')].map(({ value }) => value)].join(' ')`;

test('a page out of pre-rendering is named when it is shown, and the popup reads and saves it', async () => {
  const story = new URL(STORY, site.origin).href;
  await chromium.inBackground(`chrome.storage.local.set({ settings: { detection: true } })`);
  const registered = `chrome.scripting.getRegisteredContentScripts().then((scripts) => scripts.length)`;
  await expect.poll(() => chromium.inBackground(registered)).toBe(1);
  await chromium.inBackground(NOTE_REPORTS);
  await chromium.open(`${site.origin}front/`);
  // A photo of the story's: its page is there, and read this far.
  await expect.poll(() => [...askedAhead].some((path) => path.startsWith('/photos/'))).toBe(true);

  await inPage(() => document.querySelector('a')?.click());
  await expect.poll(title).toBe('A news article: capture it');
  const activatedAt = await inPage(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return (navigation as unknown as { activationStart: number }).activationStart;
  });
  expect(activatedAt, 'it came out of pre-rendering').toBeGreaterThan(0);
  // Whatever the page sent before it was shown came before what named it.
  const reports = await chromium.inBackground<string[]>('globalThis.reports');
  expect(reports.filter((report) => report.endsWith(STORY))).toEqual([`active ${STORY}`]);

  await chromium.pressToolbarButton(story);
  await expect.poll(() => chromium.inPopup<string>(POPUP)).toContain('Wendburg bekommt seine Klappbrücke zurück');
  await chromium.inPopup(`document.querySelector('.save-row .button[data-kind="primary"]').click()`);
  await expect.poll(() => chromium.inPopup<string>(POPUP)).toContain('Saved to the library');
  await expect.poll(title).toBe('This article is in your library');
});
