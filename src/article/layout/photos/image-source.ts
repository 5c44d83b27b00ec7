/** Where an image's file lies: every version that the page offers of it, whichever lazy-loading habit it follows. */
import type { ImageSpot } from '../../page.ts';
import { remember } from '../../remember.ts';
import { webAddress } from '../../address/web-address.ts';
import { pictureKey } from './picture-key.ts';

/** One offered file. `rank` orders versions by size: pixels of width as stated, or a guess on the same scale. */
export interface Version {
  /** As written in the page, white space trimmed. */
  address: string;
  width: number | null;
  rank: number;
}

export interface ImageSource {
  /** The largest version's address, absolute. */
  url: string;
  /** Its width in pixels as the page states it, or null. */
  urlWidth: number | null;
  /** All versions, largest first; never empty. */
  versions: Version[];
  /** What identifies the picture (see `pictureKey`). */
  keys: string[];
  /** As the markup declares them, in pixels: the display size on many sites, the file's on others. */
  width: number | null;
  height: number | null;
  alt: string;
  title: string;
}

export const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:[?!;,&:/%]|$)/i;
const NO_IMAGE_FILE = /\.(?:html?|php|aspx?|jsp|js|json|mp[34d]|m3u8|pdf)(?:$|[?#])/i;
/** Attributes that hold the address of an image whatever the file is called. */
const ADDRESS_NAME = /^(?:src|poster|(?:data|lazy)-.*?(?:src|original|image|img|url|photo)|original|contenturl)$/i;
/** Never an address of this image, although it may look like one. */
const OTHER_NAME =
  /^(?:alt|class|id|style|sizes|title|aria-.*|on.*|.*(?:placeholder|share|thumb|lqip|preview|link).*)$/i;
/** Files that stand in until the real one is loaded, or count visits. */
const STAND_IN =
  /(?:place-?holder|spacer|blank|1x1|pixel|transparent|loading|lazy-?load|default-?image|no-?im|gr[ae]y)[\w-]{0,60}\.(?:gif|png|jpe?g|svg|webp)|\/(?:pixel|track)[/?]/i;
const FULL_SIZE = /original|full|zoom|large|hi-?res|big|max/i;

/** A declared full-size version outranks those sized for the layout; a lightbox link comes next. */
const FULL_SIZE_RANK = 6000;
const LINKED_RANK = 5000;

/**
 * Returns the sources of an image, or null where the page names no file that could be fetched (data: and blob: images).
 * `standsIn` tells addresses that many images of the page share: they are no picture's own.
 */
export function readImageSource(
  spot: ImageSpot,
  baseUrl: string,
  standsIn: (address: string) => boolean = () => false,
): ImageSource | null {
  const image = innerImage(spot.element);
  const found = new Map<string, Version>();
  const add: Add = (version) => keepBest(found, version);
  if (image) readAttributes(image, add);
  const picture = spot.element.parentElement?.localName === 'picture' ? spot.element.parentElement : null;
  for (let source = picture?.firstElementChild ?? null; source; source = source.nextElementSibling) {
    if (source.localName === 'source') readAttributes(source, add);
  }
  const real = [...found.values()].filter(({ address }) => !STAND_IN.test(address));
  const unshared = real.filter(({ address }) => !standsIn(address));
  const own = unshared.length > 0 ? unshared : real;
  if (own.length > 0 && spot.href && IMAGE_FILE.test(spot.href))
    own.push({ address: spot.href, width: null, rank: LINKED_RANK });
  const versions = own.toSorted((a, b) => b.rank - a.rank);
  const best = versions[0];
  const url = best && webAddress(best.address, baseUrl);
  if (!url) return null;
  url.hash = '';
  return {
    url: url.href,
    urlWidth: best.width,
    versions,
    keys: keysOf(versions, baseUrl),
    width: size(image, ['width', 'data-width', 'w', 'orgwidth', 'data-original-width']),
    height: size(image, ['height', 'data-height', 'h', 'orgheight', 'data-original-height']),
    alt: textIn(image, ['alt', 'data-alt', 'data-alt-text']),
    title: textIn(image, ['title']),
  };
}

function keepBest(found: Map<string, Version>, version: Version): void {
  const known = found.get(version.address);
  if (!known || known.rank < version.rank) found.set(version.address, version);
}

/** The largest and the smallest version name the picture; those between mostly repeat them. */
function keysOf(versions: Version[], baseUrl: string): string[] {
  const keys = new Set<string>();
  const seen = new Set<string>();
  for (const version of [versions[0], versions[1], versions.at(-1)]) {
    // Most versions differ in folders or parameters only: the same file needs no second look.
    const file = version?.address.split('?')[0]?.split('/').at(-1) ?? '';
    if (!version || (file.length > 8 && seen.has(file))) continue;
    seen.add(file);
    const url = URL.parse(version.address, baseUrl);
    if (url) keys.add(pictureKey(url));
  }
  return [...keys];
}

/** A `noscript` twin holds markup as elements where scripts are off, as text where they are on. */
function innerImage(element: Element): Element | null {
  if (element.localName !== 'noscript') return element;
  if (element.firstElementChild) return element.querySelector('img');
  const markup = element.textContent;
  if (!/<img\b/i.test(markup)) return null;
  return new DOMParser().parseFromString(markup, 'text/html').querySelector('img');
}

type Add = (version: Version) => void;

const MOST_ATTRIBUTES = 99;

function readAttributes(element: Element, add: Add): void {
  // By name: an `Attr` for each costs more, and in Firefox a content script may not iterate over them (Xray vision).
  // Of a few: to find each of thousands takes time by their square.
  for (const name of element.getAttributeNames().slice(0, MOST_ATTRIBUTES)) {
    const { other, set, address: named, full } = roleOf(name);
    if (other) continue;
    const value = element.getAttribute(name) ?? '';
    if (value.length < 5 || value.startsWith('data:')) continue;
    if (set) readSet(value, add);
    else if (/^\s*[[{]/.test(value)) readJson(value, add);
    else {
      const address = value.trim();
      // A program of the site may draw the picture.
      const isFile = !NO_IMAGE_FILE.test(address) || (name === 'src' && /\.(?:php|aspx?|jsp)/.test(address));
      if (/[\s<]/.test(address) || !isFile || !(named ? /[/.]/ : IMAGE_FILE).test(address)) continue;
      const width = widthInAddress(address);
      add({ address, width, rank: full ? FULL_SIZE_RANK : (width ?? 0) });
    }
  }
}

/** What an attribute's name says of its value. */
interface Role {
  /** Never an address of the image. */
  other: boolean;
  set: boolean;
  address: boolean;
  full: boolean;
}

const MOST_ROLES = 500;

/** All images of a page have the same few attributes. */
const roleOf = remember(
  (name: string): Role => ({
    other: OTHER_NAME.test(name),
    set: name.toLowerCase().endsWith('srcset'),
    address: ADDRESS_NAME.test(name),
    full: FULL_SIZE.test(name),
  }),
  MOST_ROLES,
);

/** Some loaders keep the versions as JSON in an attribute: `data-src='{"default":{"src":"//…"}}'`. */
function readJson(json: string, add: Add): void {
  for (const [, address] of json.matchAll(/"(?:src|url|original|large|full)"\s*:\s*"([^"\s]{5,})"/gi)) {
    if (!address) continue;
    const width = widthInAddress(address);
    add({ address: address.replaceAll('\\/', '/'), width, rank: width ?? 0 });
  }
}

/** Parses `srcset` (HTML Standard, "parse a srcset attribute"): addresses may hold commas, so descriptors end candidates. */
function readSet(set: string, add: Add): void {
  for (const [, address, number, unit] of set.matchAll(
    /(?<![^\s,])([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?(?:\s+\d+h)?\s*(?:,|$)/g,
  )) {
    if (!address || address.startsWith('data:')) continue;
    const stated = unit === 'w' ? Number(number) : null;
    const width = stated ?? widthInAddress(address);
    add({ address, width, rank: width ?? (unit === 'x' ? Number(number) : 1) });
  }
}

const WIDTHS = [
  /[?&;](?:im)?w(?:id(?:th)?)?=(\d{2,4})\b/i,
  /[?&](?:resize|fit)=(\d{2,4})[,x%]/i,
  /[/_.~,-][A-Z]{0,2}(\d{2,4})x\d{2,4}(?:[/_.~,?-]|$)/i,
  /[/_,-](?:w|width|thumb_w)[-_/:=]?(\d{2,4})(?:[/_.,-]|$)/i,
  /[/_,](?:rs|resize):(?:[a-z]+:)?(\d{2,4})\b/i,
  /[/_-]\d{1,2}x\d{1,2}[-_/](\d{3,4})[/_.-]/i,
  /\/(\d{3,4})\/\d{3,4}\/[^/]*$/,
  /[_-]([2-9]\d{2}|\d{4})w?\.(?:jpe?g|png|webp|avif)/i,
];

/** Returns the width in pixels that an image's address states, or null. */
function widthInAddress(address: string): number | null {
  for (const [index, pattern] of WIDTHS.entries()) {
    const width = Number(pattern.exec(address)?.[1] ?? 0);
    // Where no parameter calls it a width, a number may be a year.
    if (width >= 16 && (index === 0 || width < 1990 || width > 2035)) return width;
  }
  return null;
}

/** The first of these attributes that the element has. */
function textIn(element: Element | null, names: string[]): string {
  const name = names.find((each) => element?.hasAttribute(each)) ?? '';
  return element?.getAttribute(name)?.trim() ?? '';
}

function size(element: Element | null, names: string[]): number | null {
  for (const name of names) {
    const value = Number(/^(\d{1,5})(?:px)?$/.exec(textIn(element, [name]))?.[1]);
    if (value > 0) return value;
  }
  return null;
}
