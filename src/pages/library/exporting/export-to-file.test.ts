import { Dexie } from 'dexie';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { library } from '../../../library/database/db.ts';
import { saving, savingCaption } from '../../../library/library.fixture.ts';
import { saveArticle } from '../../../library/saving/save-article.ts';
import { saveCaption } from '../../../library/saving/save-caption.ts';
import { grantInFake, resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { exportToFile, type Part, type Scope } from './export-to-file.ts';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

const save = async (name: string): Promise<string> =>
  (await saveArticle(saving({ canonicalUrl: `https://vi-du.example/${name}`, headline: `Cầu ${name}` }, {}))).id;

/** Exports, and returns how it ended, what was told on the way, and the names of the files handed to the browser. */
async function run(
  scope: Scope,
  formatId: string,
  onPart: (part: Part, stop: () => void) => void = () => undefined,
  each = false,
) {
  const files: string[] = [];
  const written: Blob[] = [];
  const address = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    written.push(file as Blob);
    return 'blob:none';
  });
  onTestFinished(() => address.mockRestore());
  const told: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    files.push(this.download);
  });
  onTestFinished(() => click.mockRestore());
  const control = new AbortController();
  const exported = await exportToFile(
    scope,
    { formatId, each, withPhotos: false },
    {
      signal: control.signal,
      onProgress: (part, done, total) => {
        told.push(`${part} ${done}/${total}`);
        onPart(part, () => control.abort());
      },
    },
  );
  return { exported, told, files, text: await written[0]?.text() };
}

test('one record is named after its story, and several after the day', async () => {
  const ids = [await save('một'), await save('hai')];
  expect((await run({ of: 'selection', ids: ids.slice(0, 1) }, 'csv-articles')).files).toEqual([
    '2026-03-02 Báo Ví Dụ Cầu một.csv',
  ]);
  expect((await run({ of: 'selection', ids }, 'csv-articles')).files).toEqual([
    expect.stringMatching(/^cutline-\d{4}-\d\d-\d\d-\d{6}\.csv$/),
  ]);
});

test('it tells how many there are, and when only the end of the file is left to be made', async () => {
  await save('một');
  await save('hai');
  const { exported, told } = await run({ of: 'all' }, 'xlsx');
  expect(exported).toMatchObject({ outcome: 'done', count: 2, damaged: 0 });
  expect(told).toEqual(['records 0/2', 'end 2/null']);
});

test('everything, and what was ticked in whatever order, is written newest first', async () => {
  const times = ['2026-03-02T01:00:00Z', '2026-03-02T02:00:00Z', '2026-03-02T03:00:00Z'];
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const ids: string[] = [];
  for (const [at, name] of ['một', 'hai', 'ba'].entries()) {
    vi.setSystemTime(times[at] ?? '');
    ids.push(await save(name));
  }
  const order = (text = ''): string[] => [...text.matchAll(/^Cầu (\S+)$/gm)].map(([, name = '']) => name);
  expect(order((await run({ of: 'all' }, 'text')).text)).toEqual(['ba', 'hai', 'một']);
  const ticked = [ids[0] ?? '', ids[2] ?? '', ids[1] ?? ''];
  expect(order((await run({ of: 'selection', ids: ticked }, 'text')).text)).toEqual(['ba', 'hai', 'một']);
});

test('of everything also has what is damaged, whatever its time is', async () => {
  const damaged = await save('một');
  await save('hai');
  await library().records.update(damaged, { lists: [], 'record.savedAt': null });
  const { exported, text } = await run({ of: 'all' }, 'cutline-jsonl');
  expect(exported).toMatchObject({ outcome: 'done', count: 2 });
  expect(text).toContain('Cầu một');
});

test('with a file for each record it makes an archive, and counts as ever', async () => {
  await save('một');
  await save('hai');
  const { exported, files } = await run({ of: 'all' }, 'markdown', undefined, true);
  expect(exported).toMatchObject({ outcome: 'done', count: 2 });
  expect(files).toEqual([expect.stringMatching(/^cutline-[\d-]+\.zip$/)]);
});

test('a format of articles only counts those, and the captions that it leaves out', async () => {
  await save('một');
  await saveCaption(savingCaption());
  expect((await run({ of: 'all' }, 'ris')).exported).toMatchObject({ count: 1, captions: 1 });
  expect((await run({ of: 'all' }, 'text')).exported).toMatchObject({ count: 2, captions: 0 });
});

test.each(['records', 'end'] as const)('stopped at the part %s it makes no file', async (part) => {
  await save('một');
  const { exported, files } = await run({ of: 'all' }, 'csv-articles', (now, stop) => {
    if (now === part) stop();
  });
  expect(exported).toEqual({ outcome: 'stopped' });
  expect(files).toEqual([]);
});

test('without the permission to watch downloads it is handed over, and not said to be written', async () => {
  await save('một');
  const { exported, files } = await run({ of: 'all' }, 'csv-articles');
  expect(exported).toMatchObject({ outcome: 'done', isWritten: false, fileName: files[0] });
});

describe('with the permission to watch downloads', () => {
  const exporting = async (ends: Parameters<typeof resetFakeBrowser>[0] = {}) => {
    resetFakeBrowser(ends);
    grantInFake(['downloads']);
    await save('một');
    return await run({ of: 'all' }, 'csv-articles');
  };

  test('it is done when the file is written, under the name that the file has', async () => {
    const { exported, files } = await exporting();
    expect(exported).toMatchObject({ outcome: 'done', isWritten: true, fileName: 'written (1).csv' });
    expect(files).toEqual([]);
  });

  test.each([
    ['FILE_NO_SPACE', 'QuotaExceededError'],
    ['FILE_ACCESS_DENIED', 'FileNotWritten'],
  ])('a file that the browser breaks off with %s is a failure', async (downloadBroken, name) => {
    const { exported } = await exporting({ downloadBroken });
    expect(exported).toMatchObject({ outcome: 'failed', error: { name } });
  });

  test("a person's no in the browser's own window stops it", async () => {
    expect((await exporting({ downloadRefused: 'Download canceled by the user' })).exported.outcome).toBe('stopped');
    expect((await exporting({ downloadBroken: 'USER_CANCELED' })).exported.outcome).toBe('stopped');
  });

  test('a name that the browser refuses so is left to it, and the file is not said to be written', async () => {
    const { exported, files } = await exporting({ downloadRefused: 'Invalid filename' });
    expect(exported).toMatchObject({ outcome: 'done', isWritten: false, fileName: files[0] });
  });
});

test('a format that is no more is a failure, and no file is made', async () => {
  const { exported, files } = await run({ of: 'all' }, 'template:gone');
  expect(exported).toMatchObject({ outcome: 'failed' });
  expect(files).toEqual([]);
});
