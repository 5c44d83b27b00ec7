import { beforeEach, expect, test, vi } from 'vitest';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { caption } from '../../../library/search/query/search.fixture.ts';
import { PhotoFigure } from './story-body.tsx';

beforeEach(() => resetFakeBrowser());

const showing = async (src: string, url: string): Promise<string[]> => {
  await show(<PhotoFigure photo={{ ...caption('caption-1').photo, src, caption: 'The pier.' }} of={{ url }} />);
  await vi.waitFor(() => expect(document.querySelector('figcaption')?.textContent).toContain('The pier.'));
  // The library is asked for the file first.
  await new Promise((asked) => setTimeout(asked, 200));
  return [...document.images].map((image) => image.src);
};

test('a photo without a kept file is shown from the web', async () => {
  const src = 'https://photos.example/pier.jpg';
  expect(await showing(src, 'https://courier.example/pier')).toEqual([src]);
});

test('a story of the web, or of a file, has nothing asked for in the own network; one from there has', async () => {
  const router = 'http://192.168.1.1/reboot?now';
  expect(await showing(router, 'https://courier.example/pier')).toEqual([]);
  expect(await showing(router, 'http://192.168.1.1/pier')).toEqual([router]);
});
