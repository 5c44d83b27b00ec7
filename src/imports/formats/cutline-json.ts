/** Cutline JSON and JSON Lines, with nothing lost. JSON Lines are read as a stream, the one document as a whole. */
import * as v from 'valibot';
import { CutlineHeaderSchema, CutlineLineSchema } from '../../exports/formats/records/cutline-file.ts';
import { issuesText } from '../../messages/checked.ts';
import { bad, type ImportFormat, type ImportItem, type Spot } from '../format.ts';
import { newerVersion } from '../records/newer-version.ts';
import { linesOf } from '../syntax/text-lines.ts';

export const cutlineJson: ImportFormat = {
  id: 'cutline',
  async *read(file) {
    let header = false;
    for await (const { text, number, progress } of linesOf(file)) {
      if (text.trim() === '') continue;
      const at = { unit: 'line', number } as const;
      const value = parsed(text);
      if (header) {
        yield value === undefined ? bad('cut-off', at, progress) : itemOf(value, at, progress);
        continue;
      }
      const newer = newerVersion(value);
      if (newer !== null) return yield bad('newer-version', null, 1, newer);
      // The document begins with a line that is no JSON by itself, or it stands on one line.
      if (!v.is(CutlineHeaderSchema, value)) return yield* readDocument(file);
      header = true;
    }
  },
};

const ListsSchema = v.looseObject({
  format: v.literal('cutline'),
  records: v.array(v.unknown()),
  revisions: v.array(v.looseObject({})),
  damaged: v.array(v.looseObject({})),
});

/** Revisions come after the records: they are taken only where their record is. */
async function* readDocument(file: Blob): AsyncGenerator<ImportItem> {
  const document = parsed((await file.text()).replace(/^\uFEFF/, ''));
  if (document === undefined) return yield* readBroken(file);
  const newer = newerVersion(document);
  if (newer !== null) return yield bad('newer-version', null, 1, newer);
  const checked = v.safeParse(ListsSchema, document);
  if (!checked.success) return yield bad('invalid-record', null, 1, issuesText(checked.issues));
  const { records, revisions, damaged } = checked.output;
  const entries = [
    ...records,
    ...revisions.map((revision) => ({ ...revision, kind: 'revision' })),
    ...damaged.map((record) => ({ ...record, kind: 'damaged' })),
  ];
  for (const [index, entry] of entries.entries()) {
    yield itemOf(entry, { unit: 'entry', number: index + 1 }, (index + 1) / entries.length);
  }
}

/**
 * Of a document that was cut off, or damaged in between, the records that are whole: Cutline writes each on a line of its
 * own, and the list in which it stands above them. Yields them, and that the document is not sound.
 */
async function* readBroken(file: Blob): AsyncGenerator<ImportItem> {
  let list = 'records';
  for await (const { text, number, progress } of linesOf(file)) {
    const newer = number === 1 ? newerVersion(parsed(`${text}]}`)) : null;
    if (newer !== null) return yield bad('newer-version', null, 1, newer);
    const opened = /"(records|revisions|damaged)":\[$/.exec(text)?.[1];
    const entry = v.safeParse(v.looseObject({}), parsed(text.replace(/,$/, '')));
    if (opened !== undefined) list = opened;
    else if (entry.success && list !== 'damaged') {
      const line = list === 'revisions' ? { ...entry.output, kind: 'revision' } : entry.output;
      yield itemOf(line, { unit: 'line', number }, progress);
    }
  }
  yield bad('not-json', null, 1);
}

function itemOf(value: unknown, at: Spot, progress: number): ImportItem {
  const checked = checkedLine(value);
  if (checked === null) return bad('invalid-record', at, progress, 'The record is nested too deeply.');
  if (!checked.success) return bad('invalid-record', at, progress, issuesText(checked.issues));
  const line = checked.output;
  return line.kind === 'damaged' ? bad('damaged', at, progress, line.reason) : { kind: 'record', line, at, progress };
}

/** Null for what is nested so deeply that the check has no stack left: no page is, but a file can be. */
function checkedLine(value: unknown) {
  try {
    return v.safeParse(CutlineLineSchema, value);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
