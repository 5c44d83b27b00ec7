/**
 * Telling apart two stories that declare the same address: a single-page site that opens the next story may leave the
 * first one's canonical URL in place. Saved under it, the second story would become a revision of the first.
 */
import type { Article } from '../../article/article.ts';
import { addressWords, pathWords, shareAmong, shareNumber, slugWords } from '../../article/address/address-words.ts';
import { withoutTracking } from '../../article/address/without-tracking.ts';
import type { Capture } from '../../article/forms/person.ts';

/** From this share of common words on, one headline may be a rewritten form of the other. */
const ALIKE = 0.25;

/**
 * Whether the page is another story than the saved one, although it declares the saved one's address: it was read at a
 * different address and has a different headline. A story whose headline was rewritten is still at its old address.
 */
export function isAnotherStory(
  saved: Pick<Article, 'url' | 'headline' | 'canonicalUrl'>,
  page: Pick<Article, 'url' | 'headline'>,
): boolean {
  const own = withoutTracking(page.url);
  if (saved.headline === null || page.headline === null || own === saved.canonicalUrl) return false;
  if (!differBothWays(own, withoutTracking(saved.url))) return false;
  // A canonical URL without the parameter that selects the story is the same for every story.
  const [bare] = own.split(/[?#]/);
  if (saved.canonicalUrl !== bare && !differBothWays(own, saved.canonicalUrl)) return false;
  const [one, other] = [addressWords(saved.headline), addressWords(page.headline)];
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return fewer.size > 1 && shareAmong(fewer, more) < ALIKE;
}

/** Two stories don't share this many words of their addresses by chance. */
const MANY = 3;

/**
 * Whether each address has words or parameters that the other lacks, so that they may belong to two stories. For a print
 * version, a mobile page or page two, only one of them has more. If the words of one headline occur in both addresses,
 * they belong to one story, whatever section or tracking parameters differ.
 */
function differBothWays(one: string, other: string): boolean {
  const [slug, otherSlug] = [slugWords(one), slugWords(other)];
  const [fewer, more] = slug.size < otherSlug.size ? [slug, otherSlug] : [otherSlug, slug];
  if (fewer.size >= MANY && fewer.isSubsetOf(more)) return false;
  const [a, b] = [URL.parse(one), URL.parse(other)];
  if (a?.pathname === b?.pathname) return haveOwn(parameters(a), parameters(b));
  const [words, others] = [pathWords(one), pathWords(other)];
  return !shareNumber(words, others) && haveOwn(words, others);
}

const haveOwn = (some: Set<string>, others: Set<string>): boolean =>
  !some.isSubsetOf(others) && !others.isSubsetOf(some);

/** Query parameters and fragment: what selects among the pages of one path. */
const parameters = (address: URL | null): Set<string> =>
  new Set([...(address?.search.slice(1).split('&') ?? []), address?.hash ?? ''].filter(Boolean));

/** Returns the capture with the address at which it was read as its canonical URL. */
export function atOwnAddress({ article, evidence }: Capture): Capture {
  const canonicalUrl = withoutTracking(article.url);
  const seen = evidence.fields.canonicalUrl?.map((each) => ({ ...each, chosen: each.source === 'url' }));
  return {
    article: { ...article, canonicalUrl },
    evidence: seen ? { ...evidence, fields: { ...evidence.fields, canonicalUrl: seen } } : evidence,
  };
}
