import type { Publisher } from '../../article.ts';
import type { Candidate, Field, Reading } from '../../field.ts';
import { resolve, textOf } from '../../metadata/values.ts';
import { rememberWhile } from '../../remember.ts';
import type { TextPage } from '../../text-page.ts';
import { decodeEntities, fold } from '../../text/text.ts';
import { withoutMarks } from '../../text/without-marks.ts';

/** Who publishes the page: the name that the site gives itself, and its domain. */
export const publisher: Field<'publisher'> = {
  name: 'publisher',
  absent: { name: null, domain: '' },
  text: ({ name, domain }) => name ?? domain,
  candidates: ({ page }) => {
    const domain = domainOf(page.url);
    const found: Candidate<Publisher>[] = declaredNames(page).map(({ name, source, where, score }) => {
      return { value: { name, domain }, raw: name, source, where, score };
    });
    found.push({ value: { name: null, domain }, raw: domain, source: 'url', where: 'host', score: 0.3 });
    return found;
  },
};

interface DeclaredName extends Pick<Candidate<Publisher>, 'source' | 'where' | 'score'> {
  name: string;
}

function declaredNames({ metadata, url }: TextPage): DeclaredName[] {
  const declared = resolve(metadata.article?.data['publisher'], metadata.nodes);
  const site = metadata.nodes.find(({ types }) => types.includes('WebSite'));
  const meta = (name: string): string | null => decodeEntities(metadata.meta.get(name)?.[0] ?? '').trim() || null;
  const siteName = meta('og:site_name');
  const names: [string | null, DeclaredName['source'], string, number][] = [
    // An address instead of a name says no more than the domain does.
    [siteName, 'meta', 'meta[property="og:site_name"]', siteName?.startsWith('www.') ? 0.35 : 0.8],
    [textOf(declared?.['name']), 'json-ld', 'publisher', 0.78],
    [textOf(site?.data['name']), 'json-ld', 'WebSite', 0.7],
    [metadata.microdata.get('publisher')?.[0]?.value ?? null, 'microdata', 'publisher', 0.6],
    [meta('application-name'), 'meta', 'meta[name="application-name"]', 0.6],
    [meta('publisher'), 'meta', 'meta[name="publisher"]', 0.5],
    [meta('dc.publisher'), 'meta', 'meta[name="dc.publisher"]', 0.5],
    [inTitle(metadata.title, domainOf(url)), 'meta', 'title', 0.55],
    [meta('copyright'), 'meta', 'meta[name="copyright"]', 0.31],
  ];
  return names.flatMap(([name, source, where, score]) =>
    name && name.length < 80 && !/^https?:/.test(name) ? [{ name, source, where, score }] : [],
  );
}

/** The end or the start of the window's title, if the domain says the same: `… | Tal-Kurier` of `tal-kurier.example`. */
function inTitle(title: string, domain: string): string | null {
  const parts = title.split(/\s+[|–—·:»-]\s+|\s*\|\s*/).map((part) => part.trim());
  const names = new Set([domain, registeredLabel(domain)].map(plain));
  const host = plain(domain.split('.')[0] ?? '');
  return (
    [parts.at(-1), parts[0]].find((part = '') => {
      const name = plain(part)
        .replace(/^the(?=.{4})/, '')
        .replace(/online$/, '');
      if (parts.length < 2 || name.length < 3) return false;
      // Two words run together are a name of its own (`talkurier.portal.example`); one is a department (`sport.`).
      return names.has(name) || (name === host && /\s/.test(part));
    }) ?? null
  );
}

function plain(text: string): string {
  return withoutMarks(fold(text));
}

/** Returns the host of a web address without `www.` and the like; for any other (an extension's page), an empty string. */
export function domainOf(url: string): string {
  const { protocol = '', hostname = '' } = URL.parse(url) ?? {};
  return (protocol.startsWith('http') ? hostname : '').replace(/^(?:www\d?|m|mobile|amp)\./, '');
}

/** What stands for `com` below a country's ending, and hosts whose customers have a name before theirs. */
const SECOND_LEVEL = /^(?:com?|net?|org?|gov?|gob|gouv|edu|ac|in|info|nom|web)\.[a-z]{2}$/;
const HOSTS = /^(?:blogspot|wordpress|substack|tumblr|typepad)\.com$|^github\.io$/;

/** The part of a domain that its owner chose: `courier` of `news.courier.co.uk`. A subdomain is a department: `sport.`. */
function registeredLabel(domain: string): string {
  const labels = domain.split('.');
  const ending = labels.slice(-2).join('.');
  const shared = labels.length > 2 && (SECOND_LEVEL.test(ending) || HOSTS.test(ending));
  return labels.at(shared ? -3 : -2) ?? domain;
}

/** Returns the folded names by which the site calls itself: declared names, its domain, its account's handle. */
export function siteNames({ page }: Pick<Reading, 'page'>): ReadonlySet<string> {
  return namesOf(page);
}

const namesOf = rememberWhile((page: TextPage): ReadonlySet<string> => {
  const domain = domainOf(page.url);
  const handle = page.metadata.meta.get('twitter:site')?.[0] ?? '';
  const spelled = [domain, domain.replace(/\.[a-z]{2,}$/, ''), registeredLabel(domain), handle.replace(/^@/, '')];
  const names = [...declaredNames(page).map(({ name }) => name), ...spelled];
  const folded = names.map(fold);
  const short = folded.map((name) => name.replace(ON_THE_WEB, ''));
  return new Set([...folded, ...short].filter((name) => name.length > 1));
});

/** What papers have behind their name on the web, folded: `Harbour Courier Online`, `الجزيرة نت`. */
const ON_THE_WEB = /(?<=.{4})(?:online|digital|24h?|онлайн|نت|أونلاين|온라인|オンライン|デジタル)$/;
