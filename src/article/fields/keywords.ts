import type { Candidate, Field, Reading } from '../field.ts';
import { wordsOf } from '../languages/index.ts';
import { textsOf } from '../metadata/values.ts';
import type { Block } from '../page.ts';
import { alternatives, decodeEntities, fold } from '../text.ts';
import { siteNames } from './publisher.ts';

/** The story's own tags: no section names, no site boilerplate, not the headline cut into words. */
export const keywords: Field<'keywords'> = {
  name: 'keywords',
  doc: 'The story’s own tags.',
  absent: [],
  text: (value) => value.join(', '),
  candidates: (reading) => {
    const { article, meta, microdata, tagLinks } = reading.page.metadata;
    const found: Candidate<string[]>[] = [];
    const add = (raw: readonly string[], source: Candidate<string>['source'], where: string, score: number): void => {
      const value = tidy(raw, reading);
      if (value.length > 0)
        found.push({ value, raw: raw.join(', '), source, where, score: score + plausibility(value) });
    };
    add(textsOf(article?.data['keywords']), 'json-ld', 'keywords', 0.8);
    add(textsOf(article?.data['about']), 'json-ld', 'about', 0.5);
    add(
      (microdata.get('keywords') ?? []).map(({ value }) => value),
      'microdata',
      'keywords',
      0.7,
    );
    add(meta.get('news_keywords') ?? [], 'meta', 'meta[name="news_keywords"]', 0.78);
    add(meta.get('article:tag') ?? [], 'meta', 'meta[property="article:tag"]', 0.76);
    add(meta.get('keywords') ?? [], 'meta', 'meta[name="keywords"]', 0.7);
    add(meta.get('parsely-tags') ?? meta.get('sailthru.tags') ?? [], 'meta', 'meta[name="parsely-tags"]', 0.55);
    add(
      tagLinks.map((link) => link.textContent ?? ''),
      'layout',
      'a[rel="tag"]',
      0.74,
    );
    add(shownTags(reading), 'layout', 'tag box', 0.72);
    return found;
  },
};

const SEPARATOR = /\s*[,;，；、|]\s*|\s*\n\s*/;
const LONGEST = 60;
const MOST = 40;

/** One comma-joined list becomes a list; the site's names, the headline and repetitions go. */
function tidy(raw: readonly string[], reading: Reading): string[] {
  const site = siteNames(reading);
  const headline = fold(reading.chosen.headline ?? '');
  const kept: string[] = [];
  const seen = new Set<string>();
  // A list of several values holds one tag each, whatever commas are in them.
  const parts = raw.length > 1 ? raw : raw.flatMap((text) => text.split(SEPARATOR));
  for (const part of parts) {
    const tag = decodeEntities(part)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^[#•·]\s*|[.,;]$/g, '');
    const folded = fold(tag);
    if (folded === '' || tag.length > LONGEST || seen.has(folded) || site.has(folded) || folded === headline) continue;
    seen.add(folded);
    kept.push(tag);
  }
  return kept.slice(0, MOST);
}

/** Long lists are made by machines or for search engines, single tags are often a section. */
function plausibility(tags: readonly string[]): number {
  if (tags.length > 15) return -0.15;
  return tags.length === 1 ? -0.06 : 0;
}

const TAG_BOX =
  /(?:^|[\s_-])(?:tags?|tag-?(?:list|box|cloud|item|links?|wrap(?:per)?)|topics?|keywords?|hashtags?|article-?tags|block_tag|themen|the-article-tags|subjects?)(?=$|[\s_-])/;

/** Links in boxes that are named or labelled for tags, from just above the text to a little after it. */
function shownTags({ page, around, story }: Reading): string[] {
  const labels = labelPattern();
  const blocks = page.blocks.slice(around.headline?.firstBlock ?? around.firstBody, around.lastBody + AFTER);
  const tags: string[] = [];
  let box: Block['box'] | null = null;
  let labelled = -9;
  for (const block of blocks) {
    if (block.box.hidden || story.body.includes(block.index)) continue;
    const label = labels.exec(block.text);
    if (label && block.length - block.linkLength <= label[0].length + 2) labelled = block.index;
    const named = tagBoxOf(block);
    const following = block.index - labelled <= (labelled === block.index ? 0 : tags.length + 2) && labelled >= 0;
    if (!named && !following) continue;
    const links = linksIn(block);
    if (links.length === 0 || links.some((text) => text.length > LONGEST)) continue;
    if (box !== null && named !== null && named !== box && tags.length > 0) break;
    box ??= named;
    tags.push(...links);
  }
  return tags;
}

const AFTER = 40;

function tagBoxOf(block: Block): Block['box'] | null {
  for (let at: Block['box'] | null = block.box, level = 0; at && level < 4; at = at.parent, level += 1) {
    if (at.tag === 'body' || at.tag === 'main' || at.tag === 'article') return null;
    if (TAG_BOX.test(at.names)) return at;
  }
  return null;
}

function linksIn(block: Block): string[] {
  const links = new Set<Element>();
  for (const node of block.nodes) {
    const link = node.nodeType === 3 ? node.parentElement?.closest('a') : null;
    if (link && (node.textContent ?? '').trim() !== '') links.add(link);
  }
  return [...links].map((link) => (link.textContent ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

let pattern: RegExp | null = null;

/** A tag list's label in any language, at the start of its block. */
function labelPattern(): RegExp {
  pattern ??= new RegExp(
    String.raw`^(?:${alternatives(wordsOf((language) => language.keywordLabels))})\s*(?:[:：]|$)`,
    'iu',
  );
  return pattern;
}
