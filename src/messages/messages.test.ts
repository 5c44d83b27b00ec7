import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readGalley } from '../article/read-galley.ts';
import { answerBackground, type BackgroundHandlers } from './background/answer-background.ts';
import { browser } from './browser/browser.ts';
import { resetFakeBrowser } from './browser/browser.fake.ts';
import { callBackground } from './background/call-background.ts';
import { callContent } from './content/call-content.ts';
import { answerContent, askBackground, type ContentHandlers } from './content/content-side.ts';
import { done, failed } from './wire.ts';

beforeEach(() => resetFakeBrowser());

const emptyGalley = readGalley(document.implementation.createHTMLDocument(), { url: 'https://news.example/' });

const contentHandlers: ContentHandlers = {
  look: () => ({ declared: [], text: '', host: '' }),
  readGalley: () => {
    throw new Error('the page broke');
  },
  findPhotos: () => ({ exact: true, photos: [], galley: emptyGalley }),
  readSelection: () => 'The bridge is open.',
  showNotice: () => Promise.resolve(null),
  chooseCaption: () => null,
  pickField: () => null,
  scramblePage: () => '',
};

describe('calls to the background', () => {
  test('are answered with the handler’s value', async () => {
    answerBackground({ deleteRecords: ({ ids }) => Promise.resolve(done({ changed: ids })) });
    expect(await callBackground('deleteRecords', { ids: ['a'] })).toEqual(done({ changed: ['a'] }));
  });

  test('a problem comes back as a value', async () => {
    answerBackground({ deleteRecords: () => Promise.resolve(failed('storage-full', 'No space.')) });
    expect(await callBackground('deleteRecords', { ids: ['a'] })).toEqual(failed('storage-full', 'No space.'));
  });

  test('a handler that throws is answered with a problem', async () => {
    answerBackground({ deleteRecords: () => Promise.reject(new Error('broken')) });
    expect(await callBackground('deleteRecords', { ids: ['a'] })).toEqual(failed('unexpected', 'Error: broken'));
  });

  test('a malformed request never reaches the handler', async () => {
    const handler = vi.fn<BackgroundHandlers['deleteRecords']>(() => Promise.resolve(done({ changed: [] })));
    answerBackground({ deleteRecords: handler });
    const reply = await callBackground('deleteRecords', { ids: [] });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    expect(handler).not.toHaveBeenCalled();
  });

  test('a malformed answer is a problem, not a value', async () => {
    browser.runtime.onMessage.addListener(() => Promise.resolve({ ok: true, value: { changed: 'all' } }));
    expect(await callBackground('deleteRecords', { ids: ['a'] })).toMatchObject({ problem: { code: 'invalid' } });
  });

  test('when nobody answers, that is a problem too', async () => {
    expect(await callBackground('deleteRecords', { ids: ['a'] })).toMatchObject({ problem: { code: 'unexpected' } });
  });

  test('handlers may be registered in several places', async () => {
    answerBackground({ deleteRecords: () => Promise.resolve(done({ changed: ['deleted'] })) });
    answerBackground({ restoreRecords: () => Promise.resolve(done({ changed: ['restored'] })) });
    expect(await callBackground('restoreRecords', { ids: ['a'] })).toEqual(done({ changed: ['restored'] }));
  });

  test('an unknown call is ignored', async () => {
    answerBackground({ deleteRecords: () => Promise.resolve(done({ changed: [] })) });
    const message = { cutline: 'to-background', call: 'toString', request: null };
    await expect(browser.runtime.sendMessage(message)).rejects.toThrow('Receiving end does not exist');
  });

  test('another extension is ignored', async () => {
    resetFakeBrowser({ senderId: 'somebody-else' });
    answerBackground({ deleteRecords: () => Promise.resolve(done({ changed: [] })) });
    expect(await callBackground('deleteRecords', { ids: ['a'] })).toMatchObject({ problem: { code: 'unexpected' } });
  });

  test('a content script may undo, and nothing else', async () => {
    resetFakeBrowser({ senderUrl: 'https://news.example/story' });
    answerBackground({
      deleteRecords: ({ ids }) => Promise.resolve(done({ changed: ids })),
      purgeRecords: ({ ids }) => Promise.resolve(done({ changed: ids })),
    });
    expect(await askBackground('deleteRecords', { ids: ['a'] })).toEqual(done({ changed: ['a'] }));
    expect(await callBackground('purgeRecords', { ids: ['a'] })).toMatchObject({ problem: { code: 'unexpected' } });
  });
});

describe('calls to the content script', () => {
  test('are answered until the signal aborts', async () => {
    const script = new AbortController();
    answerContent(contentHandlers, script.signal);
    expect(await callContent(1, 'readSelection', null)).toEqual(done('The bridge is open.'));
    script.abort();
    expect(await callContent(1, 'readSelection', null)).toMatchObject({ problem: { code: 'page-closed' } });
  });

  test('a handler that throws is answered with a problem', async () => {
    answerContent(contentHandlers, new AbortController().signal);
    expect(await callContent(1, 'readGalley', { languages: [] })).toEqual(
      failed('unexpected', 'Error: the page broke'),
    );
  });

  test('what a content script answers is checked', async () => {
    const wrong = { declared: [], text: '', host: '', extra: '' };
    answerContent({ ...contentHandlers, look: () => wrong }, new AbortController().signal);
    expect(await callContent(1, 'look', { thenRead: true })).toMatchObject({ problem: { code: 'invalid' } });
  });
});
