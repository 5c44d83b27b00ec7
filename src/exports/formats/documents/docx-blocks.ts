/** A record's HTML elements as the paragraphs and tables of a Word document. */
import {
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Element, ElementContent, Properties } from 'hast';
import { xmlText } from '../../syntax/xml-text.ts';

export type WordBlock = Paragraph | Table;

export interface WordPhoto {
  data: Uint8Array;
  type: 'jpg' | 'png' | 'gif';
  /** Pixels. On the page it is as wide as the text at most. */
  width: number;
  height: number;
}

/** The document's two kinds of lists; each list that counts is an instance of its kind. */
export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

export interface Writing {
  /** By the address that the record's elements give them; a photo that is not here is not shown. */
  photos: ReadonlyMap<string, WordPhoto>;
  /** `auto`: each paragraph as its first letter is written. */
  direction: 'ltr' | 'rtl' | 'auto';
  /** BCP 47, for Word's spelling. */
  language: string | null;
  /** Whether the first paragraph begins a page. */
  startsPage: boolean;
  /** How many lists that count the document has so far. */
  lists: number;
}

/** Returns what `recordArticle` made, in Word's blocks, and how many lists that count there are with those in it. */
export function writeBlocks(article: Element, writing: Writing): { blocks: WordBlock[]; lists: number } {
  const writer = new BlockWriter(writing);
  const blocks = article.children.flatMap((child) => writer.block(child, {}));
  return { blocks, lists: writer.lists };
}

const STYLES = new Map([
  ['kicker', 'Kicker'],
  ['subheadline', 'Subheadline'],
  ['lead', 'Lead'],
  ['dateline', 'Dateline'],
  ['byline', 'Byline'],
  ['published', 'Published'],
  ['source', 'Source'],
]);
const BLOCKS = /^(?:p|h[1-6]|ul|ol|li|blockquote|table|figure|header|footer)$/;
const RTL_FIRST = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const DEEPEST_LIST = 8;
/** Pixels of the text's width and of most of its height on A4, at Word's 96 an inch. */
const TEXT_WIDTH = 600;
const TEXT_HEIGHT = 800;

class BlockWriter {
  readonly #writing: Writing;
  #startsPage: boolean;
  lists: number;

  constructor(writing: Writing) {
    this.#writing = writing;
    this.#startsPage = writing.startsPage;
    this.lists = writing.lists;
  }

  /** `look` is what the boxes around it ask of a paragraph. */
  block(node: ElementContent, look: IParagraphOptions, level = 0): WordBlock[] {
    if (node.type !== 'element') {
      const stray = node.type === 'text' && node.value.trim() !== '';
      return stray ? [this.#paragraph([node], look)] : [];
    }
    switch (node.tagName) {
      case 'p':
        return [this.#paragraph(node.children, { ...styleOf(node), ...look })];
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return [this.#paragraph(node.children, { ...look, heading: HEADINGS[node.tagName] })];
      case 'blockquote':
        return node.children.flatMap((child) => this.block(child, { ...look, style: 'Quote' }, level));
      case 'ul':
      case 'ol':
        return this.#list(node, look, level);
      case 'table':
        return this.#table(node);
      case 'figure':
        return this.#figure(node);
      default:
        return node.children.flatMap((child) => this.block(child, look, level));
    }
  }

  #paragraph(content: readonly ElementContent[], look: IParagraphOptions): Paragraph {
    const rtl = this.#isRtl(content);
    const pageBreakBefore = this.#startsPage;
    this.#startsPage = false;
    return new Paragraph({
      ...look,
      ...(pageBreakBefore && { pageBreakBefore }),
      ...(rtl && { bidirectional: true }),
      children: content.flatMap((child) => this.#runs(child, rtl ? { rightToLeft: true } : {})),
    });
  }

  #isRtl(content: readonly ElementContent[]): boolean {
    const { direction } = this.#writing;
    return direction === 'auto' ? RTL_FIRST.test(content.map(textOf).join('')) : direction === 'rtl';
  }

  #runs(node: ElementContent, look: IRunOptions): ParagraphChild[] {
    if (node.type === 'text') return [new TextRun({ ...this.#language(), ...look, text: xmlText(node.value) })];
    if (node.type !== 'element') return [];
    const inner = (more: IRunOptions): ParagraphChild[] =>
      node.children.flatMap((child) => this.#runs(child, { ...look, ...more }));
    switch (node.tagName) {
      case 'br':
        return [new TextRun({ break: 1 })];
      case 'strong':
        return inner({ bold: true });
      case 'em':
        return inner({ italics: true });
      case 'small':
        return inner({ style: 'Credit' });
      case 'a':
        return [
          new ExternalHyperlink({
            link: textValue(node.properties['href']),
            children: inner({ style: 'Hyperlink' }),
          }),
        ];
      default:
        return inner({});
    }
  }

  #language(): IRunOptions {
    const { language } = this.#writing;
    return language === null ? {} : { language: { value: language, eastAsia: language, bidirectional: language } };
  }

  #list(list: Element, look: IParagraphOptions, level: number): WordBlock[] {
    const counts = list.tagName === 'ol';
    const instance = counts ? (this.lists += 1) : 0;
    const reference = counts ? NUMBERS : BULLETS;
    const numbering = { reference, level: Math.min(level, DEEPEST_LIST), instance };
    return elementsIn(list).flatMap((item) => {
      const parts = paragraphsOf(item.children);
      // Only its first paragraph has the item's sign.
      return parts.flatMap((part, at) => this.#itemPart(part, at === 0 ? { ...look, numbering } : look, level));
    });
  }

  #itemPart(part: readonly ElementContent[], look: IParagraphOptions, level: number): WordBlock[] {
    const [only] = part;
    if (only && isBlock(only)) return this.block(only, look, level + 1);
    return [this.#paragraph(part, look)];
  }

  #table(table: Element): WordBlock[] {
    const rows = rowsIn(table).filter((row) => elementsIn(row).length > 0);
    if (rows.length === 0) return [];
    const { direction } = this.#writing;
    const cell = ({ tagName, children }: Element): TableCell =>
      new TableCell({ children: [this.#paragraph(children, tagName === 'th' ? { keepNext: true } : {})] });
    const written = new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: direction === 'rtl',
      rows: rows.map((row) => new TableRow({ children: elementsIn(row).map(cell) })),
    });
    // Without a paragraph between them two tables are one.
    return [written, new Paragraph({})];
  }

  #figure(figure: Element): WordBlock[] {
    return elementsIn(figure).flatMap((part) => {
      if (part.tagName !== 'img') return [this.#paragraph(part.children, { style: 'Caption' })];
      const photo = this.#writing.photos.get(textValue(part.properties['src']));
      return photo ? [this.#photo(photo, xmlText(textValue(part.properties['alt'])))] : [];
    });
  }

  #photo({ data, type, width, height }: WordPhoto, alt: string): Paragraph {
    const scale = Math.min(1, TEXT_WIDTH / width, TEXT_HEIGHT / height);
    const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const pageBreakBefore = this.#startsPage;
    this.#startsPage = false;
    const picture = new ImageRun({ type, data, transformation, altText: { name: alt, description: alt, title: alt } });
    return new Paragraph({ style: 'Photo', ...(pageBreakBefore && { pageBreakBefore }), children: [picture] });
  }
}

const HEADINGS = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
  h5: HeadingLevel.HEADING_5,
  h6: HeadingLevel.HEADING_6,
} as const;

function styleOf({ properties }: Element): IParagraphOptions {
  const [name] = Array.isArray(properties['className']) ? properties['className'] : [];
  const style = STYLES.get(String(name));
  return style === undefined ? {} : { style };
}

const textValue = (value: Properties[string]): string => (typeof value === 'string' ? value : '');

const isBlock = (node: ElementContent): boolean => node.type === 'element' && BLOCKS.test(node.tagName);

const elementsIn = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element');

const rowsIn = (table: Element): Element[] =>
  elementsIn(table).flatMap((part) => (part.tagName === 'tr' ? [part] : rowsIn(part)));

/** Returns an item's content in parts: what stands in a line together, and each block by itself. */
function paragraphsOf(children: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [];
  let line: ElementContent[] | null = null;
  for (const child of children) {
    if (isBlock(child)) {
      line = null;
      parts.push([child]);
    } else if (line) line.push(child);
    else if (textOf(child).trim() !== '') parts.push((line = [child]));
  }
  return parts;
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
