/** Reading CSV as a stream of rows, each with its cells by the name of their column. */
import Papa from 'papaparse';
import type { ImportItem, Spot } from '../format.ts';
import { linesOf } from './text-lines.ts';

export interface CsvRow {
  /** The cell of this column; empty where the row or the file has none. */
  cell: (column: string) => string;
  at: Spot & { unit: 'row' };
  progress: number;
}

/** Lines that are parsed at a time. */
const BATCH = 200;
/** Characters: a quote that is never closed would otherwise take in the rest of the file, however large. */
const LONGEST = 16_000_000;

/** Yields the rows below the first, which names the columns. Rows are counted as a spreadsheet does: that one is 1. */
export async function* csvRows(file: Blob): AsyncGenerator<CsvRow | ImportItem> {
  let columns: Map<string, number> | null = null;
  let number = 0;
  for await (const { cells, progress } of rowsOf(file)) {
    if (cells === null) {
      const at = { unit: 'row', number: number + 1 } as const;
      yield { kind: 'bad', reason: 'cut-off', detail: 'A quote is opened and never closed.', at, progress };
      return;
    }
    number++;
    if (columns === null) {
      columns = new Map(cells.map((name, index) => [name.trim(), index]));
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    const places: Map<string, number> = columns;
    yield { cell: (column) => cells[places.get(column) ?? -1] ?? '', at: { unit: 'row', number }, progress };
  }
}

/** The rows as lists of cells; null for an end in the middle of a row. */
async function* rowsOf(file: Blob): AsyncGenerator<{ cells: string[] | null; progress: number }> {
  let text = '';
  let lines = 0;
  let quotes = 0;
  let delimiter = '';
  let progress = 0;
  for await (const line of linesOf(file)) {
    delimiter ||= delimiterOf(line.text);
    text += `${line.text}\n`;
    lines++;
    quotes += line.text.split('"').length - 1;
    progress = line.progress;
    // Every quote of a cell is doubled or closes another. Inside quotes a line end is part of the cell: the row goes on.
    if ((lines < BATCH || quotes % 2 === 1) && text.length < LONGEST) continue;
    const rows = parsed(text, delimiter);
    for (const cells of rows.data) yield { cells, progress };
    if (rows.open) return yield { cells: null, progress };
    text = '';
    lines = 0;
    quotes = 0;
  }
  const rows = parsed(text, delimiter);
  for (const cells of rows.data) yield { cells, progress };
  if (rows.open) yield { cells: null, progress };
}

/** What stands between the names of the columns. Not guessed from the rows: their texts are full of signs. */
function delimiterOf(columns: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: columns.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

/** `open`: the last row ends inside a quote, and is left out. */
function parsed(text: string, delimiter: string): { data: string[][]; open: boolean } {
  if (text === '') return { data: [], open: false };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const open = errors.some(({ code }) => code === 'MissingQuotes');
  // The line end after the last row begins no other.
  if (open || (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '')) data.pop();
  return { data, open };
}
