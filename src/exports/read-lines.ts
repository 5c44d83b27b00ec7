/** Reading Cutline JSON Lines as a stream, so that a backup of any size is checked and taken in with little memory. */
import * as v from 'valibot';
import { issuesText } from '../messages/checked.ts';
import { CutlineHeaderSchema, CutlineLineSchema, type CutlineLine } from './cutline-file.ts';
import { readCutlineJson, type ReadProblem } from './read-cutline-json.ts';

/** Thrown at the first line that is not sound; `problem` says which and why. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
  readonly problem: ReadProblem;
  constructor(problem: ReadProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export interface LineRead {
  line: CutlineLine;
  /** Share of the file that has been read, from 0 to 1. */
  progress: number;
}

/** Yields every line after the header, checked. Takes the one-document form too, which it reads as a whole. */
export async function* readLines(file: Blob): AsyncGenerator<LineRead> {
  let number = 0;
  let read = 0;
  for await (const text of linesOf(file)) {
    number++;
    read += text.length + 1;
    if (number === 1) {
      if (v.is(CutlineHeaderSchema, parsed(text))) continue;
      yield* documentLines(file);
      return;
    }
    if (text.trim() !== '') yield { line: checkedLine(text, number), progress: Math.min(1, read / file.size) };
  }
  if (number === 0) throw new UnreadableFile({ code: 'not-json', line: null, detail: 'The file is empty.' });
}

async function* documentLines(file: Blob): AsyncGenerator<LineRead> {
  const result = await readCutlineJson(file);
  if (!result.ok) throw new UnreadableFile(result.problem);
  const { records, revisions, damaged } = result.file;
  for (const line of records) yield { line, progress: 1 };
  for (const revision of revisions) yield { line: { kind: 'revision', ...revision }, progress: 1 };
  for (const record of damaged) yield { line: { kind: 'damaged', ...record }, progress: 1 };
}

function checkedLine(text: string, number: number): CutlineLine {
  const value = parsed(text);
  if (value === undefined) {
    throw new UnreadableFile({ code: 'not-json', line: number, detail: `Line ${number} is not JSON, or was cut off.` });
  }
  const checked = v.safeParse(CutlineLineSchema, value);
  if (checked.success) return checked.output;
  const detail = `Line ${number}: ${issuesText(checked.issues)}`;
  throw new UnreadableFile({ code: 'invalid-record', line: number, detail });
}

/** Yields the lines of the file; the last one also when no line feed ends it. A byte order mark is dropped. */
async function* linesOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of file.stream()) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
