import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsOf } from '../../../settings/settings.ts';
import { withoutWords } from './gather.ts';

test('no tag, collection, site or word of a file name is in the diagnostics', () => {
  const word = fc.stringMatching(/^[a-z]{6,20}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), word, (words, inName) => {
      const settings = settingsOf({
        defaultTags: words,
        defaultCollections: words,
        detectionSites: words.map((host) => `*://${host}.example/*`),
        fileNamePattern: `${inName} {date}`,
      });
      const said = JSON.stringify(withoutWords(settings));
      const names = new Set(Object.keys(settings).flatMap((name) => name.toLowerCase()));
      const own = [...words, inName].filter((one) => ![...names].some((name) => name.includes(one)));
      expect(own.filter((one) => said.includes(one))).toEqual([]);
      expect(said).toContain('{date}');
    }),
  );
});

test('choices stand as they are, lists as their length', () => {
  const settings = settingsOf({ theme: 'dark', detection: true, defaultTags: ['a', 'b'] });
  expect(withoutWords(settings)).toMatchObject({ theme: 'dark', detection: true, defaultTags: 2 });
});
