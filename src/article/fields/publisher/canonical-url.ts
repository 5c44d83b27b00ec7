import { addressWords, pathWords, shareAmong, shareNumber, slugWords } from '../../address/address-words.ts';
import type { Candidate, Field } from '../../field.ts';
import { textOf } from '../../metadata/values.ts';
import { withoutTracking } from '../../address/without-tracking.ts';
import { domainOf } from './publisher.ts';
import { webAddress } from '../../address/web-address.ts';

/** The address that identifies the story: as the page declares it if it stays on the site, without what only tracks. */
export const canonicalUrl: Field<'canonicalUrl'> = {
  name: 'canonicalUrl',
  absent: '',
  text: (value) => value,
  candidates: ({ page, around }) => {
    const { metadata, url, baseUrl } = page;
    const title = around.headline?.headline ?? metadata.title ?? '';
    const found: Candidate<string>[] = [
      { value: withoutTracking(url), raw: url, source: 'url', where: 'address', score: 0.5 },
    ];
    const add = (
      raw: string | null | undefined,
      source: Candidate<string>['source'],
      where: string,
      score: number,
    ): void => {
      const address = raw ? webAddress(raw, baseUrl) : null;
      if (!raw || !address || !isSameSite(address.href, url)) return;
      // A front page declared as canonical for every story is a fault of the template.
      if (address.pathname === '/' && URL.parse(url)?.pathname !== '/') return;
      const value = withoutTracking(address.href);
      found.push({ value, raw, source, where, score: isLeftOver(value, url, title) ? LEFT_OVER : score });
    };
    add(metadata.canonical, 'meta', 'link[rel="canonical"]', 0.9);
    add(metadata.meta.get('og:url')?.[0], 'meta', 'meta[property="og:url"]', 0.75);
    const main = metadata.article?.data['mainEntityOfPage'];
    const id = typeof main === 'object' && main !== null && !Array.isArray(main) ? main['@id'] : main;
    add(textOf(id) ?? textOf(metadata.article?.data['url']), 'json-ld', 'mainEntityOfPage', 0.7);
    return found;
  },
};

/** Shown as evidence, and never chosen. */
const LEFT_OVER = 0.1;

/**
 * Whether the declared address is that of another story: a page that goes from story to story by itself may leave what it
 * declared for the first. The address at hand then has the headline's words, and the declared one others. Of a print
 * version, a page made for phones or one of several pages, both have the same.
 */
function isLeftOver(declared: string, url: string, title: string): boolean {
  if (declared === url) return false;
  const [theirs, own] = [slugWords(declared), slugWords(url)];
  const [onlyTheirs, onlyOwn] = [theirs.difference(own), own.difference(theirs)];
  if (onlyTheirs.size < 2 || onlyOwn.size < 2 || shareNumber(pathWords(declared), pathWords(url))) return false;
  const told = addressWords(title);
  return shareAmong(onlyOwn, told) >= 0.5 && shareAmong(theirs, told) === 0;
}

function isSameSite(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [domainOf(a), domainOf(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`) || lastTwo(one) === lastTwo(other);
}

function lastTwo(domain: string): string {
  return domain.split('.').slice(-2).join('.');
}
