/** The story's images as the page's metadata declare them: og:image, twitter:image, JSON-LD `image` and `ImageObject`. */
import type { Json } from '../metadata/json-ld.ts';
import type { Page } from '../page.ts';
import { webAddress } from '../web-address.ts';
import { splitCredit } from './credit-split.ts';
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
  if (credit !== '') image.credit ??= credit;
}

function readImages(
  value: Json | undefined,
  add: (address: string, caption: string | null, credit: string | null) => void,
  depth: number,
): void {
  if (value === undefined || value === null || depth > MAX_DEPTH) return;
  if (typeof value === 'string') return add(value, null, null);
  if (Array.isArray(value)) return value.forEach((item) => readImages(item, add, depth + 1));
  if (typeof value !== 'object') return;
  const address = value['contentUrl'] ?? value['url'] ?? value['@id'];
  const caption = text(value['caption']) ?? text(value['description']);
  const credit =
    text(value['creditText']) ??
    text(value['copyrightHolder']) ??
    text(value['creator']) ??
    text(value['author']) ??
    text(value['copyrightNotice']);
  if (typeof address === 'string') add(address, caption, credit);
}

/** A text, or the name of the person or organisation. */
function text(value: Json | undefined): string | null {
  const named = Array.isArray(value) ? value[0] : value;
  const string = named !== null && typeof named === 'object' && !Array.isArray(named) ? named['name'] : named;
  return typeof string === 'string' && string.trim() !== '' ? string.trim() : null;
}
