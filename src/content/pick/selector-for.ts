/**
 * A selector for an element that a person pointed at, likely to hold on the site's next story too: what sites name on
 * purpose (`itemprop`, `rel`, `data-…`, telling classes and ids) before positions, and nothing with digits or hashes.
 *
 * Own code, since the libraries for it try every combination of all classes up the tree (@medv/finder,
 * css-selector-generator): a page with many classes stops them for seconds, and a page can have as many as it likes.
 */
import { isPlainSelector } from '../../article/rules/plain-selector.ts';

type Root = Document | ShadowRoot;

/** How far up the tree a name is looked for, and how many names of one element are tried. */
const LEVELS = 12;
const NAMES = 5;

/** Returns a selector whose first match in the element's own tree is the element: the most telling one that is unique. */
export function selectorFor(element: Element): string {
  const root = rootOf(element);
  const only = (selector: string) => isPlainSelector(selector) && matches(root, selector).length === 1;
  const own = namesOf(element);
  const named = [...own, element.localName];
  const alone =
    own.find(only) ?? (TELLING_TAGS.has(element.localName) && only(element.localName) ? element.localName : undefined);
  if (alone !== undefined) return alone;
  for (const above of ancestorsOf(element)) {
    for (const name of namesOf(above)) {
      const found = named.map((part) => `${name} ${part}`).find(only);
      if (found !== undefined) return found;
    }
  }
  return byPlace(element, root);
}

/**
 * Returns a selector for the element and all that are like it in the same part of the page: the captions of all photos,
 * the links of a list of tags. Null when there is no other one.
 */
export function selectorForAlike(element: Element): { selector: string; elements: Element[] } | null {
  const root = rootOf(element);
  const parent = element.parentElement;
  const own = [...namesOf(element), ...(parent ? namesOf(parent).map((name) => `${name} > ${element.localName}`) : [])];
  const around = [...ancestorsOf(element)];
  // In the nearest part that holds several; the part itself is found by a selector that holds on other pages.
  for (const part of [...own, ...(own.length === 0 ? [element.localName] : [])]) {
    const box = around.find((above) => isPlainSelector(part) && matches(above, part).length > 1);
    if (!box) continue;
    const selector = box.localName === 'body' || box.localName === 'html' ? part : `${selectorFor(box)} ${part}`;
    const elements = isPlainSelector(selector) ? matches(root, selector) : [];
    if (elements.length > 1 && elements.includes(element)) return { selector, elements };
  }
  return null;
}

function rootOf(element: Element): Root {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}

function* ancestorsOf(element: Element): Generator<Element> {
  let above = element.parentElement;
  for (let level = 0; above && level < LEVELS; level += 1, above = above.parentElement) yield above;
}

function matches(root: Root | Element, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch {
    // Class names can be such that the selector made of them is none.
    return [];
  }
}

/** Tags that say what they hold; a page has one of it, or few. */
const TELLING_TAGS = new Set(['h1', 'time', 'address', 'figcaption', 'article', 'main']);
/** Attributes by which sites name parts for programs. */
const NAMING = [
  'itemprop',
  'rel',
  'data-testid',
  'data-test',
  'data-component',
  'data-role',
  'data-type',
  'data-field',
];

/** Returns the element's own names as selectors, the most telling first. */
function namesOf(element: Element): string[] {
  const tag = CSS.escape(element.localName);
  const attributes = NAMING.flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && isStable(value) ? [`${tag}[${name}="${CSS.escape(value)}"]`] : [];
  });
  const id = isStable(element.id) && !STATE.test(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const classes = [...element.classList].slice(0, 30).filter((name) => isStable(name) && !STATE.test(name));
  const byTelling = classes.toSorted((a, b) => Number(TELLING.test(b)) - Number(TELLING.test(a)));
  const single = byTelling.map((name) => `${tag}.${CSS.escape(name)}`);
  const [one, two] = byTelling;
  const both = one !== undefined && two !== undefined ? [`${tag}.${CSS.escape(one)}.${CSS.escape(two)}`] : [];
  const telling = TELLING.test(element.id) ? [...id, ...single] : [...single, ...id];
  return [...attributes, ...telling.slice(0, NAMES), ...both];
}

/** Words in which newsrooms name the parts of a story. */
const TELLING =
  /title|headline|author|byline|writer|date|time|publish|lead|sapo|summary|standfirst|dek|deck|caption|credit|source|content|body|article|story|section|breadcrumb|categor|topic|tag|keyword|kicker|label|place|location|agency|detail/i;
/** Classes that come and go with what the reader does. */
const STATE =
  /(?:^|[-_:])(?:is|has|js|no|active|hover|focus|open|opened|close|closed|selected|hidden|visible|show|shown|loaded|loading|lazy|lazyload|sticky|expanded|current|dark|light)(?:$|[-_:])/i;

/** A name made by a person: words, no numbers of stories, no hashes of build tools. */
function isStable(name: string): boolean {
  if (name.length < 2 || name.length > 40 || !/^[a-z]+(?:[-_:]{1,2}[a-z]+)*$/i.test(name)) return false;
  return name
    .split(/[-_:]+/)
    .every((word) => !/[^aeiouy]{6,}/i.test(word) && !/[a-z][A-Z][A-Z]|[A-Z]{2,}[a-z]+[A-Z]/.test(word));
}

/** By position, from the nearest part that has a name of its own: holds where the site builds its pages alike. */
function byPlace(element: Element, root: Root): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const anchored = at === element ? undefined : [...namesOf(at)].find((name) => matches(root, name).length === 1);
    if (anchored !== undefined) return [anchored, ...steps].join(' > ');
    if (at.localName === 'body' || at.localName === 'html') return [at.localName, ...steps].join(' > ');
    steps.unshift(placeOf(at));
    // A rule has twelve steps at most: the outer ones matter least.
    if (steps.length > 10) return steps.join(' > ');
  }
  return steps.join(' > ');
}

function placeOf(element: Element): string {
  const tag = CSS.escape(element.localName);
  const alike = [...(element.parentNode?.children ?? [])].filter(({ localName }) => localName === element.localName);
  return alike.length === 1 ? tag : `${tag}:nth-of-type(${alike.indexOf(element) + 1})`;
}
