import type {
  ImageObjectLeaf,
  NewsArticleLeaf,
  NewsMediaOrganizationLeaf,
  OrganizationLeaf,
  PersonLeaf,
  WithContext,
} from 'schema-dts';
import { blockTexts } from '../../../article/forms/body-text.ts';
import type { Author } from '../../../article/article.ts';
import type { CapturedPhoto, SavedArticle, SavedCaption, SavedRecord } from '../../../library/record/record.ts';
import type { ExportFormat } from '../../format.ts';
import { jsonArray } from '../../syntax/json-array.ts';
import { withoutAbsent } from '../../syntax/without-absent.ts';

/**
 * schema.org NewsArticle (and ImageObject for captions) as JSON-LD (https://schema.org/NewsArticle). Google's types of the
 * vocabulary judge it: a property that schema.org does not have, or not there, does not compile.
 */
export const schemaOrg: ExportFormat = {
  id: 'schema-org',
  extension: 'jsonld',
  mime: 'application/ld+json',
  async *write({ records }) {
    // As JSON has it too, so that no text ends the script element that holds it in a page.
    for await (const piece of jsonArray(records, recordJsonLd)) yield piece.replaceAll('<', String.raw`\u003c`);
  },
};

const CONTEXT = 'https://schema.org';
type ArticleNode = WithContext<NewsArticleLeaf>;
type ImageNode = WithContext<ImageObjectLeaf>;

/** Returns the record as a JSON-LD node; what is absent is left out. */
function recordJsonLd(record: SavedRecord): ArticleNode | ImageNode {
  return record.kind === 'article' ? articleNode(record) : captionNode(record);
}

function articleNode(article: SavedArticle): ArticleNode {
  return withoutAbsent<ArticleNode>({
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    '@id': article.canonicalUrl,
    url: article.canonicalUrl,
    mainEntityOfPage: article.canonicalUrl,
    identifier: article.id,
    headline: article.headline,
    alternativeHeadline: article.subheadline,
    description: article.lead,
    articleSection: article.section,
    articleBody: blockTexts(article.body).join('\n\n') || null,
    dateline: article.dateline?.raw ?? null,
    author: article.byline?.authors.map(authorNode) ?? [],
    sourceOrganization: article.agency === null ? null : { '@type': 'NewsMediaOrganization', name: article.agency },
    publisher: withoutAbsent<NewsMediaOrganizationLeaf>({
      '@type': 'NewsMediaOrganization',
      name: article.publisher.name ?? article.publisher.domain,
      url: article.publisher.domain ? `https://${article.publisher.domain}` : null,
    }),
    datePublished: article.publishedAt?.iso ?? null,
    dateModified: article.modifiedAt?.iso ?? null,
    inLanguage: article.language,
    keywords: article.keywords,
    isAccessibleForFree: article.access === 'free' ? true : article.access === 'paywalled' ? false : null,
    image: article.photos.map(imageNode),
  });
}

function captionNode({ photo, story }: SavedCaption): ImageNode {
  return {
    '@context': CONTEXT,
    ...imageNode(photo),
    isPartOf: withoutAbsent<NewsArticleLeaf>({
      '@type': 'NewsArticle',
      '@id': story.canonicalUrl,
      url: story.canonicalUrl,
      headline: story.headline,
      datePublished: story.publishedAt?.iso ?? null,
    }),
  };
}

function authorNode({ name, role, outlet, url, kind }: Author): PersonLeaf | OrganizationLeaf {
  if (kind !== 'person') return withoutAbsent<OrganizationLeaf>({ '@type': 'Organization', name, url });
  return withoutAbsent<PersonLeaf>({
    '@type': 'Person',
    name,
    jobTitle: role,
    affiliation: outlet === null ? null : { '@type': 'Organization', name: outlet },
    url,
  });
}

function imageNode({ src, width, height, caption, credit, alt }: CapturedPhoto): ImageObjectLeaf {
  return withoutAbsent<ImageObjectLeaf>({
    '@type': 'ImageObject',
    contentUrl: src,
    width: pixels(width),
    height: pixels(height),
    caption,
    description: alt,
    creditText: credit?.raw ?? null,
    creator: (credit?.photographers ?? []).map((name) => ({ '@type': 'Person' as const, name })),
    copyrightHolder: (credit?.agencies ?? []).map((name) => ({ '@type': 'Organization' as const, name })),
  });
}

/** A Distance of schema.org's: a number and its unit. */
const pixels = (size: number | null): string | null => (size === null ? null : `${size} px`);
