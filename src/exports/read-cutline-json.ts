/** Reading Cutline JSON and JSON Lines back. Everything is checked before anything is returned. */
import * as v from 'valibot';
import { FORMAT_VERSION, type Revision, type SavedRecord } from '../library/record.ts';
import { issuesText } from '../messages/checked.ts';
import {
  CutlineFileSchema,
  CutlineHeaderSchema,
  CutlineLineSchema,
  type CutlineFile,
  type Damaged,
} from './cutline-file.ts';

export type ReadProblemCode = 'not-json' | 'not-cutline' | 'newer-version' | 'invalid-record';

/** Why a file cannot be read. `line` is counted from 1, in JSON Lines only. */
export interface ReadProblem {
  code: ReadProblemCode;
  line: number | null;
  /** What is wrong and where in the document, in English. */
  detail: string;
}

export type ReadResult = { ok: true; file: CutlineFile } | { ok: false; problem: ReadProblem };

/**
 * Reads a file that `cutline-json.ts` wrote, of either form. The first problem ends it, and nothing of the file is
 * returned: not JSON, not Cutline's, of a newer version, or a record that does not fit the schema.
 */
export async function readCutlineJson(file: Blob): Promise<ReadResult> {
  const text = withoutByteOrderMark(await file.text());
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined);
  return v.is(CutlineHeaderSchema, parsed(firstLine)) ? readLines(text) : readDocument(text);
}

function readDocument(text: string): ReadResult {
  const document = parsed(text);
  if (document === undefined) return problem('not-json', null, 'The file is not JSON, or it was cut off.');
  const wrong = wrongHeader(document);
  if (wrong) return wrong;
  const checked = v.safeParse(CutlineFileSchema, document);
  return checked.success
    ? { ok: true, file: checked.output }
    : problem('invalid-record', null, issuesText(checked.issues));
}

function readLines(text: string): ReadResult {
  const [first = '', ...rest] = text.split('\n');
  const header = v.parse(CutlineHeaderSchema, parsed(first));
  const records: SavedRecord[] = [];
  const revisions: Revision[] = [];
  const damaged: Damaged[] = [];
  for (const [index, line] of rest.entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    const number = index + 2;
    if (value === undefined) return problem('not-json', number, `Line ${number} is not JSON, or it was cut off.`);
    const checked = v.safeParse(CutlineLineSchema, value);
    if (!checked.success) return problem('invalid-record', number, `Line ${number}: ${issuesText(checked.issues)}`);
    const entry = checked.output;
    if (entry.kind === 'revision') revisions.push(withoutKind(entry));
    else if (entry.kind === 'damaged') damaged.push(withoutKind(entry));
    else records.push(entry);
  }
  return { ok: true, file: { ...header, records, revisions, damaged } };
}

function wrongHeader(document: unknown): ReadResult | null {
  const loose = v.safeParse(v.looseObject({ format: v.literal('cutline'), formatVersion: v.number() }), document);
  if (!loose.success) return problem('not-cutline', null, 'The file is JSON, but Cutline did not write it.');
  const { formatVersion } = loose.output;
  if (formatVersion <= FORMAT_VERSION) return null;
  const detail = `The file has format version ${formatVersion}; this Cutline reads up to ${FORMAT_VERSION}.`;
  return problem('newer-version', null, detail);
}

function withoutKind<T extends { kind: string }>(entry: T): Omit<T, 'kind'> {
  const { kind: _, ...rest } = entry;
  return rest;
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Returns the value of a JSON text, or undefined when it is none: no JSON text stands for undefined. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problem(code: ReadProblemCode, line: number | null, detail: string): ReadResult {
  return { ok: false, problem: { code, line, detail } };
}
