import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutlineJson, cutlineLines } from '../../exports/formats/records/cutline-json.ts';
import { sourceOf, written } from '../../exports/record.sample.ts';
import { savedRecordArbitrary } from '../../library/record/record.arbitrary.ts';
import { fileFrom, readAll } from '../import.fixture.ts';

const options = { language: 'vi', exportedAt: '2026-03-02T01:00:00.000Z', signal: new AbortController().signal };
const header = { format: 'cutline', formatVersion: 1, exportedAt: options.exportedAt, generator: 'x' };
const json = (value: unknown) => fileFrom(JSON.stringify(value));
const [good] = fc.sample(savedRecordArbitrary, 1);

describe('a file that is not sound', () => {
  test('is told from one that is not Cutline’s', async () => {
    expect((await readAll(json([1]))).bad).toMatchObject([{ reason: 'unknown-format', at: null }]);
    expect((await readAll(fileFrom(''))).bad).toMatchObject([{ reason: 'empty' }]);
  });

  test('is told from one of a newer version', async () => {
    const newer = { ...header, formatVersion: 9, records: [], revisions: [], damaged: [] };
    const lines = `${JSON.stringify({ ...header, formatVersion: 9 })}\n${JSON.stringify(good)}\n`;
    for (const file of [json(newer), fileFrom(lines)]) {
      const { bad, lines } = await readAll(file);
      expect(bad).toMatchObject([{ reason: 'newer-version', detail: expect.stringContaining('version 9') as unknown }]);
      expect(lines).toEqual([]);
    }
  });

  test('gives each bad record with its place and reason, and the good ones', async () => {
    const records = [{ ...good, seq: 'x' }, good, { kind: 'article' }];
    const document = await readAll(json({ ...header, records, revisions: [{}], damaged: [] }));
    expect(document.records).toEqual([good]);
    expect(document.bad).toMatchObject([
      { reason: 'invalid-record', at: { unit: 'entry', number: 1 }, detail: expect.stringContaining('seq') as unknown },
      { reason: 'invalid-record', at: { unit: 'entry', number: 3 } },
      { reason: 'invalid-record', at: { unit: 'entry', number: 4 } },
    ]);
    const text = [header, ...records].map((line) => JSON.stringify(line)).join('\n');
    const lines = await readAll(fileFrom(`${text}\n{"kind":"arti`));
    expect(lines.records).toEqual([good]);
    expect(lines.bad).toMatchObject([
      { at: { unit: 'line', number: 2 } },
      { at: { unit: 'line', number: 4 } },
      { reason: 'cut-off', at: { unit: 'line', number: 5 } },
    ]);
  });

  test('that was cut off in the middle of the one document gives the records that are whole, and says so', async () => {
    const text = await (await written(cutlineJson.write(sourceOf(good ? [good, good, good] : []), options))).text();
    const third = text.lastIndexOf('\n{') + 40;
    expect(await readAll(fileFrom(text.slice(0, third)))).toMatchObject({
      lines: [good, good],
      bad: [{ reason: 'not-json' }],
    });
    const newer = text.slice(0, third).replace('"formatVersion":1', '"formatVersion":9');
    expect(await readAll(fileFrom(newer))).toMatchObject({ lines: [], bad: [{ reason: 'newer-version' }] });
  });
});

test('a byte order mark does no harm', async () => {
  for (const format of [cutlineJson, cutlineLines]) {
    const text = await (await written(format.write(sourceOf(good ? [good] : []), options))).text();
    expect(await readAll(fileFrom(`\uFEFF${text}`))).toMatchObject({ records: [good], bad: [] });
  }
});
