import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { library } from '../../library/database/db.ts';
import { saving, savingCaption } from '../../library/library.fixture.ts';
import { getRecord } from '../../library/reading/read.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { saveFoundCaption, saveStory } from './save-records.ts';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

const FIRST = { url: 'https://vi-du.example/ben-pha-moi', headline: 'Bến phà mới mở cửa' };
const SECOND = { url: 'https://vi-du.example/duong-ven-song', headline: 'Sạt lở dọc quốc lộ miền núi' };
const DECLARED = FIRST.url;

/** Saves a caption of the story, of whose address the page says that it is the first one's; returns under which it is kept. */
async function addressOf(story: typeof FIRST): Promise<string | undefined> {
  const { id } = await saveFoundCaption(savingCaption({}, { ...story, canonicalUrl: DECLARED }));
  const saved = await getRecord(id);
  return saved?.kind === 'caption' ? saved.story.canonicalUrl : undefined;
}

test('a caption of another story than the saved one is kept under the address at which it was read', async () => {
  await saveStory(saving({ ...FIRST, canonicalUrl: DECLARED }));
  expect(await addressOf(FIRST)).toBe(DECLARED);
  expect(await addressOf(SECOND)).toBe(SECOND.url);
});

test('so is one of another story than that of the captions from there, where no story is saved', async () => {
  expect(await addressOf(FIRST)).toBe(DECLARED);
  expect(await addressOf(SECOND)).toBe(SECOND.url);
  expect(await addressOf({ ...FIRST, headline: 'Bến phà mới mở cửa sau hai năm' })).toBe(DECLARED);
});
