import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeElsewhere } from './merge-elsewhere.ts';
import { savedArticleArbitrary } from '../record/record.arbitrary.ts';

const imported = savedArticleArbitrary.map((article) => ({
  ...article,
  revision: 1,
  warnings: [...article.warnings, { code: 'imported' as const, detail: 'RIS' }],
}));
const captured = savedArticleArbitrary.map((article) => ({ ...article, revision: 1 }));

test('merged once more changes nothing, whatever both are', () => {
  fc.assert(
    fc.property(fc.oneof(captured, imported), imported, (ours, other) => {
      const once = mergeElsewhere(ours, [], { ...other, id: ours.id });
      const twice = mergeElsewhere(once.record, once.revisions, { ...other, id: ours.id });
      expect(twice.record).toEqual(once.record);
      expect(twice.revisions).toEqual(once.revisions);
    }),
    { numRuns: 100 },
  );
});

test('what was read off the page stays, whatever comes', () => {
  fc.assert(
    fc.property(captured, imported, (ours, other) => {
      const { record, revisions } = mergeElsewhere(ours, [], { ...other, id: ours.id });
      const { tags: _t, collections: _c, note: _n, deletedAt: _d, ...story } = record;
      expect(ours).toMatchObject(story);
      expect(revisions).toEqual([]);
      expect(record.note).toContain(ours.note);
    }),
    { numRuns: 100 },
  );
});
