/**
 * A Word document (ECMA-376), put together by the docx library: each record begins a page, and its parts have paragraph styles,
 * so that a desk gives all leads or captions its own look at once. Kept photos go in; others are left out, since a document that
 * loads pictures from the web tells the web who reads it.
 */
import { Document, LevelFormat, LineRuleType, Packer, type ILevelsOptions, type IStylesOptions } from 'docx';
import type { SavedRecord } from '../../../library/record/record.ts';
import { photosOf, storyOf } from '../../../library/record/story-of.ts';
import { directionOf } from '../../../ui/words/direction.ts';
import type { ExportFormat, ExportSource } from '../../format.ts';
import { recordArticle } from '../../story/story-html.ts';
import { languageTag } from '../../syntax/language-tag.ts';
import { xmlText } from '../../syntax/xml-text.ts';
import { BULLETS, NUMBERS, writeBlocks, type WordBlock, type WordPhoto } from './docx-blocks.ts';
import { isTurned, pixelsOf, redrawn } from './photo-file.ts';

/** A document is put together in memory as a whole, and Word lays out all of it when it is opened. */
const MAX_RECORDS = 1_000;

export const docx: ExportFormat = {
  id: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  maxRecords: MAX_RECORDS,
  async *write(source, { title }) {
    const children: WordBlock[] = [];
    let lists = 0;
    for await (const record of source.records) {
      const written = writeBlocks(
        recordArticle(record, ({ src }) => src),
        {
          photos: await wordPhotos(record, source),
          direction: directionIn(record),
          language: languageTag(storyOf(record).language),
          startsPage: children.length > 0,
          lists,
        },
      );
      children.push(...written.blocks);
      lists = written.lists;
    }
    const document = new Document({
      title: xmlText(title ?? ''),
      creator: 'Cutline',
      lastModifiedBy: 'Cutline',
      styles: STYLES,
      numbering: {
        config: [
          { reference: BULLETS, levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
          { reference: NUMBERS, levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })) },
        ],
      },
      sections: [{ children }],
    });
    yield new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
  },
};

const directionIn = (record: SavedRecord): 'ltr' | 'rtl' | 'auto' => {
  const { language } = storyOf(record);
  return language === null ? 'auto' : directionOf(language);
};

/** What every Word since 2007 shows. */
const WORD_IMAGES = new Map([
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/gif', 'gif'],
] as const);
/** Pixels across a page at 250 dots an inch; more makes files that no mail takes. */
const WIDEST = 1_600;

async function wordPhotos(record: SavedRecord, source: ExportSource): Promise<Map<string, WordPhoto>> {
  const photos = new Map<string, WordPhoto>();
  for (const { src } of photosOf(record)) {
    const kept = src === null || photos.has(src) ? null : await source.photoFile(src);
    const photo = kept && (await wordPhoto(kept));
    if (src !== null && photo) photos.set(src, photo);
  }
  return photos;
}

async function wordPhoto(kept: Blob): Promise<WordPhoto | null> {
  const size = await pixelsOf(kept);
  if (size === null) return null;
  const asItIs = size.width <= WIDEST && !(await isTurned(kept));
  const own = [...WORD_IMAGES].find(([mime]) => mime === kept.type && asItIs);
  const file = own ? kept : await redrawn(kept, WIDEST);
  return file && { data: new Uint8Array(await file.arrayBuffer()), type: own?.[1] ?? 'jpg', ...size };
}

/** Twentieths of a point. */
const INDENT = 360;
const MOST_LEVELS = 9;

function levels(look: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] {
  return Array.from({ length: MOST_LEVELS }, (_, level) => ({
    level,
    ...look(level),
    style: { paragraph: { indent: { start: INDENT * (level + 1), hanging: INDENT } } },
  }));
}

/** Sizes in half points, distances in twentieths of one. */
const STYLES: IStylesOptions = {
  default: {
    document: { run: { size: 24 }, paragraph: { spacing: { after: 160, line: 288, lineRule: LineRuleType.AUTO } } },
    heading1: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 160 }, keepNext: true } },
    ...Object.fromEntries(
      ['heading2', 'heading3', 'heading4', 'heading5', 'heading6'].map((heading) => [
        heading,
        { run: { size: 28, bold: true }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true } },
      ]),
    ),
  },
  paragraphStyles: [
    { id: 'Kicker', name: 'Kicker', basedOn: 'Normal', next: 'Heading1', run: { color: '555555' } },
    { id: 'Subheadline', name: 'Subheadline', basedOn: 'Normal', run: { size: 28 } },
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { bold: true } },
    { id: 'Dateline', name: 'Dateline', basedOn: 'Normal' },
    { id: 'Byline', name: 'Byline', basedOn: 'Normal' },
    { id: 'Published', name: 'Published', basedOn: 'Normal', run: { color: '555555' } },
    {
      id: 'Photo',
      name: 'Photo',
      basedOn: 'Normal',
      paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
    },
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { size: 20 } },
    { id: 'Quote', name: 'Quote', basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { start: 720 } } },
    { id: 'Source', name: 'Source', basedOn: 'Normal', run: { size: 20, color: '555555' } },
  ],
  characterStyles: [{ id: 'Credit', name: 'Credit', run: { italics: true } }],
};
