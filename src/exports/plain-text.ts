import { blockTexts } from '../article/body-text.ts';
import type { BodyBlock } from '../article/body.ts';
import type { CapturedPhoto, SavedArticle, SavedCaption, SavedRecord } from '../library/record.ts';
import { creditLabel } from './credit-line.ts';
import type { ExportFormat } from './format.ts';

/**
 * Plain text in wire layout: section, headline, place, lead, captions with credits where they stand, body, byline; a
 * blank line between parts, as news agencies send stories.
 */
export const plainText: ExportFormat = {
  id: 'text',
  extension: 'txt',
  mime: 'text/plain',
  async *write({ records }) {
    let first = true;
    for await (const record of records) {
      yield `${first ? '' : SEPARATOR}${recordText(record)}\n`;
      first = false;
    }
  },
};

const SEPARATOR = `\n${'—'.repeat(12)}\n\n`;

/** Returns one record in wire layout, without a line feed at its end. */
export function recordText(record: SavedRecord): string {
  const parts = record.kind === 'article' ? articleParts(record) : captionParts(record);
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}

function articleParts(article: SavedArticle): (string | null)[] {
  const { dateline } = article;
  const placed = new Set(article.body.flatMap((block) => (block.type === 'photo' ? [block.photo] : [])));
  const unplaced = article.photos.filter((photo) => !placed.has(photo.id));
  return [
    article.section.at(-1) ?? article.kicker,
    article.headline,
    article.subheadline,
    dateline?.place ?? null,
    article.lead,
    ...unplaced.filter((photo) => photo.role === 'lead').map((photo) => captionLine(photo, article.language)),
    ...article.body.flatMap((block) => bodyParts(block, article)),
    ...unplaced.filter((photo) => photo.role !== 'lead').map((photo) => captionLine(photo, article.language)),
    article.byline?.raw ?? null,
  ];
}

function bodyParts(block: BodyBlock, { photos, language }: SavedArticle): string[] {
  if (block.type !== 'photo') return blockTexts([block]);
  const photo = photos.find(({ id }) => id === block.photo);
  return photo ? [captionLine(photo, language)] : [];
}

/** Caption and credit as wire copy has them: `Toàn cảnh cây cầu. Ảnh: Đỗ Minh Hà - TTXVN`, in the story's language. */
function captionLine({ caption, credit }: Pick<CapturedPhoto, 'caption' | 'credit'>, language: string | null): string {
  const line = credit && `${creditLabel(language, credit.kind)}: ${credit.raw}`;
  return [caption, line].filter(Boolean).join(' ');
}

function captionParts({ photo, story }: SavedCaption): (string | null)[] {
  return [captionLine(photo, story.language), photo.src, story.headline, story.canonicalUrl];
}
