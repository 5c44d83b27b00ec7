/** What each context loads, compressed: limits that keep reading quick and the popup instant. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Check } from './check.ts';
import { languages } from '../../src/article/languages/index.ts';
import { layoutWords } from '../../src/article/languages/spoken.ts';
import { ROOT } from './source-files.ts';

interface Limit {
  what: string;
  entry: string;
  /** What the entry imports dynamically at its start, as it is always needed. */
  next?: string;
  /** Thousands of bytes, gzip. */
  kilobytes: number;
  /** Bytes, gzip, of what is sent after it. */
  more?: number;
}

const LIMITS: Limit[] = [
  // Injected on every capture, parsed before anything is read. The words of the page's languages come with the call.
  {
    what: 'content script with the words of a language',
    entry: 'src/content/content.js',
    kilobytes: 40,
    more: longestWords(),
  },
  // Runs on every page when automatic detection is switched on.
  { what: 'detector', entry: 'src/content/detector.js', kilobytes: 8 },
  { what: 'popup', entry: 'src/popup/index.html', next: 'assets/show-popup.js', kilobytes: 90 },
  // Loaded while the page is being read, for the fields; some of it is the popup's already.
  { what: 'reader in the popup', entry: 'assets/read-article.js', kilobytes: 90 },
];

/** Returns one check for each entry that was built, with the size in its name. */
export function checkBundleSizes(dist = 'dist/chrome'): Check[] {
  return LIMITS.filter(({ entry }) => existsSync(join(ROOT, dist, entry))).map(
    ({ what, entry, next, kilobytes, more = 0 }) => {
      const size = (loadedWith(join(ROOT, dist), next === undefined ? [entry] : [entry, next]) + more) / 1000;
      return {
        name: `${what}: ${size.toFixed(1)} of ${kilobytes} kB`,
        problems: size > kilobytes ? [`${what} is ${size.toFixed(1)} kB, over its ${kilobytes} kB`] : [],
      };
    },
  );
}

/** Bytes, compressed, of the words by which a page is read, in the language that has most of them beside English. */
function longestWords(): number {
  const english = languages.find(({ code }) => code === 'en');
  return Math.max(...languages.map((own) => gzipSync(JSON.stringify([own, english ?? own].map(layoutWords))).length));
}

/** Bytes, compressed, of the entries' scripts and styles and of all that they import at once (not on demand). */
function loadedWith(dist: string, entries: readonly string[]): number {
  const seen = new Set(entries);
  let bytes = 0;
  for (const file of seen) {
    const text = readFileSync(join(dist, file), 'utf8');
    if (!file.endsWith('.html')) bytes += gzipSync(text).length;
    const found = file.endsWith('.html')
      ? text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:^|[;}\n])(?:import|export)\s*(?:[^'"`;()]*?from\s*)?["']([^"']+\.js)["']/g);
    for (const [, path = ''] of found) seen.add(path.startsWith('/') ? path.slice(1) : join(dirname(file), path));
  }
  return bytes;
}
