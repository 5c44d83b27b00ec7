/**
 * EPUB 3.3 (https://www.w3.org/TR/epub-33/), written with a ZIP library and the HTML writer that we have: epub-gen-memory
 * needs `new Function`, which an extension's content policy forbids. One chapter a record, streamed; only what the contents page
 * lists is kept in memory. Kept photos go in; others are left out, since a book may not load pictures from the web.
 */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { makeZip } from 'client-zip';
import type { CapturedPhoto, SavedRecord } from '../../../library/record/record.ts';
import { photosOf, storyOf } from '../../../library/record/story-of.ts';
import type { ExportFormat, ExportOptions, ExportSource } from '../../format.ts';
import { photoFileAs } from './photo-file.ts';
import { photoExtension } from '../../files/photo-files.ts';
import { element, recordArticle } from '../../story/story-html.ts';
import { storyCss } from '../../story/story.css.ts';
import { languageTag } from '../../syntax/language-tag.ts';
import { xmlText } from '../../syntax/xml-text.ts';
import { directionOf } from '../../../ui/words/direction.ts';

/** E-readers open all of a book's list of chapters at once, and give up on longer ones. */
const MAX_CHAPTERS = 5_000;

/**
 * The core image types of EPUB 3.3 (https://www.w3.org/TR/epub-33/#sec-core-media-types), as no e-reader need show others; without
 * SVG, which may run scripts and load more from the web.
 */
const CORE_IMAGES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

export const epub: ExportFormat = {
  id: 'epub',
  extension: 'epub',
  mime: 'application/epub+zip',
  maxRecords: MAX_CHAPTERS,
  write: (source, options) => makeZip(bookFiles(source, options)),
};

interface BookFile {
  name: string;
  input: string | Blob;
  lastModified: Date;
}

/** What the package document and the contents page list. */
interface Book {
  language: string;
  chapters: { file: string; title: string; language: string | null }[];
  photos: { file: string; type: string }[];
}

async function* bookFiles(source: ExportSource, options: ExportOptions): AsyncIterable<BookFile> {
  const lastModified = new Date(options.exportedAt);
  const book: Book = { language: languageTag(options.language) ?? 'en', chapters: [], photos: [] };
  // The type must be the archive's first entry, uncompressed.
  yield { name: 'mimetype', input: 'application/epub+zip', lastModified };
  yield { name: 'META-INF/container.xml', input: CONTAINER, lastModified };
  yield { name: 'OEBPS/story.css', input: storyCss, lastModified };
  for await (const record of source.records) {
    const addresses = new Map<CapturedPhoto, string>();
    for (const photo of photosOf(record)) {
      const kept = photo.src === null ? null : await source.photoFile(photo.src);
      const blob = kept && (await photoFileAs(CORE_IMAGES, kept));
      if (!blob) continue;
      const file = `photos/${book.photos.length + 1}.${photoExtension(blob)}`;
      book.photos.push({ file, type: blob.type });
      addresses.set(photo, file);
      yield { name: `OEBPS/${file}`, input: blob, lastModified };
    }
    const file = `story-${book.chapters.length + 1}.xhtml`;
    const title = titleOf(record);
    book.chapters.push({ file, title, language: languageOf(record) });
    const input = xhtml(
      title,
      book.language,
      chapter(record, (photo) => addresses.get(photo) ?? null),
    );
    yield { name: `OEBPS/${file}`, input, lastModified };
  }
  const title = titleOfBook(book, options);
  yield { name: 'OEBPS/contents.xhtml', input: contents(book, title), lastModified };
  yield { name: 'OEBPS/package.opf', input: packageDocument(book, title, options.exportedAt), lastModified };
}

const titleOf = (record: SavedRecord): string => {
  const story = storyOf(record);
  return xmlText(story.headline ?? '').trim() || xmlText(story.canonicalUrl).trim() || 'Cutline';
};

/** What it is called; a single story's headline; or else the day, by which a shelf of such books is told apart. */
function titleOfBook({ chapters }: Book, { title, exportedAt }: ExportOptions): string {
  const own = xmlText(title ?? (chapters.length === 1 ? chapters[0]?.title : '') ?? '').trim();
  return own || `Cutline, ${exportedAt.slice(0, 10)}`;
}

/** The language of all stories, where they have one in common: by it a reader chooses voice and hyphenation. */
function languageOfBook({ chapters, language }: Book): string {
  const [first, ...others] = new Set(chapters.map((chapter) => chapter.language));
  return others.length === 0 && first ? first : language;
}

const languageOf = (record: SavedRecord): string | null => languageTag(storyOf(record).language);

function chapter(record: SavedRecord, photoAddress: (photo: CapturedPhoto) => string | null): Element {
  const article = recordArticle(record, photoAddress);
  const language = languageOf(record);
  // An id in XML can't begin with a digit, and each chapter is a file of its own: none is needed.
  const { id: _id, lang: _lang, ...properties } = article.properties;
  article.properties = language === null ? properties : { ...properties, lang: language, xmlLang: language };
  return article;
}

function contents({ chapters, language }: Book, title: string): string {
  const list = element(
    'ol',
    {},
    ...chapters.map(({ file, title }) => element('li', {}, element('a', { href: file }, title))),
  );
  const heading = element('h1', {}, title);
  return xhtml(title, language, element('nav', { 'epub:type': 'toc' }, heading, list));
}

function xhtml(title: string, language: string, content: ElementContent): string {
  const body = toHtml(content, { closeSelfClosing: true, closeEmptyElements: false, allowDangerousHtml: false });
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="story.css" /></head>
<body>
${xmlText(body).replaceAll(']]>', ']]&gt;')}
</body>
</html>
`;
}

function packageDocument(book: Book, title: string, exportedAt: string): string {
  const { chapters, photos, language } = book;
  const items = [
    '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav" />',
    '<item id="css" href="story.css" media-type="text/css" />',
    ...chapters.map(
      ({ file }, index) => `<item id="s${index + 1}" href="${file}" media-type="application/xhtml+xml" />`,
    ),
    ...photos.map(({ file, type }, index) => `<item id="p${index + 1}" href="${file}" media-type="${type}" />`),
  ];
  const spine = [
    '<itemref idref="contents" />',
    ...chapters.map((_chapter, index) => `<itemref idref="s${index + 1}" />`),
  ];
  const ofStories = languageOfBook(book);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="book">urn:cutline:${escapeXml(exportedAt)}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${ofStories}</dc:language>
<dc:date>${escapeXml(exportedAt)}</dc:date>
<meta property="dcterms:modified">${escapeXml(exportedAt.replace(/\.\d+Z$/, 'Z'))}</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${directionOf(ofStories)}">
${spine.join('\n')}
</spine>
</package>
`;
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml" /></rootfiles>
</container>
`;

const escapeXml = (text: string): string =>
  xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
