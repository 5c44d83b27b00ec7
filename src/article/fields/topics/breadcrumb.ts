/** Breadcrumbs: the way from the front page to the story, as the structured data and the page above the headline give it. */
import type { Reading } from '../../field.ts';
import type { Json } from '../../metadata/json-ld.ts';
import { isObject, listOf, textOf } from '../../metadata/values.ts';
import { nameTest } from '../../text/name-test.ts';
import type { TextBlock, TextBox, TextSpan } from '../../text-page.ts';
import { bylineWords } from '../byline/byline-words.ts';
import { AUTHOR_PAGE } from '../byline/text-bylines.ts';
import { fold } from '../../text/text.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import { isFurnitureText } from '../furniture.ts';
import { isWithin } from '../within.ts';

/** Returns the steps of the breadcrumb that the structured data give, without the front page. */
export function breadcrumbList({ page }: Reading): string[] {
  const list = page.metadata.nodes.find(({ types }) => types.includes('BreadcrumbList'));
  const items = listOf(list?.data['itemListElement']).filter(isObject);
  const placed = items.toSorted((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0));
  const steps = placed.flatMap((item) => {
    const address = addressOf(item['item'] ?? null);
    if (address && isRoot(address, page.url)) return [];
    const name = textOf(item['name'] ?? null) ?? textOf(item['item'] ?? null);
    return name === null || name.startsWith('http') ? [] : [{ name, leads: address !== null }];
  });
  return withoutTitle(steps);
}

function addressOf(item: Json): string | null {
  const address = isObject(item) ? (item['@id'] ?? item['url']) : item;
  return typeof address === 'string' ? address : null;
}

function isRoot(address: string, base: string): boolean {
  return /^\/?(?:index\.\w+)?$/.test(URL.parse(address, base)?.pathname ?? 'none');
}

const PATH = nameTest(
  /bread[-_]?crumb|\bbread(?:-?bar)?\b|site-?map-?path|\bcrumbs?\b|brotkrumen|rootline|head-nav|fil-?ariane|\bpfad\b/,
);

/** Returns the steps of the breadcrumb nearest above the headline: each link in it is a step, whatever it is called; other words may be a label. */
export function shownPath({ page, around, chosen }: Reading): (string | null)[] {
  const headline = around.headline?.firstBlock ?? around.firstBody;
  const steps: Step[] = [];
  let isLinked = false;
  for (let index = headline + 2; index >= Math.max(0, headline - REACH); index -= 1) {
    const block = page.blocks[index];
    if (!block || block.box.hidden || !isInPath(block) || index === headline) {
      if (steps.length > 0 && index < headline) break;
      continue;
    }
    // What stands before the links without being one tells people who cannot see them what they are: `Breadcrumb`.
    if (block.linkLength === 0 && (isLinked || isFurnitureText(block.text, chosen.language))) continue;
    isLinked ||= block.linkLength > 0;
    steps.unshift(...linksIn(block, page.url).map((name) => ({ name, leads: block.linkLength > 0 })));
  }
  return withoutTitle(steps);
}

/** What is named so, and a numbered list of links in a `nav`: menus are lists without numbers. */
function isInPath({ box }: TextBlock): boolean {
  return isWithin(box, PATH, 3) || (isWithin(box, NUMBERED, 2) && isWithin(box, NAV, 4));
}

const NUMBERED = nameTest(/^ol$/);
const NAV = nameTest(/^nav$/);

interface Step {
  name: string;
  leads: boolean;
}

/**
 * Returns the steps that nothing names a breadcrumb: a lone link above the headline, or several of which each leads a folder further
 * down, `/thoi-su.htm`, `/thoi-su/giao-thong.htm`; menus have more. A date or a kicker may stand between them and the headline.
 */
export function linkedWay({ page, around, chosen }: Reading): string[] {
  const { marker } = bylineWords(chosen.language);
  const headline = around.headline?.firstBlock ?? around.firstBody;
  const links: TextSpan[] = [];
  let holder: TextBox | null = null;
  for (let index = headline - 1; index >= headline - MOST_WORDS; index -= 1) {
    const block = page.blocks[index];
    const outer = block && !block.box.hidden && !isWithin(block.box, NAV) ? holderBeside(block.box, headline) : null;
    if (!block || !outer) break;
    if (block.linkLength === 0 && !holder && block.length < LONGEST) continue;
    if (block.linkLength < block.length / 2 || outer !== (holder ??= outer)) break;
    links.unshift(...linksOf(block));
  }
  let above = '';
  const names: string[] = [];
  for (const { href, text } of links) {
    const { host, pathname = '', search } = URL.parse(href ?? '', page.url) ?? {};
    const folder = pathname.replace(/\/?(?:\.\w+)?$/, '/');
    if (folder === '/') continue;
    const isFolder = search === '' && host === URL.parse(page.url)?.host && FOLDER.test(folder);
    const isWriter = around.top.some((line) => marker.test(line.text) && line.text.includes(text));
    const isName =
      !isWriter && text.length < LONGEST && !/[?!？！。…]|\.\./.test(text) && !isFurnitureText(text, chosen.language);
    // `/the-gioi-472.htm`, `/doi-song-473.htm` of `/the-gioi/a-story`: two side by side, of which the story lies in the first.
    const goesOn =
      folder.startsWith(above) || (links.length === 2 && depth(folder) === depth(above) && liesIn(page.url, names));
    if (!isFolder || !isName || !goesOn || AUTHOR_PAGE.test(folder)) return [];
    // `Trở lại Thời sự` leads to the same folder.
    if (folder === above) names.pop();
    names.push(text);
    above = folder;
  }
  return links.length === 1 && names.some((name) => isCall(above, name)) ? [] : names;
}

const depth = (folder: string): number => folder.split('/').length;

/** Whether the address's first folder is called as the first of the names. */
function liesIn(url: string, [first = '']: readonly string[]): boolean {
  return first !== '' && fold(URL.parse(url)?.pathname.split('/')[1] ?? '') === fold(withoutMarks(first));
}

/** Alone, `Support us` that leads to `/donate/` is a call: a section's folder is called as it is, where its letters can be, or by a number. */
function isCall(folder: string, name: string): boolean {
  const plain = fold(withoutMarks(name));
  return !/\d/.test(folder) && /^[a-z]+$/.test(plain) && fold(folder.split('/').at(-2) ?? '') !== plain;
}

const LONGEST = 40;
/** Folders are shorter than the address of a story: `/service/2/`, `/mn/more/10/`. */
const FOLDER = /^(?:\/[^/]{1,24}){1,3}\/$/;

/** Returns the box around the line, or around its list, if the headline stands in it or in the next; not in the page's head. */
function holderBeside(box: TextBox, headline: number): TextBox | null {
  const outer = (box.tag === 'li' ? box.parent?.parent : box.parent) ?? box;
  const { firstBlock, lastBlock } = (outer.tag === 'header' ? null : outer.parent) ?? outer;
  return firstBlock <= headline && headline < lastBlock ? outer : null;
}

/** Without the last step where it alone leads nowhere and reads like a title: the headline, shortened. */
function withoutTitle(steps: readonly Step[]): string[] {
  const last = steps.at(-1);
  const isTitle =
    last !== undefined &&
    !last.leads &&
    steps.slice(0, -1).some(({ leads }) => leads) &&
    (/:\s/.test(last.name) || last.name.split(' ').length > MOST_WORDS);
  return steps.slice(0, isTitle ? -1 : undefined).map(({ name }) => name);
}

const MOST_WORDS = 4;

const REACH = 20;

/** Returns the texts of the block's links, but for those to the front page; a block without links is one step. */
export function linksIn(block: TextBlock, base: string): string[] {
  const links = linksOf(block).filter(({ above }) => above < 2);
  if (links.length === 0) return [block.text];
  // `Current article` leads to a place on the page; `#` alone is a link that a script answers.
  return links.filter(({ href }) => !isRoot(href ?? '', base) && !/^#./.test(href ?? '')).map(({ text }) => text);
}

/** Returns the links in the block, each once. */
export function linksOf(block: TextBlock): TextSpan[] {
  const links = block.runs.map(({ spans }) => spans.find(({ tag }) => tag === 'a'));
  return [...new Set(links)].filter((span) => span !== undefined);
}
