import { expect, test } from 'vitest';
import { gatherFile } from './to-file.ts';

test('the pieces stand in the file in their order, text as UTF-8', async () => {
  async function* pieces() {
    yield 'Đà ';
    yield new TextEncoder().encode('Nẵng');
  }
  const file = await gatherFile(pieces(), 'text/plain');
  expect(await file.text()).toBe('Đà Nẵng');
  expect(file.type).toBe('text/plain');
});

test('many large pieces lose nothing', async () => {
  async function* pieces() {
    for (let index = 0; index < 12; index += 1) yield String(index % 10).repeat(1_000_000);
  }
  const text = await (await gatherFile(pieces(), 'text/plain')).text();
  expect(text).toHaveLength(12_000_000);
  expect(text.slice(10_999_999, 11_000_001)).toBe('01');
});
