/** A record as HTML elements (hast): what the one-file HTML and the EPUB chapters are written from. */
import type { Element, ElementContent, Properties } from 'hast';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { splitDateline } from '../../article/forms/split-dateline.ts';
import type { CapturedPhoto, SavedArticle, SavedCaption, SavedRecord } from '../../library/record/record.ts';
import { storyOf } from '../../library/record/story-of.ts';
import { directionOf } from '../../ui/words/direction.ts';
import { bylineText } from './credit-line.ts';
import { readableTime } from './story-time.ts';
import { type PhotoNode, storyTree, webAddress } from './story-tree.ts';

/** Where a photo's file is in this export: an address for `<img src>`, or null when it can't be shown. */
export type PhotoAddress = (photo: CapturedPhoto) => string | null;

/** Returns a hast element; strings among the children become text. */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** Returns the record as an `<article>`, its language and direction set, headings from `h1`. */
export function recordArticle(record: SavedRecord, photoAddress: PhotoAddress): Element {
  const { language } = storyOf(record);
  // By its first letter a story whose section has a Latin name would be written the wrong way.
  const written: Properties = language === null ? { dir: 'auto' } : { dir: directionOf(language), lang: language };
  const properties = { id: record.id, ...written };
  const children = record.kind === 'article' ? story(record, photoAddress) : caption(record, photoAddress);
  return element('article', properties, ...children);
}

function story(article: SavedArticle, photoAddress: PhotoAddress): ElementContent[] {
  const { section, kicker, headline, subheadline, lead, dateline } = article;
  const { above } = splitDateline(article);
  return [
    element(
      'header',
      {},
      ...line('kicker', [section.join(' › '), kicker].filter(Boolean).join(' · ')),
      element('h1', {}, headline ?? article.canonicalUrl),
      ...line('subheadline', subheadline),
      ...line('lead', lead),
      ...line('dateline', above && dateline?.raw),
      ...line('byline', bylineText(article)),
      ...times(article),
    ),
    ...storyBody(article, photoAddress),
    element('footer', {}, source(article)),
  ];
}

function caption(record: SavedCaption, photoAddress: PhotoAddress): ElementContent[] {
  const { photo, story: of } = record;
  return [
    element('h1', {}, of.headline ?? of.canonicalUrl),
    figure(photo, photoAddress),
    element('footer', {}, source(of)),
  ];
}

function storyBody(article: SavedArticle, photoAddress: PhotoAddress): ElementContent[] {
  const handlers: Handlers = { photo: (_state, node: PhotoNode) => figure(node.photo, photoAddress) };
  const root = toHast(storyTree(article), { handlers });
  return root.type === 'root' ? root.children.filter((node) => node.type !== 'doctype') : [];
}

function figure(photo: CapturedPhoto, photoAddress: PhotoAddress): Element {
  const { alt, caption: text, credit, width, height } = photo;
  const src = photoAddress(photo);
  const size: Properties =
    width !== null && height !== null ? { width: Math.round(width), height: Math.round(height) } : {};
  const image = src === null ? [] : [element('img', { src, alt: alt ?? '', ...size })];
  const words = [
    ...(text === null ? [] : [text]),
    ...(text !== null && credit ? [' '] : []),
    ...(credit ? [element('small', { className: ['credit'] }, credit.raw)] : []),
  ];
  return element('figure', {}, ...image, ...(words.length > 0 ? [element('figcaption', {}, ...words)] : []));
}

const line = (className: string, text: string | null | undefined): Element[] =>
  text ? [element('p', { className: [className] }, text)] : [];

function times({ publishedAt, language }: SavedArticle): Element[] {
  if (!publishedAt) return [];
  const time = element('time', { dateTime: publishedAt.iso }, readableTime(publishedAt, language));
  return [element('p', { className: ['published'] }, time)];
}

function source({ publisher, canonicalUrl }: Pick<SavedArticle, 'publisher' | 'canonicalUrl'>): Element {
  const href = webAddress(canonicalUrl);
  const name = publisher.name ?? publisher.domain;
  const address = href === null ? canonicalUrl : element('a', { href, dir: 'ltr' }, canonicalUrl);
  return element('p', { className: ['source'] }, ...(name ? [`${name}: `] : []), address);
}
