/** What the page says about itself, parsed once: JSON-LD items, microdata, meta tags and marked links. */
import { tidyText } from '../layout/page/tidy-text.ts';
import { decodeEntities, fold } from '../text/text.ts';
import { readJsonLd, type JsonLdNode } from './json-ld.ts';
import { readMeta, type MetaTags } from './meta.ts';
import { ARTICLE_TYPE, readMicrodata, type Microdata } from './microdata.ts';
import { textOf } from './values.ts';

export interface Metadata {
  /** All JSON-LD nodes, `@graph` and nested nodes unfolded, in document order. */
  nodes: JsonLdNode[];
  /** The node that describes this page's story, if one does. */
  article: JsonLdNode | null;
  microdata: Microdata;
  meta: MetaTags;
  /** Links marked `rel="author"`, `rel="category"` and `rel="tag"`, in document order. */
  authorLinks: Element[];
  categoryLinks: Element[];
  tagLinks: Element[];
  /** What the page calls the first folder of its address, where it declares no section: the text of a link to it. */
  folderName: string | null;
  /** `<link rel=canonical>`, as written. */
  canonical: string | null;
  /** `<html lang>`, as written. */
  htmlLanguage: string | null;
  /** `<title>`, tidied. */
  title: string;
  /** JSON-LD scripts that could not be parsed even leniently. */
  broken: number;
}

/** Reads the metadata of a document that was read at `url`. Never throws: what cannot be parsed is counted in `broken`. */
export function readMetadata(document: Document, url: string): Metadata {
  const { nodes, broken } = readJsonLd(document);
  const meta = readMeta(document);
  const title = tidyText(document.title);
  const relLinks = [...document.querySelectorAll('a[rel]')];
  const related = (word: RegExp): Element[] => relLinks.filter((link) => word.test(link.getAttribute('rel') ?? ''));
  const article = findArticle(nodes, `${fold(meta.get('og:title')?.[0] ?? '')} ${fold(title)}`);
  return {
    nodes,
    article,
    microdata: readMicrodata(document),
    meta,
    authorLinks: related(/\bauthor\b/i),
    categoryLinks: related(/\bcategory\b/i),
    // WordPress marks its sections `category tag`.
    tagLinks: related(/^(?!.*\bcategory\b).*\btag\b/i),
    folderName: (article?.data['articleSection'] ?? meta.get('article:section')) ? null : folderName(document, url),
    canonical: document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null,
    htmlLanguage: document.documentElement?.getAttribute('lang') ?? null,
    title,
    broken,
  };
}

/** The first folder of an address in words, below that of a language: `/en/world/…`. */
const FOLDER = /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/[a-z][a-z-]{2,30}(?=\/)/;

function folderName(document: Document, url: string): string | null {
  const { origin = '', pathname = '' } = URL.parse(url) ?? {};
  const folder = FOLDER.exec(pathname)?.[0];
  if (!folder) return null;
  const addresses = new Set(['', '/', '.htm', '.html'].flatMap((end) => [folder + end, origin + folder + end]));
  for (const link of document.querySelectorAll(`a[href*="${folder}"]`)) {
    const text = addresses.has(link.getAttribute('href') ?? '') ? link.textContent.trim() : '';
    if (text !== '') return text;
  }
  return null;
}

/** The first article node, but where several are listed (related stories), the one that bears the page's title. */
function findArticle(nodes: readonly JsonLdNode[], titles: string): JsonLdNode | null {
  const articles = nodes.filter((node) => node.types.some((type) => ARTICLE_TYPE.test(type)));
  if (articles.length < 2) return articles[0] ?? null;
  const titled = articles.find(({ data }) => {
    const headline = fold(decodeEntities(textOf(data['headline'] ?? data['name']) ?? ''));
    return headline !== '' && titles.includes(headline);
  });
  return titled ?? articles.find(({ data }) => data['headline'] !== undefined) ?? articles[0] ?? null;
}
