/** Runs in the browser, for `bench.ts`: the time that each extractor takes for one page, each on a document of its own. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detectArticle } from '../src/article/detection/detect.ts';
import { extractArticle } from '../src/article/extract.ts';

export type Tool = 'cutline' | 'detection' | 'readability' | 'defuddle' | 'clone';

/** What each does to a document in a page that goes on being read: those that change it work on a clone. */
const tools: Record<Tool, (document: Document, url: string) => unknown> = {
  cutline: (document, url) => extractArticle(document, { url }),
  detection: (document, url) => detectArticle(document, url),
  readability: (document) => new Readability(document.cloneNode(true) as Document).parse(),
  // Defuddle clones what it changes by itself.
  defuddle: (document, url) => new Defuddle(document, { url }).parse(),
  clone: (document) => document.cloneNode(true),
};

/** Returns milliseconds for each tool. `turn` rotates the order, so that none is always first. */
export function timeTools(source: string, url: string, turn: number): Record<Tool, number> {
  const names = Object.keys(tools) as Tool[];
  const order = names.map((_, index) => names[(index + turn) % names.length] ?? 'clone');
  const times = Object.fromEntries(names.map((name) => [name, 0])) as Record<Tool, number>;
  const parser = new DOMParser();
  for (const name of order) {
    const document = withBase(parser.parseFromString(source, 'text/html'), url);
    const start = performance.now();
    tools[name](document, url);
    times[name] = performance.now() - start;
  }
  return times;
}

/** A parsed document's base address is its maker's; extractors resolve links against it. */
function withBase(document: Document, url: string): Document {
  if (!document.querySelector('base')) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  return document;
}
