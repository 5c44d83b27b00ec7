/** A page that goes from story to story by itself, and leaves the address that it declared for the first. */
import type { Page } from 'playwright';
import { captureCaption, save } from '../chromium/steps/capture.ts';
import type { CutlineInChromium } from '../chromium/cutline.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const STORIES = {
  'mole-sinks-by-a-hand': 'The north mole sinks by a hand',
  'ferries-run-late': 'Ferries run late as the fog thickens',
  101: 'The lock at Holm is closed for repairs',
  102: 'Anglers count more eels than last year',
};

/** A tab at the first of these stories, with links to all. */
async function openApp({ context }: CutlineInChromium, site: string, first: keyof typeof STORIES): Promise<Page> {
  const text = '<p>The harbour board met on Tuesday to hear the report, which nobody there had read before.</p>'.repeat(
    14,
  );
  const script = `
    const stories = ${JSON.stringify(STORIES)};
    const show = () => {
      const headline = stories[location.pathname.split('/').at(-1)];
      document.title = headline + ' | The Courier';
      root.innerHTML = '<article><h1>' + headline + '</h1><time datetime="2026-11-10T08:00:00Z">10 November 2026</time>' +
        '<figure><img src="/app/photo.svg" width="600" height="400"><figcaption>Boats in the harbour on Tuesday.</figcaption></figure>' +
        ${JSON.stringify(text)} + '</article>';
    };
    addEventListener('go', ({ detail }) => (history.pushState(null, '', '/app/' + detail), show()));
    show();`;
  const head = `<link rel="canonical" href="/app/${first}"><meta property="og:type" content="article">
    <meta property="article:published_time" content="2026-11-10T08:00:00Z">`;
  const body = `<div id="root"></div><script>${script}</script>`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const page = await context.newPage();
  await page.route('**/app/*', (route) =>
    route.fulfill(
      route.request().url().endsWith('.svg')
        ? { contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"/>' }
        : { contentType: 'text/html', body: html },
    ),
  );
  await page.goto(`${site}app/${first}`);
  return page;
}

for (const [first, second] of [
  ['mole-sinks-by-a-hand', 'ferries-run-late'],
  [101, 102],
] as const) {
  test(`the second story of the page is a record of its own: /${second}`, async ({ cutline, site }) => {
    const page = await openApp(cutline, site, first);
    for (const story of [first, second]) {
      await page.evaluate((to) => dispatchEvent(new CustomEvent('go', { detail: to })), String(story));
      const popup = await cutline.pressToolbarButton(page);
      await expect(popup.page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue(STORIES[story]);
      await expect(popup.page.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
      await save(popup.page);
      await popup.page.close();
      await popup.close();
    }
    const popup = await cutline.pressToolbarButton(page);
    await expect(popup.page.getByRole('button', { name: 'Update', exact: true })).toBeVisible();
    await popup.close();
    const library = await cutline.openLibrary();
    for (const story of [first, second]) {
      await expect(library.getByRole('link', { name: STORIES[story] })).toHaveCount(1);
    }
  });
}

test('so are captions of its second story, by the menu', async ({ cutline, site }) => {
  const [first, second] = ['mole-sinks-by-a-hand', 'ferries-run-late'] as const;
  const page = await openApp(cutline, site, first);
  // The press grants the page to what follows.
  await (await cutline.pressToolbarButton(page)).close();
  const notice = await noticeOn(page);
  for (const story of [first, second]) {
    await page.evaluate((to) => dispatchEvent(new CustomEvent('go', { detail: to })), story);
    await captureCaption(cutline, { srcUrl: `${site}app/photo.svg` });
    await expect.poll(notice.text).toContain(STORIES[story]);
  }
  const records = await (await cutline.background()).evaluate(readRecords);
  const addresses = new Set(records.map(({ story }) => story?.canonicalUrl));
  expect(addresses).toEqual(new Set([`${site}app/${first}`, `${site}app/${second}`]));
});
