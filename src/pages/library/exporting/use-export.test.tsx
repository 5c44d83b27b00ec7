import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import type { Exported, exportToFile } from './export-to-file.ts';
import { useExport, type RunningExport } from './use-export.ts';

beforeEach(() => resetFakeBrowser());

function Using({ write, onShown }: { write: typeof exportToFile; onShown: (shown: RunningExport) => void }) {
  onShown(useExport(write));
  return null;
}

/** Shows an export whose runs end when the test says so. */
async function deferred() {
  const runs: { progress: (done: number) => void; signal: AbortSignal; end: (exported: Exported) => void }[] = [];
  const write: typeof exportToFile = (_scope, _wanted, { signal, onProgress }) =>
    new Promise((end) => runs.push({ progress: (done) => onProgress('records', done, 10), signal, end }));
  let now: RunningExport | undefined;
  await show(<Using write={write} onShown={(shown) => (now = shown)} />);
  const current = () => {
    if (!now) throw new Error('it is not shown');
    return now;
  };
  const run = async (index: number) => {
    await expect.poll(() => runs.length).toBeGreaterThan(index);
    const found = runs[index];
    if (!found) throw new Error('it was not started');
    return found;
  };
  const start = async () => {
    let over: Promise<Exported> | undefined;
    await act(() => {
      over = current().start({ of: 'all' }, { formatId: 'csv-articles', each: false, withPhotos: false });
    });
    return { over: over ?? Promise.reject(new Error('it was not started')), ...(await run(runs.length - 1)) };
  };
  return { current, start };
}

test('a run that is still winding down says nothing of the next', async () => {
  const { current, start } = await deferred();
  const first = await start();
  await act(() => current().stop());
  expect(first.signal.aborted).toBe(true);
  await act(() => current().forget());
  const second = await start();
  await act(() => second.progress(4));
  await act(() => first.progress(9));
  expect(current().state).toEqual({ at: 'writing', part: 'records', done: 4, total: 10 });
  await act(async () => {
    first.end({ outcome: 'stopped' });
    await first.over;
  });
  expect(current().state).toMatchObject({ at: 'writing', done: 4 });
  await act(async () => {
    second.end({ outcome: 'stopped' });
    await second.over;
  });
  expect(current().state).toEqual({ at: 'stopped' });
});

test('what was forgotten does not come back when it ends', async () => {
  const { current, start } = await deferred();
  const only = await start();
  await act(() => current().forget());
  await act(async () => {
    only.progress(5);
    only.end({ outcome: 'failed', error: new Error('full') });
    await only.over;
  });
  expect(current().state).toEqual({ at: 'idle' });
});
