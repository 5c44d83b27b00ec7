import type { Root, RootContent, Yaml } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type ConstructName, type Options } from 'mdast-util-to-markdown';
import type { Author } from '../../../article/article.ts';
import type { CapturedPhoto, SavedArticle, SavedCaption, SavedRecord } from '../../../library/record/record.ts';
import type { ExportFormat } from '../../format.ts';
import { hashtags } from '../../syntax/hashtags.ts';
import { NO_FILES, relativeAddress, type PhotoPath } from '../../files/photo-files.ts';
import { yamlOf } from '../../syntax/yaml.ts';
import { withoutAbsent } from '../../syntax/without-absent.ts';
import { storyTree, webAddress } from '../../story/story-tree.ts';

/** Markdown (CommonMark with GFM tables) with YAML front matter, as Obsidian and static site generators read it. */
export const markdown: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown',
  async *write(source) {
    const photoPath: PhotoPath = (src) => source.photoPath?.(src) ?? null;
    let first = true;
    for await (const record of source.records) {
      yield `${first ? '' : '\n'}${recordMarkdown(record, photoPath)}`;
      first = false;
    }
  },
};

/** Returns one record as Markdown; the front matter holds every field that the text does not. */
export function recordMarkdown(record: SavedRecord, photoPath = NO_FILES): string {
  return record.kind === 'article' ? articleMarkdown(record, photoPath) : captionMarkdown(record, photoPath);
}

function articleMarkdown(article: SavedArticle, photoPath: PhotoPath): string {
  return render(articleFrontMatter(article), [
    ...titleNodes(article),
    ...(article.lead === null ? [] : [boldParagraph(article.lead)]),
    ...bodyNodes(article, (photo) => photoNodes(photo, photoPath)),
  ]);
}

const bodyNodes = (article: SavedArticle, photo: (photo: CapturedPhoto) => RootContent[]): RootContent[] =>
  storyTree(article).children.flatMap((node) => (node.type === 'photo' ? photo(node.photo) : [node]));

function captionMarkdown(caption: SavedCaption, photoPath: PhotoPath): string {
  return render(captionFrontMatter(caption), photoNodes(caption.photo, photoPath));
}

function render(frontMatter: object, children: RootContent[]): string {
  const yaml: RootContent = { type: 'yaml', value: yamlOf(frontMatter) };
  return writeTree({ type: 'root', children: [yaml, ...children] });
}

/** As mdast-util-frontmatter writes it; that brings an `eval` along, which the stores' reviewers stop at. */
const FRONT_MATTER: Options = {
  handlers: { yaml: ({ value }: Yaml) => `---\n${value}\n---` },
  unsafe: [{ atBreak: true, character: '-', after: '-' }],
};

const ADDRESSES: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw'];
const inText = { inConstruct: 'phrasing', notInConstruct: ADDRESSES } as const;

/** What GitHub and Obsidian read beyond CommonMark, and a newspaper means as it stands: signs only where they would do something. */
const NO_EXTENSIONS: Options = {
  unsafe: [
    // `10~20, 30~40` would be crossed out,
    { ...inText, character: '~', after: '(?=[^~]*~)' },
    // `$5-$10` a formula,
    { ...inText, character: '$', after: String.raw`(?=[^\s$](?:[^$]*[^\s$])?\$)` },
    // `<%`, `{%` and `{{` commands to Templater, Jekyll and Hugo, which look for them before they read Markdown,
    { ...inText, character: '%', before: '(?<=[{<])' },
    { ...inText, character: '{', before: String.raw`(?<=\{)` },
    // and `#MeToo` a tag of the person's notes.
    { ...inText, character: '#', before: String.raw`\s`, after: String.raw`(?=\d*[\p{L}\p{So}_])`, unicode: true },
  ],
};

const writeTree = (tree: Root): string =>
  toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [FRONT_MATTER, NO_EXTENSIONS, gfmTableToMarkdown()],
  });

/** Returns the body alone as Markdown, with its photos or without; of a caption, the photo. */
export function recordBody(record: SavedRecord, photos = true, photoPath = NO_FILES): string {
  const shown = (photo: CapturedPhoto) => (photos ? photoNodes(photo, photoPath) : []);
  const children = record.kind === 'article' ? bodyNodes(record, shown) : shown(record.photo);
  return writeTree({ type: 'root', children }).trim();
}

/** Returns a text escaped so that Markdown reads back the very same text, wherever it stands. */
export function markdownText(value: string): string {
  const paragraph: RootContent = { type: 'paragraph', children: [{ type: 'text', value }] };
  return writeTree({ type: 'root', children: [paragraph] })
    .replace(/\n$/, '')
    .replaceAll('\n', '&#xA;');
}

function titleNodes({ headline }: SavedArticle): RootContent[] {
  return headline === null ? [] : [{ type: 'heading', depth: 1, children: [{ type: 'text', value: headline }] }];
}

const boldParagraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: [{ type: 'text', value }] }],
});

/** The image, then its caption with the credit in italics, as newspapers print it. */
function photoNodes({ src, alt, caption, credit }: CapturedPhoto, photoPath: PhotoPath): RootContent[] {
  const file = src === null ? null : photoPath(src);
  const url = file !== null ? relativeAddress(file) : src === null ? null : webAddress(src);
  const nodes: RootContent[] = [];
  if (url !== null) nodes.push({ type: 'paragraph', children: [{ type: 'image', url, alt: alt ?? caption ?? '' }] });
  if (caption !== null || credit) {
    nodes.push({
      type: 'paragraph',
      children: [
        ...(caption === null ? [] : [{ type: 'text' as const, value: credit ? `${caption} ` : caption }]),
        ...(credit ? [{ type: 'emphasis' as const, children: [{ type: 'text' as const, value: credit.raw }] }] : []),
      ],
    });
  }
  return nodes;
}

/** The record's own names, in the order in which a reader looks for them; what is absent is left out. */
export function articleFrontMatter(article: SavedArticle): object {
  return withoutAbsent({
    id: article.id,
    title: article.headline,
    subtitle: article.subheadline,
    kicker: article.kicker,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    publisher: article.publisher.name ?? article.publisher.domain,
    section: article.section,
    author: article.byline?.authors.map((author) => author.name) ?? [],
    byline: article.byline?.raw,
    authorDetails: article.byline?.authors.filter(hasDetails).map(authorFrontMatter) ?? [],
    agency: article.agency,
    dateline: article.dateline?.raw,
    place: article.dateline?.place,
    datelineDate: article.dateline?.date,
    datelineAgency: article.dateline?.agency,
    published: article.publishedAt?.iso,
    modified: article.modifiedAt?.iso,
    lead: article.lead,
    language: article.language,
    keywords: article.keywords,
    access: article.access,
    photos: article.photos.map(photoFrontMatter),
    ...tagsFrontMatter(article),
    collections: article.collections,
    note: article.note,
    saved: article.savedAt,
    updated: article.updatedAt,
  });
}

function captionFrontMatter({ id, photo, story, tags, collections, note, savedAt }: SavedCaption): object {
  return withoutAbsent({
    id,
    title: story.headline,
    url: story.canonicalUrl,
    publisher: story.publisher.name ?? story.publisher.domain,
    published: story.publishedAt?.iso,
    language: story.language,
    photos: [photoFrontMatter(photo)],
    ...tagsFrontMatter({ tags }),
    collections,
    note,
    saved: savedAt,
  });
}

/** `tagNames` has all of the person's own tags, where one of them is written otherwise: see `hashtags.ts`. */
function tagsFrontMatter({ tags }: Pick<SavedRecord, 'tags'>): { tags: string[]; tagNames: readonly string[] } {
  const written = hashtags(tags);
  return { tags: written, tagNames: written.join('\n') === tags.join('\n') ? [] : tags };
}

/** Notes programs show `author` as it is: what more there is of a person stands by itself. */
const hasDetails = ({ role, outlet, url, kind }: Author): boolean =>
  role !== null || outlet !== null || url !== null || kind !== 'person';

const authorFrontMatter = ({ name, role, outlet, url, kind }: Author): object =>
  withoutAbsent({ name, role, outlet, url, kind: kind === 'person' ? null : kind });

const photoFrontMatter = ({ src, width, height, alt, caption, credit, role }: CapturedPhoto): object =>
  withoutAbsent({
    src,
    width,
    height,
    alt,
    caption,
    credit: credit?.raw,
    creditKind: credit === null || credit.kind === 'photo' ? null : credit.kind,
    photographer: credit?.photographers ?? [],
    agency: credit?.agencies ?? [],
    role: role === 'body' ? null : role,
  });
