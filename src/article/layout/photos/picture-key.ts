/**
 * One picture has many addresses: sizes, crops, formats, image proxies. Its key is what they have in common: mostly the
 * file's name without size and extension, as nearly every content system keeps it.
 */

import { decoded } from '../../address/web-address.ts';

const EXTENSIONS = /(?:\.(?:jpe?g|png|webp|avif|gif|svg)){1,9}$/i;
/**
 * Sizes in file names. A bare number counts when it is a usual width: cameras and content systems number pictures, too.
 * Seen: `-1024x768`, `_M400x267`, `~1920x1080`, `_v16_9_1600`, `-640w`, `@2x`, `-scaled`, WordPress's `-e1715708581580`.
 */
const SIZE_SUFFIX =
  /(?:[-_~.@](?:[A-Z]{0,2}\d{2,4}x\d{2,4}|v\d{1,2}_\d{1,2}_\d{3,4}|\d{3,4}w|(?:[2-9]\d|1\d{2})0|1024|w[-_]?\d{2,4}|h[-_]?\d{2,4}|[234]x|scaled|e\d{13})){1,9}$/i;
/** Names that tell nothing: a folder or the query then names the picture. */
const GENERIC =
  /^(?:image|photo|picture|original|default|index|thumb(?:nail)?|large|medium|small|cover|master|download|resize|square|gallery|teaser|[a-z]{1,4}|\d{1,5}|\d+x\d+|[wh]\d+)$/i;
const SIZE_PARAMETER =
  /^(?:(?:im)?(?:width|height)|[whqsvt]|size|quality|dpr|fit|crop|resize|format|fm|auto|sig|token|strip|type|version|cb|impolicy|smart|ssl|itok)$/i;
/** A folder that only says a size or a shape. */
const SIZE_FOLDER = /^(?:\d{1,4}x\d{1,4}|[wh]_?\d+|\d{2,4}|thumb_[wh]|thumb|resize\S*|crop\S*)$/i;

/** A proxy before another is seen, hardly a third; a page can write thousands into one address. */
const MOST_PROXIES = 8;

/** Returns the key that all versions of one picture share. */
export function pictureKey(address: URL): string {
  let url = address;
  for (let inner = innerAddress(url), seen = 0; inner && seen < MOST_PROXIES; inner = innerAddress(url), seen += 1)
    url = inner;
  const segments = url.pathname.split('/').filter(Boolean);
  const file = decoded(segments.pop() ?? '').replace(EXTENSIONS, '');
  const name = file.replace(SIZE_SUFFIX, '').toLowerCase();
  if (name.length >= 6 && !name.split(/[_-]/).every((word) => GENERIC.test(word)))
    return /\d{5}/.test(name) ? name : `${number(segments)}/${name}`;
  const folders = segments.filter((segment) => !SIZE_FOLDER.test(segment));
  const query = parametersOf(url)
    .filter(([key]) => !SIZE_PARAMETER.test(key))
    .map(([key, value]) => `${key}=${value}`);
  // Where a folder numbers the picture, a general name only says which version it is: `/18636107/9/920x920.jpg`.
  const known = number(segments) === '' ? name : '';
  return `${url.host}/${folders.join('/')}/${known}?${query.join('&')}`;
}

/** Proxies carry the picture's own address in the path or the query, plain, percent-encoded or in Base64. */
function innerAddress(url: URL): URL | null {
  if (url.search.includes('http')) {
    for (const [, value] of parametersOf(url)) {
      if (/^https?:\/\//i.test(value)) return URL.parse(value);
    }
  }
  if (!/http|\/aHR0c/i.test(url.pathname)) return null;
  const path = decoded(url.pathname);
  const plain = /https?:\/{1,2}(.+)/i.exec(path.split(/\s/).pop() ?? '');
  if (plain) return URL.parse(`https://${plain[1]}`);
  const encoded = /(?:^|\/)(aHR0c[\w+=/-]+)/.exec(path)?.[1];
  if (!encoded) return null;
  try {
    return URL.parse(atob(encoded.replace(/\//g, '').replace(/-/g, '+').replace(/_/g, '/')));
  } catch {
    // Not Base64 after all: the address stands for itself.
    return null;
  }
}

/** Not by the iterators of `searchParams`: in Firefox a content script may not iterate over them (Xray vision). */
function parametersOf(url: URL): [name: string, value: string][] {
  const parameters: [string, string][] = [];
  url.searchParams.forEach((value, name) => parameters.push([name, value]));
  return parameters;
}

/** A long number in the folders is the picture's id: `/33420090/t/NN/v4/w480/-/donald-trump.jpg`. */
function number(segments: string[]): string {
  return /\d{6,}/.exec(segments.join('/'))?.[0] ?? '';
}
