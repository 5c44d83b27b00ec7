import { toHtml } from 'hast-util-to-html';
import type { CapturedPhoto, SavedRecord } from '../../../library/record/record.ts';
import { photosOf } from '../../../library/record/story-of.ts';
import { dataUrl } from '../../syntax/data-url.ts';
import type { ExportFormat, ExportSource } from '../../format.ts';
import { relativeAddress } from '../../files/photo-files.ts';
import { element, recordArticle } from '../../story/story-html.ts';
import { directionCss, storyCss } from '../../story/story.css.ts';
import { webAddress } from '../../story/story-tree.ts';

/**
 * One HTML file, readable offline: kept photos stand in it, or beside it in an archive; others are links to the web. No
 * script.
 */
export const html: ExportFormat = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  async *write(source, { language, title = 'Cutline' }) {
    yield head(language, title);
    for await (const record of source.records) {
      const files = await photoFiles(record, source);
      yield `${toHtml(recordArticle(record, (photo) => files.get(photo) ?? webImage(photo)))}\n`;
    }
    yield '</body>\n</html>\n';
  },
};

const webImage = ({ src }: CapturedPhoto): string | null => {
  const address = src === null ? null : webAddress(src);
  return address?.startsWith('http') ? address : null;
};

async function photoFiles(record: SavedRecord, source: ExportSource): Promise<Map<CapturedPhoto, string>> {
  const files = new Map<CapturedPhoto, string>();
  for (const photo of photosOf(record)) {
    if (photo.src === null) continue;
    const path = source.photoPath?.(photo.src) ?? null;
    const file = path === null ? await source.photoFile(photo.src) : null;
    if (path !== null) files.set(photo, relativeAddress(path));
    else if (file) files.set(photo, await dataUrl(file));
  }
  return files;
}

function head(language: string, title: string): string {
  const parts = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    // The file opens anywhere: it may show photos, and nothing in it may run.
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: CONTENT_POLICY }),
    element('title', {}, title),
    element('style', {}, storyCss + directionCss),
  );
  const lang = toHtml(element('html', { lang: language })).replace('</html>', '');
  return `<!doctype html>\n${lang}\n${toHtml(parts)}\n<body>\n`;
}

const CONTENT_POLICY = "default-src 'none'; img-src 'self' data: http: https:; style-src 'unsafe-inline'";
