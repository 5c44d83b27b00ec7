/** What each context loads, compressed: limits that keep reading quick and the popup instant. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Check } from './check.ts';
import { languages } from '../../src/article/languages/index.ts';
import { layoutWords } from '../../src/article/languages/spoken.ts';
import { ROOT } from './source-files.ts';

interface Limit {
  what: string;
  /** The files that begin it: what they import at once counts too. */
  entries: string[];
  /** Files that are there before, with all that they import: not counted. */
  after?: string[];
  /** Thousands of bytes, gzip. */
  kilobytes: number;
  /** Bytes, gzip, of what is sent after it. */
  more?: number;
}

/** The popup's page and what it imports first, as it is always needed. */
const POPUP = ['src/popup/index.html', 'assets/show-popup.js'];
const READER = ['assets/page-languages.js', 'assets/read-article.js'];

/** Thousands of bytes, gzip, that the interface's words come to: each language brings all of its own. */
const WORDS = 17 * readdirSync(join(ROOT, '_locales')).length;

const LIMITS: Limit[] = [
  // Injected on every capture, parsed before anything is read. The words of the page's languages come with the call.
  {
    what: 'content script with the words of a language',
    entries: ['src/content/content.js'],
    kilobytes: 40,
    more: longestWords(),
  },
  // Runs on every page when automatic detection is switched on.
  { what: 'detector', entries: ['src/content/detector.js'], kilobytes: 8 },
  { what: 'popup', entries: POPUP, kilobytes: 57 + WORDS },
  // Loaded while the page is being walked, for the languages' words and the fields: what it weighs, most of it words.
  { what: 'reader in the popup', entries: READER, after: POPUP, kilobytes: 94 },
];

/** Returns one check for each that was built, with the size in its name. */
export function checkBundleSizes(dist = 'dist/chrome'): Check[] {
  const root = join(ROOT, dist);
  return LIMITS.map(({ what, entries, after = [], kilobytes, more = 0 }) => {
    const missing = entries.filter((entry) => !existsSync(join(root, entry)));
    if (missing.length > 0) return { name: what, problems: [`${missing.join(', ')} was not built`] };
    const before = loadedWith(root, after);
    const bytes = [...loadedWith(root, entries)].map(([file, size]) => (before.has(file) ? 0 : size));
    const size = (bytes.reduce((sum, one) => sum + one, 0) + more) / 1000;
    return {
      name: `${what}: ${size.toFixed(1)} of ${kilobytes} kB`,
      problems: size > kilobytes ? [`${what} is ${size.toFixed(1)} kB, over its ${kilobytes} kB`] : [],
    };
  });
}

/** Bytes, compressed, of the words by which a page is read, in the language that has most of them beside English. */
function longestWords(): number {
  const english = languages.find(({ code }) => code === 'en');
  return Math.max(...languages.map((own) => gzipSync(JSON.stringify([own, english ?? own].map(layoutWords))).length));
}

/** Bytes, compressed, of each of the entries' scripts and styles and of all that they import at once (not on demand). */
function loadedWith(dist: string, entries: readonly string[]): ReadonlyMap<string, number> {
  const seen = new Set(entries);
  const sizes = new Map<string, number>();
  for (const file of seen) {
    const text = readFileSync(join(dist, file), 'utf8');
    sizes.set(file, file.endsWith('.html') ? 0 : gzipSync(text).length);
    const found = file.endsWith('.html')
      ? text.matchAll(/<(?:script|link(?![^>]*modulepreload))\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g)
      : text.matchAll(/(?:^|[;}\n])(?:import|export)\s*(?:[^'"`;()]*?from\s*)?["']([^"']+\.js)["']/g);
    for (const [, path = ''] of found) seen.add(path.startsWith('/') ? path.slice(1) : join(dirname(file), path));
  }
  return sizes;
}
