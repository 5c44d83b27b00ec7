/** The addresses in what a person pasted: a list, a column of a table, a text with links in it. */
import { siteOf } from '../settings/site-access.ts';

export interface PastedAddresses {
  /** Each once, in the order of the text. */
  urls: string[];
  /** How many lines have none. */
  without: number;
}

/** A comma may belong to an address, but not one before the next address. */
const ADDRESS = /https?:\/\/(?:(?!,https?:)[^\s<>"'`|])+/gi;
/** An address as people write it down: `news.example/story`. */
const BARE = /^[^\s/@:]+\.[^\s/@:.\d][^\s/@:.]+(?:\/\S*)?$/;

/** Returns the web addresses in the text. */
export function addressesIn(text: string): PastedAddresses {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const found = lines.map(addressesInLine);
  return { urls: [...new Set(found.flat())], without: found.filter((urls) => urls.length === 0).length };
}

function addressesInLine(line: string): string[] {
  const whole = line.match(ADDRESS)?.map(withoutEnd) ?? [];
  const bare = line.trim();
  const written = whole.length === 0 && BARE.test(bare) ? [`https://${bare}`] : whole;
  return written.filter((url) => siteOf(url) !== null).map((url) => URL.parse(url)?.href ?? url);
}

/** Takes off what closes a sentence or a bracket around the address. */
function withoutEnd(url: string): string {
  const end = /[.,;:!?\])}]+$/.exec(url)?.[0] ?? '';
  // A bracket that opens in the address closes there.
  return end.includes(')') && url.includes('(') ? url.replace(/[.,;:!?]+$/, '') : url.slice(0, url.length - end.length);
}
