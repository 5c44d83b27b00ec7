import { beforeEach, expect, test } from 'vitest';
import { browser } from './browser.ts';
import { resetFakeBrowser } from './browser.fake.ts';

beforeEach(() => resetFakeBrowser());

test('a message reaches the listener that answers, as a copy', async () => {
  const sent = { call: 'hello', list: [1] };
  browser.runtime.onMessage.addListener(() => undefined);
  browser.runtime.onMessage.addListener((message: unknown) => {
    (message as typeof sent).list.push(2);
    return Promise.resolve('answered');
  });
  expect(await browser.runtime.sendMessage(sent)).toBe('answered');
  expect(sent.list).toEqual([1]);
});

test('a message that nobody answers fails, as it does in the browser', async () => {
  await expect(browser.runtime.sendMessage({})).rejects.toThrow('Receiving end does not exist');
});

test('words come in the language of the interface', () => {
  expect(browser.i18n.getMessage('manifestActionTitle')).toBe('Capture this article');
  resetFakeBrowser({ language: 'vi' });
  expect(browser.i18n.getMessage('manifestActionTitle')).toBe('Lưu bài báo này');
});

test('what is stored comes back, with defaults for what is not', async () => {
  await browser.storage.local.set({ theme: 'dark' });
  expect(await browser.storage.local.get({ theme: 'light', size: 2 })).toEqual({ theme: 'dark', size: 2 });
  await browser.storage.local.remove('theme');
  expect(await browser.storage.local.get('theme')).toEqual({});
});
