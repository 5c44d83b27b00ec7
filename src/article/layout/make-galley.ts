/** From the page's layout to the galley: the story's blocks, what stands around it, and the metadata, as plain data. */
import type { Inline } from '../body.ts';
import type { Galley, GalleyBlock } from '../galley.ts';
import type { Json, JsonLdNode } from '../metadata/json-ld.ts';
import { textOf } from '../metadata/values.ts';
import type { Block, Box, Page } from '../page.ts';
import { readRules, ruledBody, type RulesFound } from '../rules/read-rules.ts';
import { withRuledCaptions } from '../rules/ruled-captions.ts';
import type { SiteRule } from '../rules/site-rule.ts';
import { storyFromData } from './story/data-story.ts';
import { findEmbeds } from './story/embeds.ts';
import { inlinesOf } from './page/inline.ts';
import { holdsBlock } from './page/inside.ts';
import { hasPaywall } from './story/paywall.ts';
import { readPhotos, type PhotoReading } from './photos/photos.ts';
import { runsOf, spanTexts } from './page/runs.ts';
import { plainText } from './page/tidy-text.ts';
import { findStory, type Story } from './story/story.ts';
import { findSurroundings, type Surroundings } from './around/surroundings.ts';
import { isHeading } from './story/style.ts';
import { unusableImages } from './photos/unusable-images.ts';

/** How far before the headline breadcrumbs were seen, and after the text tags; in blocks. */
const BEFORE_HEADLINE = 20;
const AFTER_TEXT = 45;

/** Returns what the fields are read from; what the person taught for the site (`rules`) stands above what is found. */
export function makeGalley(shown: Page, rules: readonly SiteRule[] = []): Galley {
  const ruled = readRules(shown, rules);
  const found = findStory(shown, ruledBody(shown, ruled));
  const told = storyFromData(shown, found);
  const { page, story } = told ?? { page: shown, story: found };
  const around = findSurroundings(page, story);
  const photos = withRuledCaptions(readPhotos(page, story), page, ruled);
  const blocks = blocksToSend(page, story, around);
  const { boxes, placeOf } = boxesToSend(page, blocks, [story.core, ...(around.headline ? [around.headline.box] : [])]);
  const inBody = new Set(story.body);
  const spanText = spanTexts();
  const indexesOf = (list: readonly Block[]): number[] => list.map(({ index }) => index);
  return {
    url: page.url,
    baseUrl: page.baseUrl,
    metadata: metadataToSend(page, around, story),
    boxes: boxes.map((box) => {
      const { tag, names, parent, depth, hidden, firstBlock, lastBlock } = box;
      const attribute = (name: string): string => box.attribute(name) ?? '';
      const own = { tag, names, depth, hidden, firstBlock, lastBlock, itemprop: attribute('itemprop') };
      const style = `${attribute('style')} ${attribute('align')}`.trim();
      return { ...own, parent: parent ? placeOf(parent) : -1, style };
    }),
    blocks: blocks.map((block): GalleyBlock => {
      const { index, box, text, linkLength } = block;
      const body = inBody.has(index);
      const plain = isPlain(block);
      const inline = !body ? null : plain ? [] : withoutPlainText(inlinesOf(block, page.baseUrl));
      const marked = body ? isAtEnds(index, story, around) : linkLength > 0 || isAtEnds(index, story, around);
      return {
        index,
        box: placeOf(box),
        text,
        linkLength,
        inline,
        ...(marked && !plain ? runsOf(block, spanText) : { spans: [], runs: [] }),
      };
    }),
    pageLength: page.blocks.length,
    story: {
      core: placeOf(story.core),
      body: story.body,
      dropped: [...story.dropped],
      headline: story.headline,
      start: story.start,
    },
    around: {
      ...around,
      headline: around.headline && { ...around.headline, box: placeOf(around.headline.box) },
      top: indexesOf(around.top),
      tail: indexesOf(around.tail),
    },
    photos: photos.map(({ photo, captionBlocks, where }) => ({ photo, captionBlocks, where })),
    placed: placedIn(page, story, photos),
    paywall: hasPaywall(page, around.firstBody),
    declaredLength: textOf(page.metadata.article?.data['articleBody'])?.length ?? 0,
    unusableImages: unusableImages(page, story),
    ruled: ruledToSend(ruled),
    cutShort: page.cutShort,
    fromData: told !== null,
  };
}

/** One text, right in the block's box: no markup need be looked for. */
function isPlain({ nodes, box, text }: Block): boolean {
  return !nodes[1] && nodes[0]?.parentNode === box.element && !box.inInline && !text.includes('\n');
}

/** Most paragraphs have no markup: their text is not sent twice. */
function withoutPlainText(inline: Inline[]): Inline[] {
  return inline.length === 1 && inline[0]?.type === 'text' ? [] : inline;
}

/** Every block from a little above the headline to a little below the text, but for those that are not shown. */
function blocksToSend(
  { blocks }: Page,
  { body }: Story,
  { headline, top, firstBody, lastBody }: Surroundings,
): Block[] {
  const from = Math.min(
    (headline?.firstBlock ?? firstBody) - BEFORE_HEADLINE,
    top[0]?.index ?? firstBody,
    body[0] ?? firstBody,
  );
  return blocks.slice(Math.max(from, 0), lastBody + AFTER_TEXT).filter(({ box }) => !box.hidden);
}

/** In the midst of the text nobody asks for a link's name or whether a line is bold. */
function isAtEnds(index: number, story: Story, { textStart, nextText, lastBody }: Surroundings): boolean {
  return (
    index <= Math.max(textStart + INTO_TEXT, nextText) ||
    index >= lastBody - BEFORE_END ||
    index <= (story.body[INTO_TEXT] ?? 0)
  );
}

const INTO_TEXT = 8;
const BEFORE_END = 8;

/** The boxes around the blocks, outermost first. */
function boxesToSend(
  page: Page,
  blocks: readonly Block[],
  others: readonly Box[],
): { boxes: Box[]; placeOf: (box: Box) => number } {
  const places = page.boxes.map(() => NOT_SENT);
  const send = (inner: Box): void => {
    for (let box: Box | null = inner; box && places[box.index] === NOT_SENT; box = box.parent) places[box.index] = 0;
  };
  for (const { box } of blocks) send(box);
  others.forEach(send);
  const boxes = page.boxes.filter(({ index }) => places[index] !== NOT_SENT);
  boxes.forEach(({ index }, place) => {
    places[index] = place;
  });
  return { boxes, placeOf: ({ index }) => places[index] ?? NOT_SENT };
}

const NOT_SENT = -1;

function ruledToSend({ found, unmatched }: RulesFound): Galley['ruled'] {
  return { found: [...found].map(([field, { texts, where }]) => ({ field, texts, where })), unmatched: [...unmatched] };
}

function placedIn(page: Page, story: Story, photos: readonly PhotoReading[]): Galley['placed'] {
  const placed: Galley['placed'] = findEmbeds(page, story);
  for (const { photo, spots } of photos) {
    const beforeBlock = page.images[spots[0] ?? -1]?.beforeBlock;
    if (beforeBlock !== undefined) placed.push({ node: { type: 'photo', photo: photo.id }, beforeBlock });
  }
  return placed.toSorted((a, b) => a.beforeBlock - b.beforeBlock);
}

function metadataToSend({ metadata, blocks }: Page, around: Surroundings, story: Story): Galley['metadata'] {
  const { article, microdata, meta, authorLinks, categoryLinks, tagLinks } = metadata;
  const nodes = metadata.nodes.filter((node) => node === article || isAsked(node));
  const near = (links: readonly Element[], blocks: readonly Block[]): Element[] =>
    links.slice(0, MOST_LINKS).filter((link) => blocks.some((block) => holds(block, link)));
  const texts = (links: readonly Element[]): string[] => links.map((link) => plainText(link.textContent));
  const categories = near(categoryLinks, around.top);
  const below = blocks
    .slice(around.lastBody, around.lastBody + AFTER_TEXT)
    .filter((block) => !isOfTeaser(block, blocks[block.index + 1]));
  return {
    ...metadata,
    nodes: nodes.map(({ types, data }) => ({ types, data: withoutLongValues(data) })),
    article: article ? nodes.indexOf(article) : -1,
    microdata: [...microdata].map(([name, values]) => [name, values.map(({ value }) => value)]),
    meta: [...meta].map(([name, contents]) => [name, [...contents]]),
    authorLinks: texts(near(authorLinks, around.top)),
    categoryLinks: texts(
      categories.length > 0 ? categories : inOneLine(near(categoryLinks, below), story.core.element),
    ),
    tagLinks: texts(tagLinks.slice(0, MOST_TAGS)),
  };
}

/** Whether all of the line is a link, and the next one, in a box with it, another story's title. */
function isOfTeaser({ box, length, linkLength }: Block, next: Block | undefined): boolean {
  const isTitle = next?.linkLength && linkLength === length && isHeading(next);
  return isTitle ? holdsBlock(box.parent ?? box, next.index) : false;
}

/** Below the text, other stories' links follow: the first line of them counts, unless it stands in such a story. */
function inOneLine(links: readonly Element[], text: Element): Element[] {
  const line = links[0]?.parentElement;
  const article = line?.closest('article');
  return article && !article.contains(text) ? [] : links.filter(({ parentElement }) => parentElement === line);
}

const MOST_LINKS = 20;
const MOST_TAGS = 100;

function holds(block: Block, element: Element): boolean {
  return block.nodes.some((node) => element.contains(node));
}

/** The kinds of nodes that a field asks for, and those that others refer to. */
function isAsked({ types, data }: JsonLdNode): boolean {
  return (
    types.some((type) => /^(?:BreadcrumbList|WebSite|Place)$|WebPage$/.test(type)) ||
    (data['@id'] !== undefined && data['name'] !== undefined)
  );
}

/** Stories repeat their text here, live pages all their posts: the fields read neither. */
function withoutLongValues(data: JsonLdNode['data']): JsonLdNode['data'] {
  const kept: [string, Json][] = Object.entries(data).filter(([name]) => !LONG_VALUES.test(name));
  return Object.fromEntries(kept);
}

const LONG_VALUES = /^(?:articleBody|text|liveBlogUpdate|comment|hasPart|review)$/;
