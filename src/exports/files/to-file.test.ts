import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearStagedFiles } from './staged-file.ts';
import { gatherFile } from './to-file.ts';

const HOURS = 3_600_000;

/** Names in the folder where large exports are put together. */
async function stagedNames(): Promise<string[]> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('exports', { create: true });
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

beforeEach(() => clearStagedFiles(Date.now() + 2 * HOURS));
afterEach(() => vi.restoreAllMocks());

test('the pieces stand in the file in their order, text as UTF-8', async () => {
  async function* pieces() {
    yield 'Đà ';
    yield new TextEncoder().encode('Nẵng');
  }
  const file = await gatherFile(pieces(), 'text/plain');
  expect(await file.text()).toBe('Đà Nẵng');
  expect(file.type).toBe('text/plain');
});

async function* digits() {
  for (let index = 0; index < 12; index += 1) yield String(index % 10).repeat(1_000_000);
}

test.each([
  ['in memory', Infinity, 0],
  ['on the disk', 2_000_000, 1],
])('many large pieces lose nothing %s', async (_where, inMemory, staged) => {
  const file = await gatherFile(digits(), 'text/plain', inMemory);
  expect(await stagedNames()).toHaveLength(staged);
  const text = await file.text();
  expect(text).toHaveLength(12_000_000);
  expect(text.slice(10_999_999, 11_000_001)).toBe('01');
  expect(file.type).toBe('text/plain');
});

test('an export that is stopped leaves nothing on the disk', async () => {
  async function* stopped() {
    yield* digits();
    throw new DOMException('stopped', 'AbortError');
  }
  await expect(gatherFile(stopped(), 'text/plain', 2_000_000)).rejects.toThrow('stopped');
  expect(await stagedNames()).toEqual([]);
});

test('a full disk is told as such, and what was written is removed', async () => {
  let writes = 0;
  vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(() => {
    writes += 1;
    return writes > 3 ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : Promise.resolve();
  });
  await expect(gatherFile(digits(), 'text/plain', 2_000_000)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(await stagedNames()).toEqual([]);
});

test('without a private file system the file is made in memory', async () => {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('private window', 'SecurityError'));
  expect((await gatherFile(digits(), 'text/plain', 2_000_000)).size).toBe(12_000_000);
});

test('what an export left is removed after an hour, not before', async () => {
  await gatherFile(digits(), 'text/plain', 2_000_000);
  await clearStagedFiles(Date.now() + 0.9 * HOURS);
  expect(await stagedNames()).toHaveLength(1);
  await clearStagedFiles(Date.now() + 1.1 * HOURS);
  expect(await stagedNames()).toEqual([]);
});
