import { blockTexts } from '../../../article/forms/body-text.ts';
import { splitDateline } from '../../../article/forms/split-dateline.ts';
import type { BodyBlock } from '../../../article/body.ts';
import type { CapturedPhoto, SavedArticle, SavedCaption, SavedRecord } from '../../../library/record/record.ts';
import { creditLabel } from '../../story/credit-label.ts';
import { captionWithCredit } from '../../story/credit-line.ts';
import { unplacedPhotos } from '../../story/unplaced-photos.ts';
import type { ExportFormat } from '../../format.ts';

/**
 * Plain text in wire layout: section, headline, place (unless the text opens with it), lead, captions with credits where they stand, body, byline; a
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

/** Between two stories in one file. */
export const SEPARATOR = `\n${'—'.repeat(12)}\n\n`;

/** Returns one record in wire layout, without a line feed at its end. */
export function recordText(record: SavedRecord): string {
  const parts = record.kind === 'article' ? articleParts(record) : captionParts(record);
  return paragraphs(parts);
}

function articleParts(article: SavedArticle): (string | null)[] {
  return [
    article.section.at(-1) ?? article.kicker,
    article.headline,
    article.subheadline,
    splitDateline(article).above === null ? null : (article.dateline?.place ?? null),
    article.lead,
    recordBodyText(article),
    article.byline?.raw ?? null,
  ];
}

/** Returns the body alone, captions with their credits where the photos stand, or left out; of a caption, its line. */
export function recordBodyText(record: SavedRecord, photos = true): string {
  if (record.kind === 'caption') return photos ? captionLine(record.photo, record.story.language) : '';
  const body = opened(record);
  if (!photos) return paragraphs(blockTexts(body));
  const { above, below } = unplacedPhotos(record);
  const line = (photo: CapturedPhoto) => captionLine(photo, record.language);
  return paragraphs([...above.map(line), ...body.flatMap((block) => bodyParts(block, record)), ...below.map(line)]);
}

/** The body with what opened its text (`TTXVN -`): a credit, which reading takes from the text and wire copy prints there. */
function opened(article: SavedArticle): readonly BodyBlock[] {
  const { body } = article;
  const { before } = splitDateline(article);
  const first = body.find((block) => block.type === 'paragraph');
  if (before === '' || first === undefined) return body;
  const children = [{ type: 'text' as const, value: `${before} ` }, ...first.children];
  return body.map((block) => (block === first ? { ...first, children } : block));
}

const paragraphs = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join('\n\n');

function bodyParts(block: BodyBlock, { photos, language }: SavedArticle): string[] {
  if (block.type !== 'photo') return blockTexts([block]);
  const photo = photos.find(({ id }) => id === block.photo);
  return photo ? [captionLine(photo, language)] : [];
}

/** Returns caption and credit as wire copy has them: `Toàn cảnh cây cầu. Ảnh: Đỗ Minh Hà - TTXVN`, in the story's language. */
export function captionLine(
  { caption, credit }: Pick<CapturedPhoto, 'caption' | 'credit'>,
  language: string | null,
): string {
  if (!credit) return caption ?? '';
  const label = creditLabel(language, credit.kind);
  if (saysOf(credit.raw, label)) return captionWithCredit({ caption, credit });
  return [caption, `${label}: ${credit.raw}`].filter(Boolean).join(' ');
}

/** Whether the credit has the word in it, as `AP Photo/Maren Holt` has. */
const saysOf = (raw: string, label: string): boolean =>
  raw.split(/[^\p{L}\p{M}]+/u).some((word) => word.toLowerCase() === label.toLowerCase());

function captionParts({ photo, story }: SavedCaption): (string | null)[] {
  return [captionLine(photo, story.language), photo.src, story.headline, story.canonicalUrl];
}
