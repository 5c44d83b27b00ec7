/** Lists of links to the story's topics, as pages show them above the headline or below the text. */
import type { Reading } from '../../field.ts';
import { ofKnown, wordsOf } from '../../languages/index.ts';
import { spanAround, type TextBlock, type TextBox, type TextPage, type TextSpan } from '../../text-page.ts';
import { PhraseList } from '../phrase-list.ts';
import { isWithin } from '../within.ts';
import { nameTest, wholeWords } from '../../text/name-test.ts';
import { rememberWhile } from '../../remember.ts';

export interface TagList {
  tags: string[];
  where: string;
  score: number;
  /** Something says that it lists tags: its name, its label or its addresses. Otherwise it only stands where tags do. */
  named: boolean;
}

interface TagLink {
  text: string;
  href: string;
  /** The link is named for tags, or what is in it. */
  named: boolean;
}

const TAG_NAME = nameTest(
  wholeWords(
    '\\w*tags?|tag (?:list|box|cloud|item|links?|wrap(?:per)?|detail)\\w*|\\w*taglist\\w*|topics?(?!-(?:header|body|page))|keywords?(?: list\\d*)?|hashtags?|themen|temas|subjects?|block_tag',
  ),
);
const TAG_ADDRESS =
  /\/(?:tags?|thema|themen|topics?|keywords?|temas?|sujets?|etiquetas?|chu-de|dossier|hashtag|mot-cle|stichwort|tagi|emne|amne|tema|konu|etiket)s?[/-]|\/tags?\b/;
const ELSEWHERE = nameTest(
  /\bnav-?(?:bar|link)|menu|share|social|sns|author|by-?line|breadcrumb|recommend|most-?read|teaser|trending|comment|pagination/,
);
/** Names of what else is listed below a text, unless the list itself is named for tags: `related-tags`, `source-tags`. */
const OTHERS = nameTest(/related|\bsource/);
/** A link among the tags that is called so is a button: `Follow Northern Courier`. */
const BUTTON = nameTest(/share|social|follow/);
/** Blocks before the headline and after the text in which tags were seen; what lies further belongs to the page. */
const BEFORE = 8;
const AFTER = 45;
/** A list that nothing names is believed only right below the text. */
const RIGHT_BELOW = 10;
const LONGEST = 45;
const MOST_WORDS = 6;

/** Returns every list of short links around the story that is named, labelled or addressed as tags, or ends the text. */
export function tagLists({ page, around, story }: Reading): TagList[] {
  const found: TagList[] = [];
  const body = new Set(story.body);
  const article = articleAround(around.headline?.box ?? null);
  // The article's own footer is where its tags stand; the page's is not.
  const inFooter = (block: TextBlock): boolean =>
    isWithin(block.box, /\bfooter\b/, 3) &&
    !(article && block.index < article.lastBlock && article.firstBlock <= block.index);
  const from = Math.max(0, (around.headline?.firstBlock ?? around.firstBody) - BEFORE);
  const until = Math.min(page.length, around.lastBody + AFTER);
  let labelled = -1;
  for (let index = from; index < until; index += 1) {
    const block = page.blocks[index];
    if (!block || block.box.hidden || body.has(index)) continue;
    const label = labelAt(block.text);
    // `Từ khóa: <a>cầu gỗ</a>, <a>Bến Sao</a>`
    if (label > 0 && block.length - block.linkLength <= label + 1 + block.text.split(SIGN).length * 2) labelled = index;
    if (
      !isLinkBlock(block, label || ownLabel(block)) ||
      isWithin(block.box, ELSEWHERE, 3) ||
      (isWithin(block.box, OTHERS, 3) && !isWithin(block.box, TAG_NAME, 1)) ||
      inFooter(block) ||
      (isTitle(block) && !isWithin(block.box, TAG_NAME, 1))
    )
      continue;
    const run = runFrom(page, index, until, body);
    const tags = run.flatMap(linksIn).map(({ text }) => text);
    if (tags.length > 0) {
      const list = judge(run, tags, labelled >= 0 && index - labelled <= 1, index - around.lastBody, page.url);
      if (list) found.push(list);
    }
    index = run.at(-1)?.index ?? index;
  }
  return found;
}

/** A heading that is a link is another story's, but for an item of a list of tags: `<li><h3><a>cầu gỗ</a></h3></li>`. */
function isTitle({ box }: TextBlock): boolean {
  return /^h[1-6]$/.test(box.tag) && !(box.parent?.tag === 'li' && isWithin(box, TAG_NAME, 3));
}

/** In a box named for tags, what stands before a colon, or before the first link, is their label in whatever language. */
function ownLabel({ box, text, runs }: TextBlock): number {
  if (!isWithin(box, TAG_NAME, 0)) return 0;
  const colon = /^[^:：]{2,30}[:：]/u.exec(text)?.[0].length;
  const first = runs.find((run) => run.text.trim() !== '');
  return (
    colon ?? (first && !spanAround(first, 'a') && first.text.length < MOST_LABEL ? first.text.trim().length + 1 : 0)
  );
}

const MOST_LABEL = 30;

function judge(
  run: readonly TextBlock[],
  tags: string[],
  labelled: boolean,
  below: number,
  url: string,
): TagList | null {
  const [first] = run;
  // The day links to the archive, among the links to the sections.
  if (!first || tags.some((tag) => DATED.test(tag))) return null;
  const links = run.flatMap(linksIn);
  const addressed = links.filter(({ href }) => TAG_ADDRESS.test(href)).length > tags.length / 2;
  const named = isWithin(first.box, TAG_NAME, 3) || (links.length > 1 && links.every((link) => link.named));
  const where = first.box.parent?.names.trim() || first.box.names.trim() || first.box.tag;
  const hashed = tags.length > 1 && tags.every((tag) => /^#[^#\s]/.test(tag));
  const signs = [labelled, named, addressed, hashed].filter(Boolean).length;
  // A number sign joins words by strokes: `#Chain_Ferry`.
  if (hashed)
    return {
      tags: tags.map((tag) => tag.slice(1).replaceAll('_', ' ')),
      where,
      score: 0.68 + 0.04 * signs,
      named: true,
    };
  if (signs > 0) return { tags, where, score: 0.68 + 0.04 * signs, named: true };
  if (tags.length < 2 || below < 0 || below > RIGHT_BELOW || tags.length > 15) return null;
  // Links to elsewhere name sources or networks.
  const host = URL.parse(url)?.host;
  if (links.some(({ href }) => URL.parse(href, url)?.host !== host)) return null;
  return { tags, where, score: 0.45, named: false };
}

const SIGN = /[,;|•·]/;

const DATED = /\d{1,2}[:.]\d{2}.*\d{4}|\d{4}.*\d{1,2}:\d{2}/;

/** The block and those that follow in the same list: siblings, or links in one box. */
function runFrom(page: TextPage, start: number, until: number, body: ReadonlySet<number>): TextBlock[] {
  const first = page.blocks[start];
  if (!first) return [];
  const list = listOf(first);
  const run: TextBlock[] = [];
  for (let index = start; index < Math.min(until, list.lastBlock); index += 1) {
    const block = page.blocks[index];
    if (!block || block.box.hidden || body.has(index) || !isLinkBlock(block, 0)) break;
    // Right below the links to the author begins a list of its own.
    if (isWithin(block.box, TAG_NAME, 0) && !isWithin(first.box, TAG_NAME)) break;
    // What follows a box that is named for tags is none of them, and a heading is another story's.
    if (isWithin(first.box, TAG_NAME, 0) && !isWithin(block.box, TAG_NAME, 3)) break;
    if (isTitle(block)) break;
    run.push(block);
  }
  return run.length > 0 ? run : [first];
}

/** The nearest box around the block that holds more than it, within the levels at which lists wrap their items. */
function listOf(block: TextBlock): TextBox {
  let box = block.box;
  for (let level = 0; level < 4 && box.parent && box.lastBlock - box.firstBlock < 2; level += 1) box = box.parent;
  return box;
}

/** All of it is links (but for a label), each short enough to be a topic. */
function isLinkBlock(block: TextBlock, label: number): boolean {
  if (block.linkLength < (block.length - label) * 0.75 || block.linkLength === 0) return false;
  return linksIn(block).every(
    ({ text }) => text.length <= LONGEST && text.split(' ').length <= MOST_WORDS && !/\s.*\s.*[?!]$/.test(text),
  );
}

/** The block's links, each once; asked again and again while a list is gathered. */
const linksIn = rememberWhile(({ runs }: TextBlock): readonly TagLink[] => {
  const links = new Map<TextSpan, boolean>();
  for (const run of runs) {
    const link = run.text.trim() === '' ? undefined : spanAround(run, 'a');
    if (link && !BUTTON.test(link.names))
      links.set(
        link,
        run.spans.some(({ names }) => TAG_NAME.test(names)),
      );
  }
  return Array.from(links, ([{ text, href }, named]) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    href: href ?? '',
    named,
  }));
});

const labels = ofKnown(() => new PhraseList(wordsOf((language) => language.keywordLabels)));

/** Returns the length of a tag list's label in any language that opens the text, with its colon; 0 where none does. */
function labelAt(text: string): number {
  const end = labels().opening(text);
  const sign = end > 0 ? /^\s*(?:[:：]|$)/.exec(text.slice(end)) : null;
  return sign ? end + sign[0].length : 0;
}

function articleAround(box: TextBox | null): TextBox | null {
  for (let at = box; at; at = at.parent) if (at.tag === 'article') return at;
  return null;
}
