/** What the clipboard gets: plain text, and rich text where a word processor can use it. */
import { toHtml } from 'hast-util-to-html';
import type { CapturedPhoto, SavedArticle, SavedRecord } from '../library/record.ts';
import type { CopyKind } from './copy-kinds.ts';
import { bylineText, captionWithCredit } from './credit-line.ts';
import { recordMarkdown } from './markdown.ts';
import { recordText } from './plain-text.ts';
import { element, recordArticle } from './story-html.ts';
import { webAddress } from './story-tree.ts';

export interface Copied {
  plain: string;
  /** HTML, or null where plain text is all that makes sense. */
  rich: string | null;
}

/** Returns what is copied of a record as the given kind. A captured caption has its story's citation. */
export function copyOf(record: SavedRecord, kind: CopyKind): Copied {
  switch (kind) {
    case 'text':
      return { plain: recordText(record), rich: toHtml(recordArticle(record, ({ src }) => src && webAddress(src))) };
    case 'markdown':
      return { plain: recordMarkdown(record), rich: null };
    case 'citation':
      return citation(record);
    case 'json':
      return { plain: JSON.stringify(record, null, 2), rich: null };
  }
}

/** Returns a photo's caption with its credit. */
export function copyOfCaption(photo: CapturedPhoto): Copied {
  return { plain: captionWithCredit(photo), rich: null };
}

/** Authors. “Headline.” *Publisher*, day. Address: what the style guides for newspapers have in common. */
function citation(record: SavedRecord): Copied {
  const story = record.kind === 'article' ? record : record.story;
  const authors = record.kind === 'article' ? authorNames(record) : '';
  const publisher = story.publisher.name ?? story.publisher.domain;
  const day = story.publishedAt?.iso.slice(0, 10) ?? '';
  const headline =
    story.headline === null ? '' : /[.!?…。？！]$/u.test(story.headline) ? story.headline : `${story.headline}.`;
  const before = [authors && `${authors}. `, headline && `“${headline}” `].join('');
  const after = `${day && `, ${day}`}. `;
  const href = webAddress(story.canonicalUrl);
  const address = href === null ? story.canonicalUrl : element('a', { href }, story.canonicalUrl);
  return {
    plain: `${before}${publisher}${after}${story.canonicalUrl}`,
    rich: toHtml(element('p', {}, before, element('em', {}, publisher), after, address)),
  };
}

function authorNames(article: SavedArticle): string {
  return article.byline?.authors.map((author) => author.name).join(', ') || bylineText(article);
}
