import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { BrokenArchive, zipEntries } from './zip.ts';

const TEXT = 'A line of a note.\n'.repeat(200);
const archive = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ 'notes/': [new Uint8Array(), {}], 'notes/one.md': strToU8(TEXT) }));

/** The list has a record for each file, in their order, which begins with this signature. */
const LISTED = [0x50, 0x4b, 0x01, 0x02];
const isAt = (bytes: Uint8Array, at: number): boolean => LISTED.every((byte, n) => bytes[at + n] === byte);
const firstOf = (bytes: Uint8Array): number => bytes.findIndex((_, at) => isAt(bytes, at));
const lastOf = (bytes: Uint8Array): number => bytes.findLastIndex((_, at) => isAt(bytes, at));
const listed = async (bytes: Uint8Array<ArrayBuffer>) => await zipEntries(new Blob([bytes]));

test('the files of an archive are unpacked, its folders passed over', async () => {
  const [entry, ...others] = await listed(archive());
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ name: 'notes/one.md', size: TEXT.length });
  expect(await (await entry?.unpack())?.text()).toBe(TEXT);
});

test('a file that is longer or shorter than its archive says is not unpacked', async () => {
  for (const size of [10, TEXT.length + 10]) {
    const bytes = archive();
    new DataView(bytes.buffer).setUint32(lastOf(bytes) + 24, size, true);
    const [entry] = await listed(bytes);
    await expect(entry?.unpack()).rejects.toThrow(BrokenArchive);
  }
});

test('an archive whose list is not sound, or was cut off, is broken', async () => {
  const bytes = archive();
  new DataView(bytes.buffer).setUint16(firstOf(bytes) + 28, 60_000, true);
  await expect(listed(bytes)).rejects.toThrow(BrokenArchive);
  await expect(listed(archive().slice(0, -30))).rejects.toThrow(BrokenArchive);
});

test('a file that is encrypted, or packed in another way, is not unpacked', async () => {
  for (const [offset, value] of [
    [8, 1],
    [10, 9],
  ] as const) {
    const bytes = archive();
    new DataView(bytes.buffer).setUint16(lastOf(bytes) + offset, value, true);
    const [entry] = await listed(bytes);
    await expect(entry?.unpack()).rejects.toThrow(BrokenArchive);
  }
});
