import { Dexie } from 'dexie';
import { expect, onTestFinished, test, vi } from 'vitest';
import { noteUnderWay } from '../imports/under-way.ts';
import { library } from '../library/database/db.ts';
import { saving } from '../library/library.fixture.ts';
import { saveArticle } from '../library/saving/save-article.ts';
import { callBackground } from '../messages/background/call-background.ts';
import { browser } from '../messages/browser/browser.ts';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { invented } from '../queue/item.fixture.ts';
import { changeQueue, readQueue } from '../queue/store.ts';
import { keepDraft } from '../settings/story-drafts.ts';
import { answerForgetting } from './forget-all.ts';

vi.mock('./capture/capture-story.ts', () => ({ captureStory: vi.fn<() => void>() }));
vi.mock('./capture/tell-outcome.ts', () => ({ tellOutcome: vi.fn<() => void>() }));

test('forgetting everything leaves nothing that tells of a page, and nothing that would save one afterwards', async () => {
  resetFakeBrowser();
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
  await saveArticle(saving());
  const saved = { at: 'created', recordId: 'a' } as const;
  await changeQueue(() => [
    invented(1, { state: saved, title: 'Cầu mới' }),
    invented(2),
    invented(3, { private: true }),
  ]);
  const marks = {
    now: { tags: ['nguồn tin'], collections: [], note: '' },
    begun: { tags: [], collections: [], note: '' },
  };
  await keepDraft(1, 'https://news.example/1', { marks, fields: [], photos: [] });
  await noteUnderWay({ files: [{ name: 'nguon-tin.csv', size: 1 }], begunAt: '2026-03-02T02:30:00.000Z', records: 1 });

  answerForgetting();
  expect(await callBackground('forgetEverything', null)).toMatchObject({ ok: true });
  expect(await library().records.count()).toBe(0);
  expect(await readQueue()).toEqual([]);
  const left = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  expect(JSON.stringify(left)).not.toMatch(/news\.example|Cầu mới|nguồn tin|nguon-tin/);
});
