import { expect, test } from 'vitest';
import { show } from '../../ui/components/show.fake.tsx';
import { captureOf, sessionOn, vietnamese } from '../popup.fixture.ts';
import { PhotosPanel } from './photos-panel.tsx';

test('a page has the popup ask for no picture in the own network', async () => {
  const [photo] = vietnamese.photos;
  if (photo === undefined) throw new Error('the story has no photo');
  const photos = ['http://192.168.1.1/reboot?now', 'http://localhost./', 'https://bao.example/cang.jpg'];
  const article = { ...vietnamese, photos: photos.map((src, at) => ({ ...photo, id: `p${at}`, src })) };
  await show(<PhotosPanel session={sessionOn({ article })} capture={captureOf(article)} />);
  expect(document.querySelectorAll('.thumbnail')).toHaveLength(3);
  expect([...document.images].map(({ src }) => src)).toEqual(['https://bao.example/cang.jpg']);
});
