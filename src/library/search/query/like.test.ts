import { expect, onTestFinished, test, vi } from 'vitest';
import { answer } from './answer.ts';
import { article, body, indexes } from './search.fixture.ts';

const indexOf = indexes();

const index = () =>
  indexOf([
    article('a', { headline: 'Harbour budget passed', keywords: ['ferries'] }),
    article('b', { headline: 'Nghị quyết về đường sắt' }, { tags: ['thời sự'] }),
    article('c', { headline: 'Nghi lễ', body: body('Marginal note.') }),
    article('d', { headline: 'Harbours' }),
    article('e', { headline: 'Nghị trường' }),
    article('f', { headline: '国务院召开常务会议' }),
  ]);

/** What is offered for each of the words that stand nowhere. */
const likes = (query: string) =>
  answer(index(), { query }).problems.flatMap((problem) =>
    problem.kind === 'word' ? (problem.like?.word ?? null) : [],
  );

test.each([
  ['harbour buget', ['budget']],
  ['buget ', ['budget']],
  ['bugdet ', ['budget']],
  ['feries harbour', ['ferries']],
  ['nghj quyet', ['nghi']],
  ['nghị quyếtt ', ['quyet']],
  ['duongg ', ['duong']],
  ['thoii ', ['thoi']],
])('%s: %j is offered', (query, words) => expect(likes(query)).toEqual(words));

test('nothing is offered that is too far, that would find nothing beside the other words, or for what is no word', () => {
  expect(likes('harbour planet')).toEqual([null]);
  expect(likes('harbour quyett ')).toEqual([null]);
  expect(likes('"harbour bugdet" passed')).toEqual([null]);
  expect(likes('harbour bugdet -passed')).toEqual([null]);
  expect(likes('bugdet tag:"thời sự"')).toEqual([]);
  expect(likes('duongg tag:"thời sự"')).toEqual(['duong']);
  expect(likes('bu ')).toEqual([]);
  expect(likes('国院 ')).toEqual([]);
  expect(likes('harbour 国院 ')).toEqual([null]);
});

test('of words as near, that of most records is offered, and a word of a record that is gone is not', () => {
  expect(likes('harbourx ')).toEqual(['harbour']);
  const left = indexOf([article('a', { headline: 'Budget' })]);
  expect(answer(left, { query: 'budgett ' }).problems).toEqual([
    { kind: 'word', word: 'budgett', like: { word: 'budget', id: 'a' } },
  ]);
});

test('of many words that stand nowhere the first are looked up, as far as there is time', () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 4));
  onTestFinished(() => clock.mockRestore());
  const offered = likes(Array.from({ length: 30 }, () => 'bugdet').join(' '));
  expect(offered).toHaveLength(30);
  expect(offered[0]).toBe('budget');
  expect(offered.at(-1)).toBeNull();
  expect(now).toBeLessThan(400);
});
