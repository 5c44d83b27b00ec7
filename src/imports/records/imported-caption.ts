/** A captured caption made of what a file says. The library knows it by story, photo and words. */
import * as v from 'valibot';
import { CreditSchema } from '../../article/article.ts';
import { withoutTracking } from '../../article/address/without-tracking.ts';
import { domainOf } from '../../article/fields/publisher/publisher.ts';
import { articleId, captionId } from '../../library/record/ids.ts';
import { FORMAT_VERSION, SavedCaptionSchema, type CapturedPhoto, type Story } from '../../library/record/record.ts';
import { issuesText } from '../../messages/checked.ts';
import { bad, type ImportItem, type ReadOptions, type Spot } from '../format.ts';
import { importedLabels, languageTag, text, webPage } from './imported-article.ts';
import { importedTime } from './imported-time.ts';

/** As the file has it; texts may be empty. */
export interface CaptionClipping {
  /** The story's address. */
  url: string;
  headline: string;
  publisher: string;
  publishedAt: string;
  language?: string;
  photo: PhotoClipping;
  tags: readonly string[];
  collections: readonly string[];
  note?: string;
  savedAt: string;
}

export interface PhotoClipping {
  src: string;
  caption: string;
  alt?: string;
  credit: string;
  photographers: readonly string[];
  agencies: readonly string[];
  kind?: string;
  role?: string;
  width?: string;
  height?: string;
}

/** Returns the record, or that it cannot be one, and why. */
export async function importedCaption(
  clipping: CaptionClipping,
  { at, progress, readAt }: ReadOptions & { at: Spot; progress: number },
): Promise<ImportItem> {
  const url = webPage(clipping.url);
  if (url === null) return bad('no-address', at, progress, clipping.url);
  const photo = importedPhoto(clipping.photo, 'photo-1');
  if (photo.src === null && photo.caption === null && photo.credit === null) return bad('no-caption', at, progress);
  const story = storyOf(clipping, withoutTracking(url));
  const savedAt = importedTime(clipping.savedAt)?.instant ?? readAt;
  const checked = v.safeParse(SavedCaptionSchema, {
    kind: 'caption',
    id: await captionId(photo, story),
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt,
    updatedAt: savedAt,
    deletedAt: null,
    tags: importedLabels(clipping.tags),
    collections: importedLabels(clipping.collections),
    note: clipping.note?.trim() ?? '',
    photo,
    story,
    articleId: await articleId(story.canonicalUrl),
  });
  if (checked.success) return { kind: 'record', line: checked.output, at, progress };
  return bad('invalid-record', at, progress, issuesText(checked.issues));
}

/** Returns the photo; an address that is not on the web is none. */
export function importedPhoto(photo: PhotoClipping, id: string): CapturedPhoto {
  const raw = text(photo.credit);
  const kinds = CreditSchema.entries.kind.options;
  const credit = {
    raw: raw ?? '',
    photographers: names(photo.photographers),
    agencies: names(photo.agencies),
    kind: kinds.find((kind) => kind === photo.kind) ?? ('photo' as const),
  };
  return {
    id,
    src: webPage(photo.src),
    width: size(photo.width),
    height: size(photo.height),
    alt: text(photo.alt),
    caption: text(photo.caption),
    credit: raw === null ? null : credit,
    role: (['lead', 'gallery'] as const).find((role) => role === photo.role) ?? 'body',
  };
}

function storyOf({ headline, publisher, publishedAt, language }: CaptionClipping, canonicalUrl: string): Story {
  const domain = domainOf(canonicalUrl);
  const name = text(publisher);
  return {
    url: canonicalUrl,
    canonicalUrl,
    headline: text(headline),
    publisher: { name: name === domain ? null : name, domain },
    publishedAt: importedTime(publishedAt)?.time ?? null,
    language: languageTag(language),
  };
}

const names = (values: readonly string[]): string[] => values.map(text).filter((name) => name !== null);

const size = (value: string | undefined): number | null => (/^\d+$/.test(value ?? '') ? Number(value) : null);
