import { expect, test } from 'vitest';
import { languagesFor } from './page-languages.ts';
import { done, failed } from '../wire.ts';

const sample = { declared: ['vi'], text: '', host: 'news.example' };

test("a page is read by the words of its own languages, and by English for its plugins'", async () => {
  const reply = await languagesFor(done(sample));
  expect(reply.ok && reply.value.map(({ code }) => code)).toEqual(['vi', 'en']);
});

test('the words of a language that few read are fetched for a page in it', async () => {
  const reply = await languagesFor(done({ ...sample, declared: ['cy'] }));
  expect(reply.ok && reply.value.map(({ code }) => code)).toEqual(['cy', 'en']);
});

test.each([
  undefined,
  null,
  'vi',
  done(null),
  done({ ...sample, declared: 'vi' }),
  done({ ...sample, declared: [7] }),
  done({ ...sample, text: 7 }),
  done({ ...sample, host: null }),
])('what is no sample is refused: %j', async (answer) => {
  expect(await languagesFor(answer)).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
});

test.each(['page-forbidden', 'page-closed'] as const)('why the page could not answer is told: %s', async (code) => {
  expect(await languagesFor(failed(code, 'why'))).toMatchObject({ ok: false, problem: { code } });
});
