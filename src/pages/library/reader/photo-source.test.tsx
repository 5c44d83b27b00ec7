import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { library } from '../../../library/database/db.ts';
import { saving, testLibrary } from '../../../library/library.fixture.ts';
import { importRecords } from '../../../library/merging/import-records.ts';
import { photoAt } from '../../../library/photos/photos.fixture.ts';
import { newestRecords } from '../../../library/reading/read.ts';
import { saveArticle } from '../../../library/saving/save-article.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { caption } from '../../../library/search/query/search.fixture.ts';
import { PhotoFigure } from './story-body.tsx';

beforeEach(() => resetFakeBrowser());

const showing = async (src: string, url: string, recordId = 'one'): Promise<string[]> => {
  const photo = { ...caption('caption-1').photo, src, caption: 'The pier.' };
  await show(<PhotoFigure photo={photo} of={{ url, recordId }} />);
  await vi.waitFor(() => expect(document.querySelector('figcaption')?.textContent).toContain('The pier.'));
  // The library is asked for the file first.
  await new Promise((asked) => setTimeout(asked, 200));
  return [...document.images].map((image) => image.src);
};

test('a photo without a kept file is shown from the web', async () => {
  const src = 'https://photos.example/pier.jpg';
  expect(await showing(src, 'https://courier.example/pier')).toEqual([src]);
});

test('a story of the web has nothing asked for in the own network; one from there has', async () => {
  const router = 'http://192.168.1.1/reboot?now';
  expect(await showing(router, 'https://courier.example/pier')).toEqual([]);
  expect(await showing(router, 'http://192.168.1.1/pier')).toEqual([router]);
});

test('a story that lies there, but came with a file, has nothing asked for, until it is saved from its page', async () => {
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
  const router = 'http://192.168.1.1/reboot?now';
  const request = saving({
    url: 'http://192.168.1.1/',
    canonicalUrl: 'http://192.168.1.1/',
    photos: [photoAt(router)],
  });
  const other = testLibrary();
  const { id } = await saveArticle(request, other);
  const lines = await newestRecords({}, other);
  await importRecords({ lines, origin: 'cutline' });
  expect(await showing(router, request.article.url, id)).toEqual([]);
  await saveArticle(request);
  expect(await showing(router, request.article.url, id)).toEqual([router]);
});
