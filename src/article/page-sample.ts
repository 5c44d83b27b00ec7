/** A first look at a page, from which the languages are chosen by whose words it is read. */

export interface PageSample {
  /** Language tags that the page declares, as written. */
  declared: string[];
  /** Some of its text. */
  text: string;
  host: string;
}

/** Enough words to tell a language by. */
const ENOUGH = 800;
/** Shorter texts are labels; sentences are longer in nearly every language. */
const SENTENCE = 60;
const LABEL = 12;
/** From each text no more than this: one long text may be a quotation or code. */
const FROM_EACH = 250;
/** So many texts are looked at: more cost time, and tell no more. */
const MOST_LOOKED_AT = 3000;
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'title']);

/** Returns a sample of the page's text and what it says of its language. Reads only, and never throws. */
export function samplePage(document: Document, url: string): PageSample {
  const tags = [document.documentElement?.lang, localeOf(document)];
  return {
    declared: tags.flatMap((tag) => (tag ? [tag.trim().replace('_', '-')] : [])),
    text: paragraphsOf(document) || textOf(document, SENTENCE) || textOf(document, LABEL),
    host: URL.parse(url)?.hostname ?? '',
  };
}

/** Asks the head alone: in the whole document, the selector would be tried on every element of a page that has none. */
function localeOf({ head }: Document): string | null {
  return head?.querySelector('meta[property="og:locale" i]')?.getAttribute('content') ?? null;
}

/** Nearly every page has paragraphs, which are fewer than its texts; returns nothing where they do not suffice. */
function paragraphsOf(document: Document): string {
  let sample = '';
  for (const paragraph of document.getElementsByTagName('p')) {
    const text = paragraph.textContent.trim();
    if (text.length >= SENTENCE) sample += `${text.slice(0, FROM_EACH)}\n`;
    if (sample.length >= ENOUGH) return sample;
  }
  return '';
}

function textOf(document: Document, shortest: number): string {
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  let sample = '';
  for (let looked = 0; looked < MOST_LOOKED_AT && sample.length < ENOUGH; looked += 1) {
    const node = texts.nextNode() as Text | null;
    if (!node) break;
    if (node.length < shortest || NO_TEXT.has(node.parentElement?.localName ?? '')) continue;
    const text = node.data.trim();
    if (text.length >= shortest) sample += `${text.slice(0, FROM_EACH)}\n`;
  }
  return sample;
}
