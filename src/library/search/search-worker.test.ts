import { expect, onTestFinished, test } from 'vitest';
import { SEARCH_NAMES } from './channel.ts';
import { searchWorker, startSearchWorker } from './search-worker.ts';

const OTHER_NAMES = { library: 'test-early', index: 'test-early' };

test('the worker that was started early is handed out once, and for its own index', () => {
  startSearchWorker();
  startSearchWorker();
  const workers = [searchWorker(OTHER_NAMES), searchWorker(SEARCH_NAMES), searchWorker(SEARCH_NAMES)];
  onTestFinished(() => {
    for (const { worker } of workers) worker.terminate();
  });
  expect(new Set(workers.map(({ worker }) => worker)).size).toBe(3);
});

test('that it failed before anybody listened is told', async () => {
  startSearchWorker();
  const { worker, failed } = searchWorker(SEARCH_NAMES);
  worker.terminate();
  worker.dispatchEvent(new ErrorEvent('error', { message: 'no such file' }));
  await expect(failed).resolves.toBe('no such file');
});
