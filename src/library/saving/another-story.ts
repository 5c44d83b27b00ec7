/**
 * Telling two stories apart that declare one address: a page that goes from story to story by itself may leave the first
 * one's. Saved under it, the second would become a version of the first.
 */
import type { Article } from '../../article/article.ts';
import { addressWords, pathWords, shareAmong, shareNumber, slugWords } from '../../article/address/address-words.ts';
import { withoutTracking } from '../../article/address/without-tracking.ts';
import type { Capture } from '../../article/forms/person.ts';

/** From this share of common words on, a headline may be the other one rewritten. */
const ALIKE = 0.25;

/**
 * Whether the page is another story than the saved one, of whose address it says that it is its own: it was read at an
 * address of its own, and has another headline. A rewritten headline stands at the address where it stood.
 */
export function isAnotherStory(
  saved: Pick<Article, 'url' | 'headline' | 'canonicalUrl'>,
  page: Pick<Article, 'url' | 'headline'>,
): boolean {
  const own = withoutTracking(page.url);
  if (saved.headline === null || page.headline === null || own === saved.canonicalUrl) return false;
  if (!differBothWays(own, withoutTracking(saved.url))) return false;
  // Declared without the parameter that chooses the story, an address is that of every story.
  const [bare] = own.split(/[?#]/);
  if (saved.canonicalUrl !== bare && !differBothWays(own, saved.canonicalUrl)) return false;
  const [one, other] = [addressWords(saved.headline), addressWords(page.headline)];
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
  return fewer.size > 1 && shareAmong(fewer, more) < ALIKE;
}

/** So many words are no two stories' by chance. */
const MANY = 3;

/**
 * Whether each address has something that the other has not, so that either may be of a story of its own: of a print version, a
 * page for phones or the second of several pages, only one has. What the story is called in both, whatever section it is
 * shown in and whatever follows the reader, is the story's.
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

/** What chooses among the pages of one path. */
const parameters = (address: URL | null): Set<string> =>
  new Set([...(address?.search.slice(1).split('&') ?? []), address?.hash ?? ''].filter(Boolean));

/** Returns the capture with the address at which it was read as the one that identifies it. */
export function atOwnAddress({ article, evidence }: Capture): Capture {
  const canonicalUrl = withoutTracking(article.url);
  const seen = evidence.fields.canonicalUrl?.map((each) => ({ ...each, chosen: each.source === 'url' }));
  return {
    article: { ...article, canonicalUrl },
    evidence: seen ? { ...evidence, fields: { ...evidence.fields, canonicalUrl: seen } } : evidence,
  };
}
