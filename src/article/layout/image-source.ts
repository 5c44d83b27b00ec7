/** Where an image's file lies: every version that the page offers of it, whichever lazy-loading habit it follows. */
import type { ImageSpot } from '../page.ts';
import { pictureKey } from './picture-key.ts';

/** One offered file. `rank` orders versions by size: pixels of width as stated, or a guess on the same scale. */
export interface Version {
  url: string;
  width: number | null;
  rank: number;
}

export interface ImageSource {
  /** Largest first; never empty. */
  versions: Version[];
  /** What identifies the picture (see `pictureKey`), of every version. */
  keys: string[];
  /** As the markup declares them, in pixels: the display size on many sites, the file's on others. */
  width: number | null;
  height: number | null;
  alt: string;
  title: string;
}

const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif|bmp|tiff?|jpe|heic)(?:[?!;,&:/%]|$)/i;
/** Attributes that hold the address of an image whatever the file is called. */
const ADDRESS_NAME =
  /^(?:src|poster|(?:data|lazy|x)-.*?(?:src|original|image|img|poster|url|photo)|original|contenturl)$/i;
const SET_NAME = /srcset$/i;
/** Never an address of this image, although it may look like one. */
const OTHER_NAME =
  /^(?:alt|class|id|style|sizes|aria-.*|on.*|itemtype|.*placeholder.*|.*share.*|.*avatar.*|.*thumb.*|.*lqip.*|.*preview.*|data-page-url)$/i;
/** Files that stand in until the real one is loaded, or count visits. */
const STAND_IN =
  /(?:place-?holder|spacer|blank|1x1|pixel|transparent|loading|lazy-?load|default-?image|no-?image|grey|gray)[\w-]*\.(?:gif|png|jpe?g|svg|webp)|\/(?:pixel|beacon|track|counter)[/?]/i;
const FULL_SIZE = /original|full|zoom|large|hi-?res|big|max|lightbox/i;

/** A declared full-size version outranks those sized for the layout; a lightbox link comes next. */
const FULL_SIZE_RANK = 6000;
const LINKED_RANK = 5000;

/** Returns the sources of an image, or null where the page names no file that could be fetched (data: and blob: images). */
export function readImageSource(spot: ImageSpot, baseUrl: string): ImageSource | null {
  const found = new Map<string, Version>();
  const add = (address: string, width: number | null, rank: number): void => {
    const url = URL.parse(address.trim(), baseUrl);
    if (!url || !/^https?:$/.test(url.protocol) || STAND_IN.test(url.pathname)) return;
    url.hash = '';
    const known = found.get(url.href);
    if (!known || known.rank < rank) found.set(url.href, { url: url.href, width, rank });
  };
  const image = innerImage(spot.element);
  if (image) readAttributes(image, add);
  const picture = spot.element.parentElement?.localName === 'picture' ? spot.element.parentElement : null;
  for (const source of picture?.querySelectorAll('source') ?? []) readAttributes(source, add);
  if (found.size > 0 && spot.href && IMAGE_FILE.test(spot.href)) add(spot.href, null, LINKED_RANK);
  const versions = [...found.values()].toSorted((a, b) => b.rank - a.rank);
  if (versions.length === 0) return null;
  return {
    versions,
    keys: [...new Set(versions.map(({ url }) => pictureKey(url)))],
    width: size(image, ['width', 'data-width', 'w', 'orgwidth', 'data-original-width']),
    height: size(image, ['height', 'data-height', 'h', 'orgheight', 'data-original-height']),
    alt: (image?.getAttribute('alt') ?? image?.getAttribute('data-alt') ?? '').trim(),
    title: (image?.getAttribute('title') ?? '').trim(),
  };
}

/** A `noscript` twin holds markup as elements where scripts are off, as text where they are on. */
function innerImage(element: Element): Element | null {
  if (element.localName !== 'noscript') return element;
  if (element.firstElementChild) return element.querySelector('img');
  const markup = element.textContent ?? '';
  if (!/<img\b/i.test(markup)) return null;
  return new DOMParser().parseFromString(markup, 'text/html').querySelector('img');
}

type Add = (address: string, width: number | null, rank: number) => void;

function readAttributes(element: Element, add: Add): void {
  for (const { name, value } of element.attributes) {
    if (value.length < 5 || value.startsWith('data:') || OTHER_NAME.test(name)) continue;
    if (SET_NAME.test(name)) readSet(value, add);
    else if (!/\s/.test(value.trim()) && (ADDRESS_NAME.test(name) ? /[/.]/.test(value) : IMAGE_FILE.test(value))) {
      if (/^[[{<]/.test(value.trim())) continue;
      const width = widthInAddress(value);
      add(value, width, FULL_SIZE.test(name) ? FULL_SIZE_RANK : (width ?? 0));
    }
  }
}

/** Parses `srcset` (HTML Standard, "parse a srcset attribute"): addresses may hold commas, so descriptors end candidates. */
function readSet(set: string, add: Add): void {
  for (const [, address, number, unit] of set.matchAll(
    /([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?(?:\s+\d+h)?\s*(?:,|$)/g,
  )) {
    if (!address || address.startsWith('data:')) continue;
    const stated = unit === 'w' ? Number(number) : null;
    const width = stated ?? widthInAddress(address);
    const density = unit === 'x' ? Number(number) : 1;
    add(address, width, (width ?? 1) * (stated === null ? density : 1));
  }
}

const WIDTHS = [
  /[?&;](?:w|width|imwidth|wid|mw|imgwidth)=(\d{2,4})\b/i,
  /[?&](?:resize|fit)=(\d{2,4})[,x%]/i,
  /[/_.~,-](?:[A-Z]{0,2})(\d{2,4})x\d{2,4}(?:[/_.~,-]|$)/i,
  /[/_,-](?:w|width|thumb_w)[-_/:]?(\d{2,4})(?:[/_.,-]|$)/i,
  /[_-](\d{3,4})w?\.(?:jpe?g|png|webp|avif)/i,
];

/** Returns the width in pixels that an image's address states, or null. */
export function widthInAddress(address: string): number | null {
  for (const pattern of WIDTHS) {
    const width = Number(pattern.exec(address)?.[1] ?? 0);
    if (width >= 16 && !(width >= 1990 && width <= 2035)) return width;
  }
  return null;
}

function size(element: Element | null, names: string[]): number | null {
  for (const name of names) {
    const value = element?.getAttribute(name)?.trim();
    if (value && /^\d{1,5}(?:px)?$/.test(value) && Number.parseInt(value, 10) > 0) return Number.parseInt(value, 10);
  }
  return null;
}
