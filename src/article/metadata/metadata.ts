/** What the page says about itself, parsed once: JSON-LD items, microdata and meta tags. */
import { readJsonLd, type JsonLdNode } from './json-ld.ts';
import { readMeta, type MetaTags } from './meta.ts';

export interface Metadata {
  /** All JSON-LD nodes, `@graph` and nested nodes unfolded, in document order. */
  nodes: JsonLdNode[];
  /** The node that describes this page's story, if one does. */
  article: JsonLdNode | null;
  meta: MetaTags;
  /** `<link rel=canonical>`, as written. */
  canonical: string | null;
  /** `<html lang>`, as written. */
  htmlLanguage: string | null;
  /** `<title>`, tidied. */
  title: string;
  /** JSON-LD scripts that could not be parsed even leniently. */
  broken: number;
}

/** Reads the metadata of a document. Never throws: what cannot be parsed is counted in `broken`. */
export function readMetadata(document: Document): Metadata {
  const { nodes, broken } = readJsonLd(document);
  return {
    nodes,
    article: nodes.find((node) => node.types.some((type) => ARTICLE_TYPE.test(type))) ?? null,
    meta: readMeta(document),
    canonical: document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null,
    htmlLanguage: document.documentElement?.getAttribute('lang') ?? null,
    title: document.title.trim(),
    broken,
  };
}

/** schema.org's article types (https://schema.org/Article and its subtypes). */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|OpinionPiece)$/;
