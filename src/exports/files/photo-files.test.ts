import { fromMarkdown } from 'mdast-util-from-markdown';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { relativeAddress } from './photo-files.ts';

test('an address leads to the file that has the path, in Markdown too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const path = `photos/${name.replaceAll('/', ' ').toWellFormed()} (1)*.jpg`;
      const address = relativeAddress(path);
      expect(decodeURIComponent(address)).toBe(path);
      expect(fromMarkdown(`![a](${address})`).children[0]).toMatchObject({
        children: [{ type: 'image', url: address }],
      });
    }),
    { numRuns: 100 },
  );
});
