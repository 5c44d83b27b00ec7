/**
 * Stories whose text is not in the page but in data that a script would draw it from: JSON-LD's `articleBody`, a JSON
 * script element, or an assignment of plain JSON to a variable. The data is parsed, never executed; markup in it is parsed
 * into a document of its own, where nothing loads or runs.
 */
import { parseJson, type Json } from '../../metadata/json-ld.ts';
import { isObject, textOf } from '../../metadata/values.ts';
import type { Page } from '../../page.ts';
import { decodeEntities } from '../../text/text.ts';
import { hasPaywall } from './paywall.ts';
import { hasSentence } from './prose.ts';
import { findStory, type Story } from './story.ts';
import { walk } from '../page/walk.ts';

/** A page with more text than this tells its story itself. Characters. */
const TOLD = 250;
/** Shorter texts in data are summaries. */
const SHORTEST = 300;
/** So many times the page's own text must be found in its data. */
const TIMES = 3;
/** Data is looked through down to this depth, and no further than so many values. */
const MAX_DEPTH = 16;
const MAX_VALUES = 60_000;
/** Milliseconds for walking the text from the data, which a page can make as long as it likes. */
const TIME_LIMIT = 500;
const MARKUP = /<(?:p|br|div|h[1-6]|li|span|em|strong|a|img|figure)\b/i;

/** Returns the page and story as its data has them, where the page itself shows next to nothing and its data a whole story; else null. */
export function storyFromData(page: Page, story: Story): { page: Page; story: Story } | null {
  const shown = lengthOf(page, story);
  // What a site keeps behind its paywall stays there, though its data hold it.
  if (shown > TOLD || isPaid(page)) return null;
  const text = longestText(page);
  if (text === null || text.length < Math.max(SHORTEST, shown * TIMES)) return null;
  const drawn: Page = { ...page, ...walk(draw(page, text), performance.now() + TIME_LIMIT) };
  const told = findStory(drawn);
  return lengthOf(drawn, told) > Math.max(TOLD, shown * TIMES) ? { page: drawn, story: told } : null;
}

function isPaid(page: Page): boolean {
  return (
    hasPaywall(page, -1) ||
    page.metadata.meta.get('article:content_tier')?.includes('locked') === true ||
    /false"?$/i.test(JSON.stringify(page.metadata.article?.data['isAccessibleForFree'] ?? ''))
  );
}

function lengthOf({ blocks }: Page, { body }: Story): number {
  return body.reduce((sum, index) => sum + (blocks[index]?.length ?? 0), 0);
}

/** A story's text as an element that belongs to no page. */
function draw({ metadata }: Page, text: string): HTMLElement {
  const isMarkup = MARKUP.test(text);
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const paragraphs = isMarkup ? text : `<p>${escaped.split(/\n+/).join('</p><p>')}</p>`;
  const { body } = new DOMParser().parseFromString(`<article><div>${paragraphs}</div></article>`, 'text/html');
  const title = textOf(metadata.article?.data['headline']) ?? metadata.meta.get('og:title')?.[0];
  if (title) {
    const heading = body.ownerDocument.createElement('h1');
    heading.textContent = decodeEntities(title);
    body.firstElementChild?.prepend(heading);
  }
  return body;
}

/** The longest text that reads like one: a string, or a list of paragraphs. */
function longestText({ metadata, document }: Page): string | null {
  // As written: `textOf` would make one line of it.
  const declared = metadata.article?.data['articleBody'];
  if (typeof declared === 'string' && declared.length >= SHORTEST) return declared;
  let best = '';
  let left = MAX_VALUES;
  const visit = (value: Json, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > MAX_DEPTH) return;
    const text = Array.isArray(value) ? paragraphsOf(value) : typeof value === 'string' ? value : '';
    const plain = /^\s*&lt;\w/.test(text) ? decodeEntities(text) : text;
    if (text.length >= SHORTEST && proseLength(plain) > proseLength(best)) best = plain;
    if (value !== null && typeof value === 'object') for (const item of Object.values(value)) visit(item, depth + 1);
  };
  for (const script of document.querySelectorAll('script:not([src])')) {
    const data = parse(script.textContent, script.getAttribute('type') ?? '');
    if (data !== undefined) visit(data, 0);
  }
  return best === '' ? null : best;
}

/** A list's items as paragraphs: each a string, or an object whose longest string is the text. */
function paragraphsOf(items: readonly Json[]): string {
  const texts = items.map((item) => longestString(item, 0)).filter((text) => /\s/.test(text.trim()));
  if (texts.length < 2) return '';
  return texts.map((text) => (/^\s*<(?:p|div|h\d|ul|ol|figure)\b/i.test(text) ? text : `<p>${text}</p>`)).join('');
}

function longestString(value: Json, depth: number): string {
  if (typeof value === 'string') return value;
  if (!isObject(value) || depth > 2) return '';
  return Object.values(value)
    .map((inner) => longestString(inner, depth + 1))
    .reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** Letters of the text if it has sentences; addresses, code and lists of names have none. */
function proseLength(text: string): number {
  const plain = text.replace(/<[^<>]*>/g, ' ');
  return hasSentence(plain) && !/^\s*[{[(]|function\s*\(|=>/.test(plain) ? plain.length : 0;
}

const ASSIGNMENT = /^\s*(?:(?:var|let|const)\s+)?[\w$.[\]"']+\s*=\s*([[{][\s\S]*[\]}])[\s;]*$/;

/** The data of a JSON script or of an assignment of plain JSON; undefined for code. */
function parse(source: string, type: string): Json | undefined {
  const json = /(?<!ld\+)json/i.test(type) ? source : ASSIGNMENT.exec(source)?.[1];
  return json === undefined ? undefined : parseJson(json);
}
