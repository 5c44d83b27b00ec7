import * as v from 'valibot';
import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { browser } from '../../messages/browser/browser.ts';
import { tabNotes } from './tab-notes.ts';

beforeEach(() => resetFakeBrowser());

const counts = tabNotes('counts', v.number());

test('changes are made one after the other, and are kept for open tabs only', async () => {
  const raise = (by: number) =>
    counts.change(async (notes) => {
      await Promise.resolve();
      return { ...notes, 1: (notes['1'] ?? 0) + by, 99: 5 };
    });
  expect(await Promise.all([raise(1), raise(2), raise(3)])).toEqual([{ 1: 1 }, { 1: 3 }, { 1: 6 }]);
  expect(await browser.storage.session.get('counts')).toEqual({ counts: { 1: 6 } });
});

test('a change that fails leaves the notes as they were, and the next is made', async () => {
  await counts.change(() => Promise.resolve({ 1: 7 }));
  await expect(counts.change(() => Promise.reject(new Error('no library')))).rejects.toThrow('no library');
  expect(await counts.change((notes) => Promise.resolve(notes))).toEqual({ 1: 7 });
});

test('what is stored broken is as none', async () => {
  await browser.storage.session.set({ counts: { 1: 'many' } });
  expect(await counts.change((notes) => Promise.resolve(notes))).toEqual({});
});
