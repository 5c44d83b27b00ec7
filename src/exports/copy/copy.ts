/** What the clipboard gets: plain text, and rich text where a word processor can use it. */
import { toHtml } from 'hast-util-to-html';
import type { CapturedPhoto, SavedRecord } from '../../library/record/record.ts';
import type { CopyKind } from './copy-kinds.ts';
import { citationOf } from '../story/citation.ts';
import { captionWithCredit } from '../story/credit-line.ts';
import { recordMarkdown } from '../formats/documents/markdown.ts';
import { recordText } from '../formats/documents/plain-text.ts';
import { element, recordArticle } from '../story/story-html.ts';
import { webAddress } from '../story/story-tree.ts';

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

/** Returns a photo's caption with its credit; in the rich form the credit is in italics, as the notice on the page copies it. */
export function copyOfCaption(photo: CapturedPhoto): Copied {
  const { caption, credit } = photo;
  const words = credit && element('em', {}, caption === null ? credit.raw : `(${credit.raw})`);
  const parts = [caption, caption !== null && credit ? ' ' : null, words].filter((part) => part !== null);
  return { plain: captionWithCredit(photo), rich: toHtml(element('p', {}, ...parts)) };
}

function citation(record: SavedRecord): Copied {
  const { plain, rich } = citationOf(record);
  return { plain, rich: toHtml(rich) };
}
