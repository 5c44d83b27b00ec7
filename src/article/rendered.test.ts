/**
 * A page that is laid out, styled and running in a frame gives the same record as the parsed document: lazy photos have
 * loaded, a `noscript` is text, and nothing is lost by it.
 */
import { expect, onTestFinished, test } from 'vitest';
import { parse, stories } from '../../fixtures/stories.ts';
import { extractArticle } from './extract.ts';

/** A photo that has loaded knows its own size, whatever the markup says of it. */
const unsized = ({ article }: ReturnType<typeof extractArticle>) => ({
  ...article,
  photos: article.photos.map((photo) => ({ ...photo, width: null, height: null })),
});

test.each(stories)('$name, rendered', async ({ name, html, url }) => {
  const folder = new URL(`/fixtures/site/stories/${name}/`, location.href).href;
  const page = html.replace('<head>', `<head><base href="${folder}">`);
  const rendered = await render(page);
  expect(rendered.styleSheets.length).toBeGreaterThan(0);
  expect(unsized(extractArticle(rendered, { url }))).toEqual(unsized(extractArticle(parse(page), { url })));
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
