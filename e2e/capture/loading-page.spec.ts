/** Stories on pages that are still loading when the person presses the button, or chooses from the menu. */
import type { Page } from 'playwright';
import { captureCaption } from '../chromium/steps/capture.ts';
import type { CutlineInChromium, Popup } from '../chromium/cutline.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { expect, test } from '../chromium/test.ts';

const HEADLINE = 'The weir at Holm is open again';
const PARAGRAPH = '<p>The weir at Holm was opened on Monday, after the mill had stood still for two years.</p>';
const STORY = `<article><h1>${HEADLINE}</h1>
  <figure><img src="/photos/bridge-640.jpg" alt="" width="400" height="300">
  <figcaption>Water runs over the weir again. Photo: Ada Mill</figcaption></figure>${PARAGRAPH.repeat(16)}</article>`;

/** A tab that goes to a page with this body; what its script `late.js` does is up to `answer`. */
async function openLoading(
  { context }: CutlineInChromium,
  site: string,
  body: string,
  answer: () => Promise<string>,
): Promise<Page> {
  const page = await context.newPage();
  const published = '<meta property="article:published_time" content="2026-11-10T08:00:00Z">';
  const head = `<title>${HEADLINE}</title><meta property="og:type" content="article">${published}`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  await page.route('**/weir', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route('**/late.js', async (route) =>
    route.fulfill({ contentType: 'text/javascript', body: await answer() }),
  );
  await page.goto(`${site}weir`, { waitUntil: 'commit' });
  return page;
}

const never = () => new Promise<string>(() => undefined);
const headline = ({ page }: Popup) => page.getByRole('textbox', { name: 'Headline', exact: true });

test('where a script hangs the story is read after a while, and said to be unfinished; so is a caption', async ({
  cutline,
  site,
}) => {
  const page = await openLoading(cutline, site, `${STORY}<script src="/late.js"></script><p>More.</p>`, never);
  await page.locator('figcaption').waitFor();
  const popup = await cutline.pressToolbarButton(page);
  await expect(headline(popup)).toHaveValue(HEADLINE);
  await expect(popup.page.getByText('was still loading').first()).toBeVisible();
  await popup.close();
  await page.mouse.click(5, 5);
  await captureCaption(cutline, { srcUrl: `${site}photos/bridge-640.jpg` });
  await expect.poll((await noticeOn(page)).text).toContain('Water runs over the weir again.');
});

test('a story that a script draws as the page loads is waited for', async ({ cutline, site }) => {
  const draw = `root.innerHTML = ${JSON.stringify(STORY)};`;
  const later = () => new Promise<string>((resolve) => setTimeout(() => resolve(draw), 1500));
  const page = await openLoading(cutline, site, '<div id="root"></div><script defer src="/late.js"></script>', later);
  const popup = await cutline.pressToolbarButton(page);
  await expect(headline(popup)).toHaveValue(HEADLINE);
  await expect(popup.page.getByText('was still loading')).toHaveCount(0);
  await popup.close();
});
