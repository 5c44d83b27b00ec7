import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { library } from '../../library/database/db.ts';
import { saving, savingCaption } from '../../library/library.fixture.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { changeSettings } from '../../settings/settings.ts';
import { marksOfCaption } from './caption-marks.ts';
import { saveFoundCaption, saveStory } from './save-records.ts';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

test('a caption gets the tags of its story; where that is not saved, those of a new story', async () => {
  await changeSettings({ defaultTags: ['mine'] });
  const found = savingCaption();
  expect(await marksOfCaption(found)).toEqual({ tags: ['mine'], collections: [] });
  await saveStory(saving({}, { tags: ['of the story'], collections: ['Bridges'] }));
  await saveStory(saving({ canonicalUrl: 'https://vi-du.example/later' }, { tags: ['later'] }));
  expect(await marksOfCaption(found)).toEqual({ tags: ['of the story'], collections: ['Bridges'] });
});

test('a caption that is in the library keeps its own', async () => {
  await changeSettings({ defaultTags: ['mine'] });
  const found = savingCaption();
  await saveFoundCaption(found);
  expect(await marksOfCaption(found)).toEqual({ tags: [], collections: [] });
});
