/**
 * A page that is laid out, styled and running in a frame gives the same record as the parsed document: lazy photos have
 * loaded, a `noscript` is text, and nothing is lost by it.
 */
import { expect, onTestFinished, test } from 'vitest';
import { parse, stories } from '../../fixtures/stories.ts';
import { extractArticle } from './extract.ts';

test.each(stories)('$name, rendered', async ({ name, html, url }) => {
  const folder = new URL(`/fixtures/site/stories/${name}/`, location.href).href;
  const page = html.replace('<head>', `<head><base href="${folder}">`);
  const rendered = await render(page);
  expect(rendered.styleSheets.length).toBeGreaterThan(0);
  expect(extractArticle(rendered, { url }).article).toEqual(extractArticle(parse(page), { url }).article);
});

/** Shows the page in a frame, and waits for its styles and photos. */
async function render(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.srcdoc = html;
  onTestFinished(() => frame.remove());
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded);
    document.body.append(frame);
  });
  if (!frame.contentDocument) throw new Error('the frame has no document');
  return frame.contentDocument;
}
