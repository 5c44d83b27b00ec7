/** The story's images as the page's metadata declare them: og:image, twitter:image, JSON-LD `image` and `ImageObject`. */
import type { Json } from '../../metadata/json-ld.ts';
import { isObject, textOf } from '../../metadata/values.ts';
import type { Page } from '../../page.ts';
import { webAddress } from '../../address/web-address.ts';
import { splitCredit } from '../credits/credit-split.ts';
import { pictureKey } from './picture-key.ts';

export interface DeclaredImage {
  url: string;
  key: string;
  caption: string | null;
  credit: string | null;
}

const MAX_DEPTH = 4;

/** Returns each declared picture once, with the caption and credit that any declaration gives. */
export function declaredImages(page: Page): DeclaredImage[] {
  const images = new Map<string, DeclaredImage>();
  const add = (address: string, caption: string | null, credit: string | null): void => {
    const url = webAddress(address, page.baseUrl);
    if (!url) return;
    const key = pictureKey(url);
    const known = images.get(key);
    if (!known) images.set(key, { url: url.href, key, caption, credit });
    else {
      known.caption ??= caption;
      known.credit ??= credit;
    }
  };
  const { article, meta } = page.metadata;
  const headline = article?.data['headline'];
  for (const field of ['image', 'associatedMedia', 'primaryImageOfPage', 'thumbnailUrl'])
    readImages(article?.data[field], add, 0);
  for (const name of ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']) {
    for (const address of meta.get(name) ?? []) add(address, null, null);
  }
  for (const image of images.values()) tidyCaption(image, typeof headline === 'string' ? headline : '');
  return [...images.values()];
}

/** Many systems declare the headline or the file's name as the caption: neither is one. A credit at its end is split off. */
function tidyCaption(image: DeclaredImage, headline: string): void {
  if (image.caption === null) return;
  const { caption, credit } = splitCredit(image.caption);
  const generated = caption === '' || caption === headline || !/\s/.test(caption);
  image.caption = generated ? null : caption;
  if (credit) image.credit ??= credit;
}

function readImages(
  value: Json | undefined,
  add: (address: string, caption: string | null, credit: string | null) => void,
  depth: number,
): void {
  if (depth > MAX_DEPTH) return;
  if (typeof value === 'string') return add(value, null, null);
  if (Array.isArray(value)) return value.forEach((item) => readImages(item, add, depth + 1));
  if (!isObject(value)) return;
  const address = value['contentUrl'] ?? value['url'] ?? value['@id'];
  const first = (names: readonly string[]): string | null =>
    names.map((name) => textOf(value[name])).find((text) => text !== null) ?? null;
  const caption = first(['caption', 'description']);
  const credit = first(['creditText', 'copyrightHolder', 'creator', 'author', 'copyrightNotice']);
  if (typeof address === 'string') add(address, caption, credit);
}
