import type { ElementContent } from 'hast';
import type { SavedArticle, SavedRecord } from '../../library/record/record.ts';
import { storyOf } from '../../library/record/story-of.ts';
import { bylineText } from './credit-line.ts';
import { element } from './story-html.ts';
import { webAddress } from './story-tree.ts';

export interface Citation {
  plain: string;
  rich: ElementContent;
}

/** Returns the record's citation: Authors. “Headline.” *Publisher*, day. Address: what newspapers' style guides have in common. */
export function citationOf(record: SavedRecord): Citation {
  const story = storyOf(record);
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
    rich: element('p', {}, before, element('em', {}, publisher), after, address),
  };
}

function authorNames(article: SavedArticle): string {
  return article.byline?.authors.map((author) => author.name).join(', ') || bylineText(article);
}
