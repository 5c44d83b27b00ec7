/** Who wrote the story, as the metadata say: JSON-LD, meta tags, microdata and links marked as the author's. */
import type { Author } from '../../article.ts';
import type { Reading } from '../../field.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import type { Json } from '../../metadata/json-ld.ts';
import { isObject, listOf, resolve, textOf, textsOf } from '../../metadata/values.ts';
import type { TextPage } from '../../text-page.ts';
import { decodeEntities, fold } from '../../text/text.ts';
import { optionsFor, parsed, unique, type BylineCandidate } from './byline-candidate.ts';
import { bylineWords } from './byline-words.ts';
import { LOGIN } from './name-shapes.ts';
import { parseByline } from './parse-byline.ts';
import { siteNames } from '../publisher/publisher.ts';

/** No story has more; each is looked up among all that the page declares. */
const MOST_AUTHORS = 100;

/** The authors that JSON-LD lists, each name taken apart if it holds several. */
export function jsonLdBylines(reading: Reading): BylineCandidate[] {
  const { article, nodes } = reading.page.metadata;
  const authors = listOf(article?.data['author'] ?? article?.data['creator'])
    .slice(0, MOST_AUTHORS)
    .flatMap((entry) => declaredAuthors(entry, nodes, reading));
  if (authors.length === 0) return [];
  const distinct = authors.filter(
    (author, at) => authors.findIndex((other) => fold(other.name) === fold(author.name)) === at,
  );
  const value = { raw: distinct.map(({ name }) => name).join(', '), authors: distinct };
  return [{ value, raw: value.raw, source: 'json-ld', where: 'author', score: 0.85 }];
}

function declaredAuthors(entry: Json, nodes: TextPage['metadata']['nodes'], reading: Reading): Author[] {
  const data = resolve(entry, nodes);
  const name = textOf(data ? (data['name'] ?? null) : entry);
  if (!name || /^https?:/.test(name) || LOGIN.test(name)) return [];
  const options = optionsFor(reading);
  const type = textsOf(data?.['@type']).join(' ');
  const url = textOf(data?.['url'])?.match(/^https?:\/\/\S+$/)?.[0] ?? null;
  const role = textOf(data?.['jobTitle']);
  const parsedNames = parseByline(name, options)?.authors ?? [];
  // `Tin tức 24h`: what is behind a date elsewhere is no name; `AFP 10/11/2025` has one.
  const isCut =
    parsedNames.length > 0 &&
    parsedNames.every((author) => !author.name.includes(' ')) &&
    /\S\s.*\d/.test(name) &&
    !/\d{4}|\d[./-]\d/.test(name);
  const named = isCut ? [] : parsedNames;
  if (type.includes('Organization') || named.length === 0) {
    const kind = agencyNamed(name) ? 'agency' : type.includes('Organization') || isObject(entry) ? 'staff' : 'person';
    return [{ name, role, outlet: null, url, kind }];
  }
  return named.map((author) => ({ ...author, role: author.role ?? role, url: named.length === 1 ? url : null }));
}

const AUTHOR_META: Readonly<Record<string, number>> = {
  author: 0.7,
  'article:author': 0.68,
  'dable:author': 0.72,
  byl: 0.7,
  'parsely-author': 0.7,
  'sailthru.author': 0.7,
  'dcsext.author': 0.66,
  'dc.creator': 0.6,
  'dcterms.creator': 0.6,
  'og:article:author': 0.6,
  'cxenseparse:author': 0.6,
  'mrf:authors': 0.68,
  authors: 0.66,
};

/** Meta tags and microdata that name authors; several of one name are several authors. */
export function markedBylines(reading: Reading): BylineCandidate[] {
  const { meta, microdata, authorLinks } = reading.page.metadata;
  const found: BylineCandidate[] = [];
  const site = siteNames(reading);
  for (const [name, score] of Object.entries(AUTHOR_META)) {
    const contents = (meta.get(name) ?? []).filter((content) => !/^(?:https?:)?\/\//.test(content));
    const named = parsed(contents.map(decodeEntities).join(' ; '), reading, 'meta', `meta[name="${name}"]`, score);
    // Systems put the site's own name here when nobody is named: that says nothing about this story.
    found.push(
      ...named.filter(({ value }) =>
        value?.authors.some((author) => author.kind !== 'staff' || !site.has(fold(author.name))),
      ),
    );
  }
  const authors = unique((microdata.get('author') ?? []).map(({ value }) => value));
  // In a figure it is who took the picture.
  const captions = reading.photos.flatMap(({ captionBlocks }) => captionBlocks);
  const credits = captions.map((index) => reading.page.blocks[index]?.text ?? '');
  const wrote = authors.filter((name) => !credits.some((text) => text.endsWith(name)));
  found.push(...parsed((wrote.length > 0 ? wrote : authors).join(' ; '), reading, 'microdata', 'author', 0.75));
  const labelled = ['1', '2', '3'].find((n) =>
    bylineWords(reading.chosen.language).marker.test(`${meta.get(`twitter:label${n}`)?.[0] ?? ''} `),
  );
  if (labelled)
    found.push(
      ...parsed(meta.get(`twitter:data${labelled}`)?.[0] ?? '', reading, 'meta', 'meta[name="twitter:data1"]', 0.66),
    );
  found.push(...parsed(unique(authorLinks).join(' ; '), reading, 'layout', 'a[rel="author"]', 0.78));
  return found;
}
