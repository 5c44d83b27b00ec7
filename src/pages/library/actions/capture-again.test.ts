import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { library } from '../../../library/database/db.ts';
import { saving, savingCaption } from '../../../library/library.fixture.ts';
import { saveArticle } from '../../../library/saving/save-article.ts';
import { saveCaption } from '../../../library/saving/save-caption.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { takeDraft } from '../../../queue/draft.ts';
import { captureAgain } from './capture-again.ts';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

test('the addresses of stories are handed over, in their order; a caption has no page of its own', async () => {
  const save = async (canonicalUrl: string) => (await saveArticle(saving({ url: canonicalUrl, canonicalUrl }))).id;
  const bridge = await save('https://news.example/bridge');
  const ferry = await save('https://news.example/ferry');
  const file = await save('file:///stories/bridge.html');
  const { id: caption } = await saveCaption(savingCaption());
  const go = vi.fn<(page: string) => void>();
  await captureAgain([ferry, caption, file, bridge], go);
  const urls = ['https://news.example/ferry', 'https://news.example/bridge'];
  expect(await takeDraft()).toEqual({ of: 'list', urls, without: 0 });
  expect(go).toHaveBeenCalledExactlyOnceWith('../queue/index.html');

  await captureAgain([caption], go);
  expect(await takeDraft()).toBeNull();
  expect(go).toHaveBeenCalledOnce();
});
