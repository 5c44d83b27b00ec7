/** Whether a story's content has changed since it was saved, apart from what differs from one reading to the next. */
import type { Article, NewsTime, Photo } from '../../article/article.ts';
import type { ArticleEvidence, FieldName } from '../../article/evidence.ts';
import type { Capture } from '../../article/forms/person.ts';
import type { SavedArticle } from './record.ts';

/** What of the article is compared with the same of the other. */
type Parts = { [Name in FieldName]?: (article: Article, other: Article) => unknown };

/** The parts of the story that a reader would call its content, each made comparable. */
const CONTENT: Parts = {
  canonicalUrl: ({ canonicalUrl }) => canonicalUrl,
  publisher: ({ publisher }) => publisher,
  language: ({ language }) => language,
  section: ({ section }) => section,
  kicker: ({ kicker }) => kicker,
  headline: ({ headline }) => headline,
  subheadline: ({ subheadline }) => subheadline,
  lead: ({ lead }) => lead,
  dateline: ({ dateline }) => dateline,
  byline: ({ byline }) => byline,
  agency: ({ agency }) => agency,
  publishedAt: ({ publishedAt }) => instantOf(publishedAt),
  body: bodyOf,
  photos: ({ photos }) => photos.map(photoContent),
  keywords: ({ keywords }) => keywords,
};

/**
 * What changes from one reading to the next while the story stays the same: many sites date every page as modified now,
 * and a metered page is free until the third visit. They count only beside a change of content.
 */
const CIRCUMSTANCES: Parts = {
  modifiedAt: ({ modifiedAt }) => instantOf(modifiedAt),
  access: ({ access }) => access,
};

/**
 * Returns the fields in which `article` differs from what was saved before, in the record's order; empty when the story
 * is the same. The address as read, warnings, the raw text of times, and sizes and resizing parameters of photos don't count.
 */
export function differences(saved: Article, article: Article): FieldName[] {
  const content = differing(CONTENT, saved, article);
  return content.length === 0 ? [] : [...content, ...differing(CIRCUMSTANCES, saved, article)];
}

/** Returns all fields in which two states of a story differ, the circumstances of the reading too. */
export function allDifferences(earlier: Article, later: Article): FieldName[] {
  return [...differing(CONTENT, earlier, later), ...differing(CIRCUMSTANCES, earlier, later)];
}

/** Whether what a reading found is another state of the story: a circumstance counts where the person has set it. */
export function isAnotherState(saved: Article, { article, evidence }: Capture): boolean {
  return (
    differing(CONTENT, saved, article).length > 0 ||
    differing(CIRCUMSTANCES, saved, article).some((name) => setByPerson(evidence, name))
  );
}

/**
 * Returns the fields in which the page now differs from the saved article, without those that the person has set: there the
 * person knew the page's value and has corrected it.
 */
export function pageChanges(saved: SavedArticle, article: Article): FieldName[] {
  return differences(saved, article).filter((name) => !setByPerson(saved.evidence, name));
}

function setByPerson(evidence: ArticleEvidence, name: FieldName): boolean {
  return evidence.fields[name]?.some(({ chosen, source }) => chosen && source === 'person') ?? false;
}

function differing(parts: Parts, saved: Article, article: Article): FieldName[] {
  return Object.entries(parts)
    .filter(([, part]) => canonicalJson(part(saved, article)) !== canonicalJson(part(article, saved)))
    .map(([name]) => name as FieldName);
}

/** The raw text may be "two hours ago": only the instant and its precision are content. */
function instantOf(time: NewsTime | null): unknown {
  return time && { iso: time.iso, precision: time.precision };
}

/**
 * Blocks name photos by ids that change with each reading, so the photo's address is compared instead. A photo that the other
 * state does not have is a change of the photos, not of the text as well.
 */
function bodyOf({ body, photos }: Article, other: Article): unknown {
  return body.flatMap((block): unknown[] => {
    if (block.type !== 'photo') return [block];
    const photo = photos.find(({ id }) => id === block.photo);
    return photo && !hasPhoto(other, photo) ? [] : [{ photo: photo && withoutResizing(photo.src) }];
  });
}

/** Whether this photo, at whatever size, is among the article's. */
export const hasPhoto = ({ photos }: Article, photo: Photo): boolean => placeOfPhoto(photos, photo) >= 0;

/** Returns the place of this photo, at whatever size, among those; -1 when it is none of them. */
export const placeOfPhoto = (photos: readonly Photo[], { src }: Photo): number =>
  photos.findIndex((photo) => withoutResizing(photo.src) === withoutResizing(src));

function photoContent({ src, alt, caption, credit, role }: Photo): unknown {
  return { src: withoutResizing(src), alt, caption, credit, role };
}

/** `photo.jpg?w=680&sign=…` is the same picture at another size; `image?id=7` is told from others by its query. */
function withoutResizing(src: string): string {
  return src.replace(/(\.(?:avif|gif|jpe?g|png|webp))\?.*$/iu, '$1');
}

/**
 * JSON with sorted keys and composed letters: neither the order in which an object was built is a difference, nor whether a
 * site writes an accented letter as one character or as two, which look alike.
 */
function canonicalJson(value: unknown): string {
  const json = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return json.normalize('NFC');
}
