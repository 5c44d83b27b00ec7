import { beforeEach, expect, test } from 'vitest';
import { browser } from '../messages/browser/browser.ts';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { dropDraftsOfClosedTabs, dropFromDrafts, keepDraft, readDraft, type StoryDraft } from './story-drafts.ts';

const ADDRESS = 'https://bao.example/cang-moi';
const draft: StoryDraft = {
  marks: null,
  fields: [{ name: 'headline', text: 'Cảng mở lại', from: '', shown: [] }],
  photos: [],
};

beforeEach(() => resetFakeBrowser({ tab: { id: 1, url: ADDRESS } }));

test('a draft is of its tab and its story, and is kept in memory only', async () => {
  await keepDraft(1, ADDRESS, draft);
  expect(await readDraft(1, ADDRESS)).toEqual(draft);
  expect(await readDraft(2, ADDRESS)).toBeNull();
  expect(await readDraft(1, `${ADDRESS}-2`)).toBeNull();
  expect(await browser.storage.local.get(null)).toEqual({});
  await keepDraft(1, ADDRESS, null);
  expect(await browser.storage.session.get(null)).toEqual({});
});

test('what was typed into a field that was then pointed at on the page goes, and with it a draft of no more', async () => {
  await keepDraft(1, ADDRESS, draft);
  await keepDraft(2, ADDRESS, draft);
  await dropFromDrafts(1, 'headline');
  expect(await readDraft(1, ADDRESS)).toBeNull();
  expect(await readDraft(2, ADDRESS)).toEqual(draft);
});

test('drafts of tabs that have closed are forgotten', async () => {
  await keepDraft(1, ADDRESS, draft);
  await keepDraft(12, ADDRESS, draft);
  await dropDraftsOfClosedTabs();
  expect(Object.keys(await browser.storage.session.get(null))).toEqual([`storyDraft:1:${ADDRESS}`]);
});
