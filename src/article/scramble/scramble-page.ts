/** A page's structure with its words scrambled, for a test case that tells nothing of what was read. */
import { scrambleData } from './scramble-data.ts';
import { otherPath, scramblerWith, type Scramble } from './scramble-text.ts';

/** A page with more elements than this is cut: the fault is seldom so far down. */
const MOST_ELEMENTS = 60_000;

/** Attributes that say what a part is or how it is shown, in a vocabulary of their own. */
const KEPT =
  /^(?:itemscope|itemprop|itemtype|property|rel|role|type|lang|dir|hidden|width|height|sizes|media|charset|http-equiv|loading|decoding|open|start|colspan|rowspan|target|shadowrootmode|aria-hidden|aria-level|data-testid|data-component|data-type)$/;
const NAMES = /^(?:class|id|name)$/;
const ADDRESSES = /(?:^|[-:])(?:href|src|srcset|url|action|poster|cite|original|background)$/;
const DROPPED = /^(?:on|srcdoc$|value$|nonce$|integrity$|crossorigin$)/;
/** Elements of which only their place matters. */
const EMPTIED = new Set(['style', 'svg', 'math', 'canvas', 'object', 'textarea', 'select', 'datalist']);

/** Returns the document's HTML, scrambled with the secret. The document is not changed; scripts and looks are left out. */
export function scramblePage(document: Document, secret: string): string {
  const scramble = scramblerWith(secret);
  const copy = document.implementation.createHTMLDocument('');
  let left = MOST_ELEMENTS;
  const copyInto = (parent: Node, from: Node): void => {
    for (const child of from.childNodes) {
      if (child instanceof Text) parent.appendChild(copy.createTextNode(scramble(child.data)));
      else if (child instanceof Element && left > 0) {
        left -= 1;
        const made = scrambleElement(child, copy, scramble);
        if (!made) continue;
        parent.appendChild(made);
        if (child.localName === 'script' || EMPTIED.has(child.localName)) continue;
        copyShadow(child, made);
        copyInto(made, child);
      }
    }
  };
  const copyShadow = (child: Element, made: Element): void => {
    if (!child.shadowRoot) return;
    const template = copy.createElement('template');
    template.setAttribute('shadowrootmode', 'open');
    copyInto(template.content, child.shadowRoot);
    made.append(template);
  };
  const root = document.documentElement;
  const made = scrambleElement(root, copy, scramble) ?? copy.createElement('html');
  copyInto(made, root);
  return `<!doctype html>\n${made.outerHTML}\n`;
}

function scrambleElement(element: Element, copy: Document, scramble: Scramble): Element | null {
  const tag = element.localName;
  const type = element.getAttribute('type') ?? '';
  const isData = tag === 'script' && /^application\/ld\+json/i.test(type);
  if ((tag === 'script' && !isData) || element.hasAttribute('data-cutline-notice') || !/^[a-z][\w.-]{0,60}$/i.test(tag))
    return null;
  const made = copy.createElementNS('http://www.w3.org/1999/xhtml', tag);
  for (const attribute of element.attributes) setScrambled(made, attribute, element, scramble);
  if (isData) made.textContent = dataText(element.textContent ?? '', scramble);
  return made;
}

function setScrambled(made: Element, { name, value }: Attr, element: Element, scramble: Scramble): void {
  if (!/^[a-z][a-z\d:_.-]{0,60}$/.test(name) || DROPPED.test(name)) return;
  made.setAttribute(name, scrambledValue(name, value, element, scramble));
}

function scrambledValue(name: string, value: string, element: Element, scramble: Scramble): string {
  if (element.localName === 'meta' && name === 'content') return metaContent(element, value, scramble);
  if (name === 'style') return hiding(value);
  // A long value under such a name is text after all.
  if (KEPT.test(name) && value.length <= 100) return value;
  if (NAMES.test(name)) return element.localName === 'meta' ? value : namesOf(value, scramble);
  if (/^data:/i.test(value)) return `${/^data:[\w/+.-]{0,40}/.exec(value)?.[0] ?? 'data:'},`;
  if (/^(?:javascript|mailto|tel|blob):/i.test(value)) return '#';
  if (ADDRESSES.test(name) && !/^(?:https?:)?\/\//i.test(value.trim())) return otherPath(value, scramble);
  return scramble(value);
}

/** Vocabulary of meta tags that decides how a page is read. */
const META = /^(?:og:type|og:locale|viewport|robots|generator|article:content_tier|content-language|twitter:card)$/i;

function metaContent(element: Element, value: string, scramble: Scramble): string {
  const name =
    element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv') ?? '';
  return META.test(name) && value.length <= 100 ? value : scramble(value);
}

/** What hides an element decides whether its text is read; all other looks go. */
function hiding(style: string): string {
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style) ? 'display:none' : '';
}

/** Words that name parts of pages; what follows `tag-` or `author-` and is none of them names a topic or a person. */
const PARTS =
  /^(?:name|title|content|body|text|label|link|list|item|box|info|bio|meta|date|time|header?|footer|image|img|photo|caption|wrap|wrapper|container|inner|page|main|top|bottom|left|right|block|row|col|group|lead|detail|heading)$/i;

/** Classes and ids are the site's structure: only numbers in them change, and what they say of this one story. */
function namesOf(value: string, scramble: Scramble): string {
  return value
    .split(/\s+/)
    .map((name) => {
      const [, kind = '', rest = ''] =
        /^((?:tag|category|cat|author|topic|slug|keyword)s?[-_]{1,2})(.+)$/i.exec(name) ?? [];
      if (kind !== '' && !rest.split(/[-_]+/).every((word) => PARTS.test(word))) return kind + scramble(rest);
      // Longer names, and those in other letters, are no names of a style sheet.
      if (name.length > 60 || !/^[\x20-\x7E]*$/.test(name)) return scramble(name);
      return name.replace(/\d+/g, (digits) => scramble(digits));
    })
    .join(' ');
}

/** Broken data stays broken: what can't be read is scrambled as a text. */
function dataText(text: string, scramble: Scramble): string {
  try {
    return JSON.stringify(scrambleData(JSON.parse(text), scramble), null, 1).replaceAll('<', '\\u003c');
  } catch {
    return scramble(text).replaceAll('<', '\\u003c');
  }
}
