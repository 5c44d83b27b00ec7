import writeXlsxFile from 'write-excel-file/browser';
import { articleColumns } from './csv-articles.ts';
import { captionColumns, captionRows } from './csv-captions.ts';
import type { ExportFormat } from '../../format.ts';
import { xmlText } from '../../syntax/xml-text.ts';

/** A workbook is put together in memory as a whole: 4,000 stories of 6 kB took 265 MiB while it was made. */
const MAX_RECORDS = 10_000;

/** An Excel workbook: a sheet of articles and a sheet of captions, the columns of the CSV files. Cells are text, so no formula runs. */
export const xlsx: ExportFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  maxRecords: MAX_RECORDS,
  async *write({ records }) {
    const articles = [header(articleColumns)];
    const captions = [header(captionColumns)];
    for await (const record of records) {
      if (record.kind === 'article') articles.push(articleColumns.map(([, cell]) => textCell(cell(record))));
      for (const row of captionRows(record)) captions.push(captionColumns.map(([, cell]) => textCell(cell(row))));
    }
    const workbook = writeXlsxFile([
      { data: articles, sheet: 'Articles', stickyRowsCount: 1 },
      { data: captions, sheet: 'Captions', stickyRowsCount: 1 },
    ]);
    yield new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
  },
};

/** Excel's own limit on the characters of a cell. */
const MAX_CELL = 32_767;

/** The sign that begins `_x0041_`, in which Excel reads the number of a character. */
const CHARACTER_NUMBER = /_(?=x[\dA-Fa-f]{4}_)/g;

/**
 * The library keeps the texts of all cells as names of one object, and takes those that every object has, such as
 * `constructor`, for there already: Excel would call the workbook damaged. A blank makes them names of their own.
 */
const OBJECT = {};

interface TextCell {
  value: string;
  type: StringConstructor;
  fontWeight?: 'bold';
}

function textCell(text: string): TextCell {
  // The library drops the sign of a character that could not be read: the cell is to say that there was one.
  const xml = xmlText(text).replaceAll('\uFFFD', '□');
  const whole = xml in OBJECT ? `${xml} ` : xml;
  const value = whole.length <= MAX_CELL ? whole : `${whole.slice(0, MAX_CELL - 1).toWellFormed()}…`;
  return { value: value.replace(CHARACTER_NUMBER, '_x005F_'), type: String };
}

const header = (columns: readonly (readonly [string, unknown])[]): TextCell[] =>
  columns.map(([name]) => ({ ...textCell(name), fontWeight: 'bold' }));
