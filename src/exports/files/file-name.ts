/** File names for exports: real titles in any script, safe on Windows, macOS and Linux. */
import type { SavedRecord } from '../../library/record/record.ts';
import { storyOf } from '../../library/record/story-of.ts';

/** What a pattern may name, in braces. */
export const patternFields = ['date', 'publisher', 'headline', 'section', 'language', 'id'] as const;

export const DEFAULT_PATTERN = '{date} {publisher} {headline}';

/** A file's name has at most 200 bytes of UTF-8 with its extension and a number; every file system takes 255. */
const MAX_BYTES = 190;

/** Device names that Windows refuses, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)/i;

/** Returns the record's file name without extension: the pattern filled in, made safe, at most 190 bytes of UTF-8. */
export function fileName(record: SavedRecord, pattern: string = DEFAULT_PATTERN): string {
  const story = storyOf(record);
  const values: Record<(typeof patternFields)[number], string> = {
    date: (story.publishedAt?.iso ?? record.savedAt).slice(0, 10),
    publisher: story.publisher.name ?? story.publisher.domain,
    headline: story.headline ?? '',
    section: record.kind === 'article' ? (record.section.at(-1) ?? '') : '',
    language: story.language ?? '',
    id: record.id,
  };
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as keyof typeof values] : whole,
  );
  return safeFileName(filled) || safeFileName(record.id) || 'cutline';
}

/** Returns the text as a file name that Windows, macOS and Linux all take, cut at a character; empty when nothing is left. */
export function safeFileName(text: string): string {
  const safe = text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[\p{Cc}\p{Co}\p{Cn}\uFFFD<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const tidy = tidyEnds(safe);
  return tidyEnds(cutBytes(RESERVED.test(tidy) ? `_${tidy}` : tidy));
}

/** Format characters, such as soft hyphens and those that turn text round; not the joiners, by which words and emoji are spelt. */
const UNSEEN = /(?![\u200C\u200D])\p{Cf}/gu;

/** Windows drops blanks and dots at the end; a dot at the beginning hides a file. */
const tidyEnds = (name: string): string => name.replace(/^[\s.\u200C\u200D]+|[\s.\u200C\u200D]+$/g, '');

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const encoder = new TextEncoder();

function cutBytes(text: string): string {
  if (encoder.encode(text).length <= MAX_BYTES) return text;
  let cut = '';
  let bytes = 0;
  for (const { segment } of segmenter.segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > MAX_BYTES) break;
    cut += segment;
  }
  return cut;
}
