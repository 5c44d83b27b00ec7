import { expect, test } from 'vitest';
import { emptyIndexes } from '../index/index.fixture.ts';
import { bestOf } from './rank.ts';
import { hitsOfAll } from './hits.ts';
import { parseQuery } from './query.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { scores } from '../words/words.ts';

const emptyIndex = emptyIndexes();

/** An index of so many stories: each has `bão`, every tenth `lụt` as well; the last one has `lụt` as a tag. */
function indexOf(count: number): SearchIndex {
  const index = emptyIndex();
  index.db.exec(`
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    INSERT INTO words(rowid, body) SELECT n, iif(n % 10 = 0, 'bao lut', 'bao') FROM numbers;
    INSERT INTO terms(rowid, text) SELECT rowid, iif(rowid % 10 = 0, 'bao lut', 'bao') FROM words('bao');
    INSERT INTO marks(rowid, tags) VALUES(${count}, 'lut');
  `);
  index.nextNumber = count + 1;
  return index;
}

function best(index: SearchIndex, query: string, most: number): readonly number[] {
  const { terms } = parseQuery(query);
  const hits = hitsOfAll(index, terms);
  return hits === null ? [] : bestOf(index, terms, hits, hits, most);
}

/** Counts the rows of which SQLite is asked for the rank. */
function countRanked({ db }: SearchIndex): () => number {
  let ranked = 0;
  const selectArray = db.selectArray.bind(db);
  db.selectArray = (sql: string, bind?: Parameters<typeof selectArray>[1]) => {
    const row = selectArray(sql, bind);
    const ranks = sql.includes('rank') ? row?.[1] : null;
    if (typeof ranks === 'string') ranked += (JSON.parse(ranks) as number[]).length;
    return row;
  };
  return () => ranked;
}

test('none is ranked but what has all of the words, also where these stand in the story and among the tags', () => {
  const index = indexOf(1_001);
  const ranked = countRanked(index);
  const found = best(index, 'bão lụt ', 200);
  expect(found).toHaveLength(101);
  expect(found).toContain(1_001);
  // A hundred and one in the story, twice because one of them has not all there, and the one that is tagged.
  expect(ranked()).toBe(100 + 101 + 1);
});

test('no more are ranked than asked for, and as they would be among all', () => {
  const { db } = indexOf(100);
  const all = scores(
    db,
    'words',
    '"bao" OR "lut"',
    Array.from({ length: 101 }, (_, number) => number),
  );
  expect(all.size).toBe(100);
  const some = scores(db, 'words', '"bao" OR "lut"', [10, 11, 5_000]);
  expect([...some]).toEqual([10, 11].map((number) => [number, all.get(number)]));
});
