/** Cutline JSON and JSON Lines: everything, losslessly, each record checked as it is written. */
import * as v from 'valibot';
import { version } from '../../../../package.json';
import { FORMAT_VERSION, RevisionSchema, SavedRecordSchema } from '../../../library/record/record.ts';
import { issuesText } from '../../../messages/checked.ts';
import type { CutlineHeader, CutlineLine } from './cutline-file.ts';
import type { ExportFormat, ExportOptions, ExportSource } from '../../format.ts';

/** One document: header, then records, then their revisions. A record a line, so that it can be read and compared. */
export const cutlineJson: ExportFormat = {
  id: 'cutline-json',
  extension: 'json',
  mime: 'application/json',
  async *write(source, options) {
    const damaged: string[] = [];
    const open = JSON.stringify(header(options)).slice(0, -1);
    yield `${open},"records":[`;
    let list: 'records' | 'revisions' = 'records';
    let first = true;
    for await (const line of lines(source, options)) {
      if (line.kind === 'damaged') {
        damaged.push(JSON.stringify({ reason: line.reason, data: line.data }));
        continue;
      }
      if (line.kind === 'revision' && list === 'records') {
        yield '\n],"revisions":[';
        list = 'revisions';
        first = true;
      }
      yield `${first ? '' : ','}\n${JSON.stringify(withoutLineKind(line))}`;
      first = false;
    }
    if (list === 'records') yield '\n],"revisions":[';
    yield `\n],"damaged":[${damaged.map((text) => `\n${text}`).join(',')}\n]}\n`;
  },
};

/** The header on the first line, then a record, revision or damaged record on each. */
export const cutlineLines: ExportFormat = {
  id: 'cutline-jsonl',
  extension: 'jsonl',
  mime: 'application/jsonl',
  async *write(source, options) {
    yield `${JSON.stringify(header(options))}\n`;
    for await (const line of lines(source, options)) yield `${JSON.stringify(line)}\n`;
  },
};

function header({ exportedAt }: ExportOptions): CutlineHeader {
  return { format: 'cutline', formatVersion: FORMAT_VERSION, exportedAt, generator: `Cutline ${version}` };
}

/** In the JSON document the list says what a revision is; in JSON Lines its `kind` does. */
function withoutLineKind(line: Exclude<CutlineLine, { kind: 'damaged' }>): object {
  if (line.kind !== 'revision') return line;
  const { kind: _, ...revision } = line;
  return revision;
}

/** All records, then the revisions of those that have some. */
async function* lines(source: ExportSource, { signal }: ExportOptions): AsyncGenerator<CutlineLine> {
  const revised: string[] = [];
  for await (const record of source.records) {
    signal.throwIfAborted();
    const checked = v.safeParse(SavedRecordSchema, record);
    yield checked.success ? checked.output : damagedLine(record, checked.issues);
    if (checked.success && checked.output.kind === 'article' && checked.output.revision > 1) revised.push(record.id);
  }
  for (const id of revised) {
    signal.throwIfAborted();
    for (const revision of await source.revisionsOf(id)) {
      const checked = v.safeParse(RevisionSchema, revision);
      yield checked.success ? { kind: 'revision', ...checked.output } : damagedLine(revision, checked.issues);
    }
  }
}

function damagedLine(data: unknown, issues: readonly v.BaseIssue<unknown>[]): CutlineLine {
  return { kind: 'damaged', reason: issuesText(issues), data };
}
