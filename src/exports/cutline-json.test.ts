import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import published from '../../docs/schema/cutline-1.json?raw';
import { jsonSchemaText } from '../../scripts/json-schema.ts';
import { allRecords, exportSource } from '../library/all-records.ts';
import { saving, savingCaption, testLibrary } from '../library/library.fixture.ts';
import { revisionArbitrary, savedRecordArbitrary } from '../library/record.arbitrary.ts';
import type { Revision, SavedRecord } from '../library/record.ts';
import { saveArticle } from '../library/save-article.ts';
import { saveCaption } from '../library/save-caption.ts';
import { cutlineJson, cutlineLines } from './cutline-json.ts';
import type { ExportFormat, ExportSource } from './format.ts';
import { readCutlineJson } from './read-cutline-json.ts';

const options = { language: 'vi', exportedAt: '2026-03-02T01:00:00.000Z', signal: new AbortController().signal };

function sourceOf(records: unknown[], revisions: Revision[] = []): ExportSource {
  return {
    // eslint-disable-next-line typescript/require-await -- a source is asynchronous, this one has all at hand
    records: (async function* () {
      yield* records as SavedRecord[];
    })(),
    revisionsOf: (id) => Promise.resolve(revisions.filter(({ articleId }) => articleId === id)),
    photoFile: () => Promise.resolve(null),
  };
}

async function written(format: ExportFormat, source: ExportSource): Promise<string> {
  let text = '';
  for await (const piece of format.write(source, options)) text += typeof piece === 'string' ? piece : '';
  return text;
}

const both = [cutlineJson, cutlineLines].map((format) => [format.id, format] as const);

describe.each(both)('%s', (_id, format) => {
  test('any records and revisions come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedRecordArbitrary, { maxLength: 3 }), revisionArbitrary, async (some, other) => {
        const [first] = some;
        const revised = first?.kind === 'article' ? [{ ...first, revision: 2 }, ...some.slice(1)] : some;
        const revisions = first?.kind === 'article' ? [{ ...other, articleId: first.id }] : [];
        const text = await written(format, sourceOf(revised, revisions));
        const result = await readCutlineJson(new Blob([text]));
        expect(result).toMatchObject({ ok: true });
        expect(result.ok && result.file.records).toEqual(revised);
        const wanted = revised.filter((record) => record.kind === 'article' && record.revision > 1);
        const kept = wanted.flatMap(({ id }) => revisions.filter(({ articleId }) => articleId === id));
        expect(result.ok && result.file.revisions).toEqual(kept);
        expect(result.ok && result.file.damaged).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a whole library goes out with its revisions', async () => {
    const db = testLibrary();
    await saveArticle(saving({ headline: 'Một' }), db);
    await saveArticle(saving({ headline: 'Hai' }), db);
    await saveCaption(savingCaption(), db);
    const text = await written(format, exportSource(allRecords({}, db), db));
    const result = await readCutlineJson(new Blob([text]));
    expect(result.ok && result.file.records.map(({ kind }) => kind).toSorted()).toEqual(['article', 'caption']);
    expect(result.ok && result.file.revisions.map(({ article }) => article.headline)).toEqual(['Một']);
  });

  test('a damaged record is kept apart, and stops nothing', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving(), db);
    await db.records.update(id, { 'record.headline': 7 });
    await saveCaption(savingCaption(), db);
    const text = await written(format, exportSource(allRecords({}, db), db));
    const result = await readCutlineJson(new Blob([text]));
    expect(result.ok && result.file.records).toMatchObject([{ kind: 'caption' }]);
    expect(result.ok && result.file.damaged).toMatchObject([
      { reason: expect.stringContaining('headline') as unknown, data: { id, headline: 7 } },
    ]);
  });

  test('an export that is cancelled stops', async () => {
    const cancel = new AbortController();
    const record = fc.sample(savedRecordArbitrary, 1);
    const pieces = format.write(sourceOf([...record, ...record]), { ...options, signal: cancel.signal });
    const read = async () => {
      for await (const piece of pieces) if (String(piece).includes('savedAt')) cancel.abort();
    };
    await expect(read()).rejects.toThrow(/abort/i);
  });

  test('a file that was cut off is refused as a whole', async () => {
    const text = await written(format, sourceOf(fc.sample(savedRecordArbitrary, 3)));
    const result = await readCutlineJson(new Blob([text.slice(0, -40)]));
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-json' } });
  });
});

describe('a file that is not sound', () => {
  const read = (value: unknown) => readCutlineJson(new Blob([JSON.stringify(value)]));
  const file = { format: 'cutline', formatVersion: 1, exportedAt: options.exportedAt, generator: 'x' };

  test('is told from one that is not Cutline’s', async () => {
    expect(await read([1])).toMatchObject({ problem: { code: 'not-cutline' } });
    expect(await readCutlineJson(new Blob(['a,b\n1,2']))).toMatchObject({ problem: { code: 'not-json' } });
  });

  test('is told from one of a newer version', async () => {
    expect(await read({ ...file, formatVersion: 9 })).toMatchObject({
      problem: { code: 'newer-version', detail: expect.stringContaining('version 9') as unknown },
    });
  });

  test('is refused with the place of the mistake', async () => {
    const records = [{ ...fc.sample(savedRecordArbitrary, 1)[0], seq: 'x' }];
    expect(await read({ ...file, records, revisions: [], damaged: [] })).toMatchObject({
      problem: { code: 'invalid-record', detail: expect.stringContaining('records.0.seq') as unknown },
    });
    const lines = [file, ...records].map((line) => JSON.stringify(line)).join('\n');
    expect(await readCutlineJson(new Blob([lines]))).toMatchObject({
      problem: { code: 'invalid-record', line: 2, detail: expect.stringContaining('seq') as unknown },
    });
  });

  test('a byte order mark does no harm', async () => {
    const text = `\uFEFF${JSON.stringify({ ...file, records: [], revisions: [], damaged: [] })}`;
    expect(await readCutlineJson(new Blob([text]))).toMatchObject({ ok: true });
  });
});

describe('the published schema', () => {
  test('is the present one: else run `npm run schema`', () => {
    expect(published).toBe(jsonSchemaText());
  });

  test('accepts what is exported, and refuses what is not', async () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false });
    addFormats(ajv);
    const accepts = ajv.compile(JSON.parse(published) as object);
    await fc.assert(
      fc.asyncProperty(
        fc.array(savedRecordArbitrary, { maxLength: 2 }),
        revisionArbitrary,
        async (records, revision) => {
          const document = JSON.parse(await written(cutlineJson, sourceOf(records))) as { revisions: unknown[] };
          document.revisions.push(revision);
          accepts(document);
          expect(accepts.errors).toBeNull();
        },
      ),
      { numRuns: 40 },
    );
    expect(accepts({ format: 'cutline' })).toBe(false);
  });
});
