/** Whether a story has changed since it was saved: its content, not the circumstances of the reading. */
import type { Article, NewsTime, Photo } from '../article/article.ts';
import type { FieldName } from '../article/evidence.ts';
import type { SavedArticle } from './record.ts';

/** The parts of the story that a reader would call its content, each made comparable. */
const CONTENT: { [Name in FieldName]?: (article: Article) => unknown } = {
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
  body: (article) => bodyOf(article),
  photos: ({ photos }) => photos.map(photoContent),
  keywords: ({ keywords }) => keywords,
};

/**
 * What changes from one reading to the next while the story stays the same: many sites date every page as modified now,
 * and a metered page is free until the third visit. They count only beside a change of content.
 */
const CIRCUMSTANCES: { [Name in FieldName]?: (article: Article) => unknown } = {
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

/**
 * Returns the fields in which the page now differs from the saved article, leaving out those that the person has set:
 * there the page's value was known, and the person's is the better one.
 */
export function pageChanges(saved: SavedArticle, article: Article): FieldName[] {
  return differences(saved, article).filter((name) => !setByPerson(saved, name));
}

function setByPerson({ evidence }: SavedArticle, name: FieldName): boolean {
  return evidence.fields[name]?.some(({ chosen, source }) => chosen && source === 'person') ?? false;
}

function differing(parts: typeof CONTENT, saved: Article, article: Article): FieldName[] {
  return Object.entries(parts)
    .filter(([, part]) => canonicalJson(part(saved)) !== canonicalJson(part(article)))
    .map(([name]) => name as FieldName);
}

/** The raw text may read "two hours ago": only the instant, and how exactly it is known, is content. */
function instantOf(time: NewsTime | null): unknown {
  return time && { iso: time.iso, precision: time.precision };
}

/** Blocks name photos by ids that a reading makes up: compared is which of the photos stands there. */
function bodyOf({ body, photos }: Article): unknown {
  return body.map((block) =>
    block.type === 'photo' ? { photo: photos.findIndex(({ id }) => id === block.photo) } : block,
  );
}

function photoContent({ src, alt, caption, credit, role }: Photo): unknown {
  return { src: withoutResizing(src), alt, caption, credit, role };
}

/** `photo.jpg?w=680&sign=…` is the same picture at another size; `image?id=7` is told from others by its query. */
function withoutResizing(src: string): string {
  return src.replace(/(\.(?:avif|gif|jpe?g|png|webp))\?.*$/iu, '$1');
}

/** JSON with sorted keys: the order in which an object was built is no difference. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
