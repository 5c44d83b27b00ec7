/** Posts, videos, maps and charts of other sites inside the story: `iframe`s, and quotations that a script turns into a post. */
import type { Embed } from '../../body.ts';
import type { Box, Page } from '../../page.ts';
import { webAddress } from '../../address/web-address.ts';
import { nearestBox } from '../page/inside.ts';
import type { Story } from './story.ts';

/** An embed and the block before which it stands. */
export interface PlacedEmbed {
  node: Embed;
  beforeBlock: number;
}

/** Frames of advertising and measuring, by the words in their addresses. */
const NO_CONTENT =
  /doubleclick|googlesyndication|adservice|adnxs|adsystem|criteo|taboola|outbrain|googletagmanager|recaptcha|\/ads?[/?.-]|safeframe|facebook\.com\/(?:tr|plugins\/(?:like|share))|platform\.twitter\.com\/widgets\/(?:follow|tweet)_button/i;
/** Where the markup of posts keeps the post's address (Instagram, Facebook, TikTok). */
const PERMALINKS = ['data-instgrm-permalink', 'data-href', 'cite'];

/** Returns the embeds between the first and the last block of the body. */
export function findEmbeds(page: Page, story: Story): PlacedEmbed[] {
  const first = story.body[0] ?? 0;
  const last = (story.body.at(-1) ?? -1) + 1;
  const found: PlacedEmbed[] = [];
  for (const { element, box, beforeBlock } of page.embeds) {
    if (beforeBlock < first || beforeBlock > last || box.hidden) continue;
    const url = addressOf(element.getAttribute('src') || element.getAttribute('data-src'), page.baseUrl);
    if (url === null || NO_CONTENT.test(url)) continue;
    found.push({ node: { type: 'embed', url, title: element.getAttribute('title')?.trim() || null }, beforeBlock });
  }
  let after = -1;
  for (const [index, rule] of story.dropped) {
    if (rule !== 'embed' || index < after) continue;
    const box = nearestBox(page.blocks[index]?.box ?? null, isPost);
    if (!box) continue;
    after = box.lastBlock;
    const url = permalinkOf(box.element, page.baseUrl);
    if (url !== null) found.push({ node: { type: 'embed', url, title: null }, beforeBlock: box.firstBlock });
  }
  return found;
}

function isPost({ tag, element }: Box): boolean {
  return tag === 'blockquote' || PERMALINKS.some((name) => element.hasAttribute(name));
}

/** A post's own address is given in an attribute, or it is the last link in the post: the one on its date. */
function permalinkOf(element: Element, baseUrl: string): string | null {
  const own = PERMALINKS.map((name) => element.getAttribute(name)).find(Boolean);
  return addressOf(own ?? [...element.querySelectorAll('a[href]')].at(-1)?.getAttribute('href'), baseUrl);
}

function addressOf(value: string | null | undefined, baseUrl: string): string | null {
  return (value && webAddress(value, baseUrl)?.href) || null;
}
