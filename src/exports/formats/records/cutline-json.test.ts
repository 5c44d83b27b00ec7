import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import published from '../../../../docs/schema/cutline-1.json?raw';
import { jsonSchemaText } from '../../../../scripts/json-schema.ts';
import { allRecords, exportSource } from '../../../library/reading/all-records.ts';
import { saving, savingCaption, testLibrary } from '../../../library/library.fixture.ts';
import { revisionArbitrary, savedRecordArbitrary } from '../../../library/record/record.arbitrary.ts';
import type { Revision, SavedRecord } from '../../../library/record/record.ts';
import { saveArticle } from '../../../library/saving/save-article.ts';
import { saveCaption } from '../../../library/saving/save-caption.ts';
import { cutlineJson, cutlineLines } from './cutline-json.ts';
import type { ExportFormat, ExportSource } from '../../format.ts';
import { fileFrom, readAll } from '../../../imports/import.fixture.ts';

const options = { language: 'vi', exportedAt: '2026-03-02T01:00:00.000Z', signal: new AbortController().signal };

function sourceOf(records: unknown[], revisions: Revision[] = []): ExportSource {
  return {
    // oxlint-disable-next-line typescript/require-await -- a source is asynchronous, this one has all at hand
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
        const back = await readAll(fileFrom(text));
        expect(back.bad).toEqual([]);
        const wanted = revised.filter((record) => record.kind === 'article' && record.revision > 1);
        const kept = wanted.flatMap(({ id }) => revisions.filter(({ articleId }) => articleId === id));
        expect(back.lines).toEqual([...revised, ...kept.map((revision) => ({ kind: 'revision', ...revision }))]);
      }),
      { numRuns: 40 },
    );
  });

  test('a whole library goes out with its revisions', async () => {
    const db = testLibrary();
    await saveArticle(saving({ headline: 'Một' }), db);
    await saveArticle(saving({ headline: 'Hai' }), db);
    await saveCaption(savingCaption(), db);
    const text = await written(format, exportSource(allRecords({}, db), db));
    const { records, lines, bad } = await readAll(fileFrom(text));
    expect(bad).toEqual([]);
    expect(records.map(({ kind }) => kind).toSorted()).toEqual(['article', 'caption']);
    expect(lines.filter(({ kind }) => kind === 'revision')).toMatchObject([{ article: { headline: 'Một' } }]);
  });

  test('a damaged record is kept apart, and stops nothing', async () => {
    const db = testLibrary();
    const { id } = await saveArticle(saving(), db);
    await db.records.update(id, { 'record.headline': 7 });
    await saveCaption(savingCaption(), db);
    const text = await written(format, exportSource(allRecords({}, db), db));
    expect(text).toContain(`"id":"${id}"`);
    const { records, bad } = await readAll(fileFrom(text));
    expect(records).toMatchObject([{ kind: 'caption' }]);
    expect(bad).toMatchObject([{ reason: 'damaged', detail: expect.stringContaining('headline') as unknown }]);
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
