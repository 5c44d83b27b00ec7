import { expect, test } from 'vitest';
import { sampleArticle } from '../../record.sample.ts';
import { recordNinjs } from './ninjs.ts';

test('addresses are URIs by RFC 3986, though browsers take more', () => {
  const [photo] = sampleArticle.photos;
  if (photo === undefined) throw new Error('the sample has no photo');
  expect(
    recordNinjs({
      ...sampleArticle,
      canonicalUrl: 'https://example.com/a|b?x[0]=100%&y=%C3%A9#top',
      photos: [{ ...photo, src: 'https://img.example.com/{w}^h.jpg?crop[]=1|2' }],
    }),
  ).toMatchObject({
    uri: 'https://example.com/a%7Cb?x%5B0%5D=100%25&y=%C3%A9#top',
    associations: [
      {
        uri: 'https://img.example.com/%7Bw%7D%5Eh.jpg?crop%5B%5D=1%7C2',
        renditions: [{ href: 'https://img.example.com/%7Bw%7D%5Eh.jpg?crop%5B%5D=1%7C2' }],
      },
    ],
  });
  expect(recordNinjs({ ...sampleArticle, canonicalUrl: 'http://[::1]:8080/a' })).toMatchObject({
    uri: 'http://[::1]:8080/a',
  });
});
